import type { Named } from '../engine/proposal.ts'

/** Where suppliers of one input are, and how many. */
export interface SupplyPlace {
  country: string
  /** Of a place in Vietnam. */
  province: string | null
  suppliers: number
}

/** One input of a product, and who in the directory can supply it. */
export interface SuppliedInput {
  /** `input:<family>`, as proposals call it. */
  key: string
  name: Named
  hsCodes: readonly string[]
  /** Distinct makers over all places, the product's own left out. */
  suppliers: number
  /** In how many provinces and countries. */
  provinces: number
  countries: number
  /** Most suppliers first. */
  places: SupplyPlace[]
  /** A few by name. */
  named: { slug: string; name: Named; country: string; province: string | null; recognised: boolean }[]
}

export interface SupplyChain {
  product: { slug: string; name: Named; demonstration: boolean }
  maker: { id: string; slug: string; name: Named } | null
  /** The family whose composition this is; null where the product belongs to none plainly. */
  family: Named | null
  /** Version of the table of compositions. */
  version: string
  inputs: SuppliedInput[]
}

/** Suppliers by place over all inputs, for the maps. A maker of two inputs counts for each. */
export function placesOf(inputs: readonly SuppliedInput[]): SupplyPlace[] {
  const places = new Map<string, SupplyPlace>()
  for (const place of inputs.flatMap((input) => input.places)) {
    const key = `${place.country} ${place.province}`
    const known = places.get(key)
    if (known) known.suppliers += place.suppliers
    else places.set(key, { ...place })
  }
  return [...places.values()].sort((a, b) => b.suppliers - a.suppliers)
}
