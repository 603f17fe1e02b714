import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { PersonView } from '#app/features/administration/index.ts'
import { changePerson, ChangePerson, readPerson } from '#app/features/administration/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('administration.read', async ({ app, actor, params, language }) => {
  const page = await readPerson(app, signedIn(actor), params.id, language)
  return { title: page.name, page }
})

export const action = actionFor(
  'administration.act',
  ChangePerson,
  async ({ app, actor, params, path }, input) => {
    await changePerson(app, signedIn(actor), params.id ?? '', input)
    return redirect(path(input.command === 'view' ? '/' : `/admin/people/${params.id}`))
  },
)

export default function AdminPerson() {
  return (
    <PersonView page={useLoaderData<typeof loader>().page} answer={useActionData<typeof action>()?.result} />
  )
}
