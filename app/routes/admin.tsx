import { useLoaderData } from '@remix-run/react'

import { OverviewView } from '#app/features/administration/index.ts'
import { readOverview } from '#app/features/administration/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('administration.read', async ({ app, words }) => ({
  title: words.administration.overview.title,
  page: await readOverview(app),
}))

export default function AdminOverview() {
  return <OverviewView page={useLoaderData<typeof loader>().page} />
}
