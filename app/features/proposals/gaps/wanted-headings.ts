import { PRODUCT_FAMILIES } from '#reference/product-families.ts'

/** Products under one of these headings, of makers of one of these activities, belong to the family. */
export interface FamilyCodes {
  code: string
  hs: readonly string[]
  vsic: readonly string[]
}

/** A heading that what belongs to the family is typically made from. */
export interface FamilyInput {
  family: string
  /** As decisions about inferred needs name it. */
  key: string
  heading: string
}

/** The families of goods by their codes. Those of services have no headings and are found by nothing here. */
export const FAMILIES: readonly FamilyCodes[] = PRODUCT_FAMILIES.filter(({ hs }) => hs.length > 0).map(
  ({ code, hs, vsic }) => ({ code, hs, vsic }),
)

/** What each family is made from, by heading. */
export const INPUTS: readonly FamilyInput[] = PRODUCT_FAMILIES.filter(({ hs }) => hs.length > 0).flatMap(
  (family) =>
    family.inputs.flatMap((input) =>
      input.hs.map((heading) => ({
        family: family.code,
        key: `input:${input.family ?? `${input.hs.join('-')}-${slugOf(input.nameEn)}`}`,
        heading: heading.slice(0, 4),
      })),
    ),
)

/** The families that are made from what stands under a heading, with the key of the input. */
export function familiesWanting(heading: string): (FamilyCodes & { key: string })[] {
  return FAMILIES.flatMap((family) => {
    const input = INPUTS.find((one) => one.family === family.code && one.heading === heading)
    return input ? [{ ...family, key: input.key }] : []
  })
}

/** Families under the headings of others that are not made from what those are made from: a product of both counts as neither. */
export function rivalsOf(wanting: readonly FamilyCodes[]): FamilyCodes[] {
  const headings = new Set(wanting.flatMap(({ hs }) => hs))
  const codes = new Set(wanting.map(({ code }) => code))
  return FAMILIES.filter(({ code, hs }) => !codes.has(code) && hs.some((heading) => headings.has(heading)))
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
