import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { isProfileDone, ProfileView, profilePath } from '#app/features/directory/index.ts'
import { CommandProfile, commandProfile, readProfile } from '#app/features/directory/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { uploadFor } from '#app/platform/edge-upload.server.ts'
import { MOST_DOCUMENT_BYTES } from '#app/platform/files/file-kinds.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('profile.keep', async ({ app, actor, params, url, language, words }) => {
  const page = await readProfile(app, signedIn(actor), params.slug ?? '', language)
  const done = url.searchParams.get('done')
  return { title: words.profile.title, page, done: isProfileDone(done) ? done : null }
})

export const action = uploadFor(
  'profile.keep',
  CommandProfile,
  { paper: { files: 1, bytes: MOST_DOCUMENT_BYTES } },
  async ({ app, actor, params, path }, input, [paper]) => {
    const slug = params.slug ?? ''
    await commandProfile(app, signedIn(actor), slug, input, paper)
    return redirect(path(`${profilePath(slug)}?done=${input.command}`))
  },
)

/** After a colleague has saved, the refused form needs what was saved. */
export const shouldRevalidate = () => true

export default function EnterpriseProfile() {
  const { page, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ProfileView page={page} done={done} answer={answer?.result} />
}
