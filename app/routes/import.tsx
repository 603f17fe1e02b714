import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { auditPath } from '#app/features/administration/index.ts'
import { ImportView } from '#app/features/imports/index.ts'
import { CommandImport, commandImport, readImport } from '#app/features/imports/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { may } from '#app/platform/permissions.ts'

export const meta = privatePageMeta

export const loader = loaderFor('imports.run', async ({ app, actor, params, language }) => {
  const page = await readImport(app, signedIn(actor), params.id ?? '', language)
  const history = may(actor, 'administration.read') ? auditPath({ record: page.id }) : null
  return { title: page.fileName, page, history }
})

export const action = actionFor('imports.run', CommandImport, async ({ app, actor, params, path }, input) => {
  const id = params.id ?? ''
  await commandImport(app, signedIn(actor), id, input)
  return redirect(path(`/imports/${id}`))
})

export default function Import() {
  const { page, history } = useLoaderData<typeof loader>()
  return <ImportView page={page} history={history} answer={useActionData<typeof action>()?.result} />
}
