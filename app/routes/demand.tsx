import { useLoaderData } from '@remix-run/react'

import { DemandView } from '#app/features/demand/index.ts'
import { readDemand } from '#app/features/demand/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('demand.read', ({ app, url, language }) =>
  readDemand(app, url.searchParams, language),
)

export default function Demand() {
  return <DemandView page={useLoaderData<typeof loader>()} />
}
