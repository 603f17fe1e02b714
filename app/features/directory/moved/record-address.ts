import { readPublicId } from '#reference/public-ids.ts'

/** By what a record is called in addresses at present. */
export interface PresentNames {
  slug: string
  publicId: string
}

/** An address that belongs to one record: what it calls the record, and how it reads for another one. */
export interface RecordAddress {
  kind: 'enterprise' | 'product'
  called: { slug: string } | { publicId: string }
  with: (record: PresentNames) => string
}

const PAGE = /^((?:\/en)?\/)(enterprises|products)\/([a-z0-9-]{1,200})(\/.*)?$/
const PICTURE = /^(\/og\/[a-z]{2}\/)(enterprise|product)\/([a-z0-9-]{1,200})(\.[^/]*)$/
const PERMANENT = /^((?:\/en)?\/id\/|\/api\/v\d+\/(?:enterprises|products)\/)([A-Za-z0-9-]{1,40})$/

/** Reads the path of a page, of a picture or of a call of programs; null when it is about no single record. */
export function readRecordAddress(path: string): RecordAddress | null {
  const [, start, typed] = PERMANENT.exec(path) ?? []
  if (start !== undefined && typed !== undefined) {
    const read = readPublicId(typed)
    if (read.state !== 'right' || read.kind === 'recognition') return null
    return { kind: read.kind, called: { publicId: read.id }, with: ({ publicId }) => start + publicId }
  }
  const [, before = '', kind, slug, after = ''] = PAGE.exec(path) ?? PICTURE.exec(path) ?? []
  if (kind === undefined || slug === undefined) return null
  return {
    kind: kind.startsWith('enterprise') ? 'enterprise' : 'product',
    called: { slug },
    with: (record) => `${before}${kind}/${record.slug}${after}`,
  }
}
