/** What the list of open needs is narrowed by; empty texts narrow nothing. */
export interface NeedFilter {
  q: string
  /** A chapter of the Harmonised System. */
  chapter: string
  country: string
  province: string
  certificate: string
}

const SHAPES: Record<Exclude<keyof NeedFilter, 'q'>, RegExp> = {
  chapter: /^\d\d$/,
  country: /^[A-Z]{2}$/,
  province: /^\d\d$/,
  certificate: /^[a-z0-9-]{1,60}$/,
}

/** Reads the filters of an address; what is none is left out. */
export function filterOf(parameters: URLSearchParams): NeedFilter {
  const code = (name: keyof typeof SHAPES) => {
    const value = parameters.get(name) ?? ''
    return SHAPES[name].test(value) ? value : ''
  }
  return {
    q: (parameters.get('q') ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, 200),
    chapter: code('chapter'),
    country: code('country'),
    province: code('province'),
    certificate: code('certificate'),
  }
}

/** The address of the list under a filter, from behind a place on. */
export function needsQuery(filter: NeedFilter, after: string | null = null): string {
  const entries = Object.entries({ ...filter, after: after ?? '' }).filter(([, value]) => value !== '')
  return new URLSearchParams(entries).toString()
}
