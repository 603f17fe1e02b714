import { useLoaderData } from '@remix-run/react'

import { AuditView } from '#app/features/administration/index.ts'
import { readAudit } from '#app/features/administration/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('administration.read', async ({ app, url, language, words }) => ({
  title: words.administration.audit.title,
  page: await readAudit(app, url.searchParams, language),
}))

export default function AdminAudit() {
  return <AuditView page={useLoaderData<typeof loader>().page} />
}
