import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { headTags, type PageHead } from '#app/features/directory/index.ts'
import { CatalogueYearView, UnknownYearView } from '#app/features/recognition/index.ts'
import { readCatalogueYear } from '#app/features/recognition/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', async ({ app, params, url, language, words }) => {
  const page = await readCatalogueYear(app, params.year ?? '', url.searchParams, language)
  const unknown = page.kind === 'unknownYear'
  return data({ ...page, name: words.recognition.name }, { status: unknown ? 404 : 200 })
})

export const meta = ({ data: page }: { data: { head?: PageHead; name: string } | undefined }) =>
  page?.head ? headTags(page.head) : [{ title: page?.name ?? '' }, { name: 'robots', content: 'noindex' }]

export default function RecognisedYear() {
  const page = useLoaderData<typeof loader>()
  return page.kind === 'year' ? <CatalogueYearView page={page} /> : <UnknownYearView page={page} />
}
