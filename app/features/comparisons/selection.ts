/** What can stand side by side. Enterprises are compared with enterprises, products with products. */
export const COMPARED_KINDS = ['enterprise', 'product'] as const
export type ComparedKind = (typeof COMPARED_KINDS)[number]

/** More columns than this cannot be taken in at a glance. */
export const MOST_COMPARED = 5
/** An address may carry more; they are offered to be dropped, up to here. */
const MOST_ASKED = 12

const PARAMETER = { enterprise: 'e', product: 'p' } as const
const SLUG = /^[a-z0-9-]{1,200}$/

/** What an address asks to compare, in its order. */
export interface Selection {
  kind: ComparedKind
  /** Each once; those after the fifth are not shown. */
  slugs: string[]
  /** Whether rows that are alike everywhere are left out. */
  onlyDifferences: boolean
}

/** A selection as it was read, and what had to be left aside. */
export interface AskedSelection extends Selection {
  /** Whether the address names records of the other kind as well. */
  mixed: boolean
  /** What stands in the address and can be nobody's. */
  unreadable: string[]
}

/** Reads `e=…&e=…` or `p=…&p=…`; the kind that comes first counts, or `kind` while none is named. */
export function readSelection(parameters: URLSearchParams): AskedSelection {
  const first = [...parameters.keys()].find(
    (name) => name === PARAMETER.enterprise || name === PARAMETER.product,
  )
  const named = first ?? (parameters.get('kind') === 'product' ? PARAMETER.product : PARAMETER.enterprise)
  const kind: ComparedKind = named === PARAMETER.product ? 'product' : 'enterprise'
  const asked = [...new Set(parameters.getAll(PARAMETER[kind]).map((slug) => slug.trim()))].filter(Boolean)
  const other = kind === 'product' ? PARAMETER.enterprise : PARAMETER.product
  return {
    kind,
    slugs: asked.filter((slug) => SLUG.test(slug)).slice(0, MOST_ASKED),
    unreadable: asked.filter((slug) => !SLUG.test(slug)).slice(0, MOST_ASKED),
    mixed: parameters.getAll(other).some((slug) => slug.trim() !== ''),
    onlyDifferences: parameters.get('differences') === '1',
  }
}

/** The selection as parameters of an address. */
export function selectionParameters({ kind, slugs, onlyDifferences }: Selection): URLSearchParams {
  const parameters = new URLSearchParams(slugs.map((slug) => [PARAMETER[kind], slug]))
  if (onlyDifferences) parameters.set('differences', '1')
  return parameters
}

/** The address of a comparison, without language prefix. An empty one says its kind where that is not the usual one. */
export function comparePath(selection: Pick<Selection, 'kind' | 'slugs'> & Partial<Selection>): string {
  const parameters = selectionParameters({ onlyDifferences: false, ...selection })
  if (selection.slugs.length === 0 && selection.kind === 'product') parameters.set('kind', 'product')
  return parameters.size === 0 ? '/compare' : `/compare?${parameters.toString()}`
}

/** The same selection without one. */
export function without<S extends Selection>(selection: S, slug: string): S {
  return { ...selection, slugs: selection.slugs.filter((kept) => kept !== slug) }
}

/** The same selection with one more at its end. */
export function withOneMore<S extends Selection>(selection: S, slug: string): S {
  return { ...without(selection, slug), slugs: [...without(selection, slug).slugs, slug] }
}

/** The same selection with one column moved by some places, as far as there is room. */
export function moved<S extends Selection>(selection: S, slug: string, by: number): S {
  const from = selection.slugs.indexOf(slug)
  if (from === -1) return selection
  const slugs = selection.slugs.toSpliced(from, 1)
  const to = Math.min(slugs.length, Math.max(0, from + by))
  return { ...selection, slugs: slugs.toSpliced(to, 0, slug) }
}
