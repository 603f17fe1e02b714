import { useLoaderData } from '@remix-run/react'

import { EnterprisesView } from '#app/features/administration/index.ts'
import { readEnterprises } from '#app/features/administration/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('administration.read', async ({ app, url, language, words }) => ({
  title: words.administration.enterprises.title,
  page: await readEnterprises(app, url.searchParams, language),
}))

export default function AdminEnterprises() {
  return <EnterprisesView page={useLoaderData<typeof loader>().page} />
}
