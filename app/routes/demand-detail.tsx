import { useLoaderData } from '@remix-run/react'

import { DemandDetailView } from '#app/features/demand/index.ts'
import { readDemandDetail } from '#app/features/demand/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('demand.read', ({ app, actor, url, params, language }) =>
  readDemandDetail(app, actor, { by: params.by, key: params.key, parameters: url.searchParams }, language),
)

export default function Detail() {
  return <DemandDetailView detail={useLoaderData<typeof loader>()} />
}
