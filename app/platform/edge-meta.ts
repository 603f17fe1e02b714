import type { MetaDescriptor } from '@remix-run/node'

/** The title of a page whose loader answers with one, and "noindex" for pages that are nobody else's business. */
export function privatePageMeta({ data }: { data: { title: string } | undefined }): MetaDescriptor[] {
  return [{ title: data ? `${data.title} – Nhịp Cầu` : 'Nhịp Cầu' }, { name: 'robots', content: 'noindex' }]
}
