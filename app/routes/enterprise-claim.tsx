import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { HandInView } from '#app/features/verifications/index.ts'
import {
  claimEnterprise,
  HandIn,
  PAPERS_ACCEPTED,
  readClaim,
} from '#app/features/verifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { uploadFor } from '#app/platform/edge-upload.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('claims.make', async ({ app, actor, params, url, language, words }) => {
  const asked = { slug: params.slug ?? '', code: url.searchParams.get('code') }
  return {
    title: words.verifications.claim.title,
    page: await readClaim(app, signedIn(actor), asked, language),
  }
})

export const action = uploadFor(
  'claims.make',
  HandIn,
  PAPERS_ACCEPTED,
  async ({ app, actor, params, url, path }, input, papers) => {
    const asked = { slug: params.slug ?? '', code: url.searchParams.get('code') }
    await claimEnterprise(app, signedIn(actor), asked, input, papers)
    return redirect(path(`/enterprises/${asked.slug}/claim${url.search}`))
  },
)

export default function EnterpriseClaim() {
  const { page } = useLoaderData<typeof loader>()
  return <HandInView page={page} answer={useActionData<typeof action>()?.result} />
}
