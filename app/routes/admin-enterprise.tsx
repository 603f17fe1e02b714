import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { EnterpriseView } from '#app/features/administration/index.ts'
import {
  ChangeEnterprise,
  changeEnterpriseAsAdministrator,
  readEnterpriseAsAdministrator,
} from '#app/features/administration/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('administration.read', async ({ app, params, language }) => {
  const page = await readEnterpriseAsAdministrator(app, params.id ?? '', language)
  return { title: page.name, page }
})

export const action = actionFor(
  'administration.act',
  ChangeEnterprise,
  async ({ app, actor, params, path }, input) => {
    await changeEnterpriseAsAdministrator(app, signedIn(actor), params.id ?? '', input)
    return redirect(path(`/admin/enterprises/${params.id}`))
  },
)

export default function AdminEnterprise() {
  return (
    <EnterpriseView
      page={useLoaderData<typeof loader>().page}
      answer={useActionData<typeof action>()?.result}
    />
  )
}
