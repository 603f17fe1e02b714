import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { profilePath, RegistrationView } from '#app/features/directory/index.ts'
import {
  readRegistration,
  RegisterEnterprise,
  registerEnterprise,
} from '#app/features/directory/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('enterprises.register', async ({ app, actor, url, language, words }) => ({
  title: words.registration.title,
  page: await readRegistration(app, signedIn(actor), url.searchParams, language),
}))

export const action = actionFor(
  'enterprises.register',
  RegisterEnterprise,
  async ({ app, actor, path }, input) => {
    const slug = await registerEnterprise(app, signedIn(actor), input)
    return redirect(path(`${profilePath(slug)}?done=registered`))
  },
)

export default function NewEnterprise() {
  const { page } = useLoaderData<typeof loader>()
  return <RegistrationView page={page} answer={useActionData<typeof action>()?.result} />
}
