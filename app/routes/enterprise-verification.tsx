import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { HandInView } from '#app/features/verifications/index.ts'
import { askForCheck, HandIn, PAPERS_ACCEPTED, readCheck } from '#app/features/verifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { uploadFor } from '#app/platform/edge-upload.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('verification.ask', async ({ app, actor, params, language, words }) => ({
  title: words.verifications.check.title,
  page: await readCheck(app, signedIn(actor), params.slug ?? '', language),
}))

export const action = uploadFor(
  'verification.ask',
  HandIn,
  PAPERS_ACCEPTED,
  async ({ app, actor, params, path }, input, papers) => {
    const slug = params.slug ?? ''
    await askForCheck(app, signedIn(actor), slug, input, papers)
    return redirect(path(`/enterprises/${slug}/verification`))
  },
)

export default function EnterpriseVerification() {
  const { page } = useLoaderData<typeof loader>()
  return <HandInView page={page} answer={useActionData<typeof action>()?.result} />
}
