import type { ProductFamily } from '#reference/product-families.ts'

import { idOfInput } from '../engine/composition.ts'

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

/** Who wants what, by heading, as one version of the table of compositions has it. */
export interface WantedHeadings {
  /** The families of goods by their codes. Those of services have no headings and are found by nothing here. */
  families: readonly FamilyCodes[]
  /** What each family is made from, by heading. */
  inputs: readonly FamilyInput[]
}

/** Reads the table of compositions by heading. */
export function wantedHeadings(table: readonly ProductFamily[]): WantedHeadings {
  const goods = table.filter(({ hs }) => hs.length > 0)
  return {
    families: goods.map(({ code, hs, vsic }) => ({ code, hs, vsic })),
    inputs: goods.flatMap((family) =>
      family.inputs.flatMap((input) =>
        input.hs.map((heading) => ({
          family: family.code,
          key: idOfInput(input),
          heading: heading.slice(0, 4),
        })),
      ),
    ),
  }
}

/** The families that are made from what stands under a heading, with the key of the input. */
export function familiesWanting(
  { families, inputs }: WantedHeadings,
  heading: string,
): (FamilyCodes & { key: string })[] {
  return families.flatMap((family) => {
    const input = inputs.find((one) => one.family === family.code && one.heading === heading)
    return input ? [{ ...family, key: input.key }] : []
  })
}

/** Families under the headings of others that are not made from what those are made from: a product of both counts as neither. */
export function rivalsOf({ families }: WantedHeadings, wanting: readonly FamilyCodes[]): FamilyCodes[] {
  const headings = new Set(wanting.flatMap(({ hs }) => hs))
  const codes = new Set(wanting.map(({ code }) => code))
  return families.filter(({ code, hs }) => !codes.has(code) && hs.some((heading) => headings.has(heading)))
}
