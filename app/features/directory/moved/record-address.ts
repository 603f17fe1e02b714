/** An address that belongs to one record: what it stands for, and how it reads with another slug in it. */
export interface RecordAddress {
  kind: 'enterprise' | 'product'
  slug: string
  with: (slug: string) => string
}

const PAGE = /^((?:\/en)?\/|\/api\/v\d+\/)(enterprises|products)\/([a-z0-9-]{1,200})(\/.*)?$/
const PICTURE = /^(\/og\/[a-z]{2}\/)(enterprise|product)\/([a-z0-9-]{1,200})(\.[^/]*)$/

/** Reads the path of a page, of a call of programs or of a picture; null when it is about no single record. */
export function readRecordAddress(path: string): RecordAddress | null {
  const [, before = '', kind, slug, after = ''] = PAGE.exec(path) ?? PICTURE.exec(path) ?? []
  if (kind === undefined || slug === undefined) return null
  return {
    kind: kind.startsWith('enterprise') ? 'enterprise' : 'product',
    slug,
    with: (other) => `${before}${kind}/${other}${after}`,
  }
}
