import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { historyPath } from '#app/features/administration/index.ts'
import { ImportView } from '#app/features/imports/index.ts'
import {
  CommandImport,
  commandImport,
  readImport,
  readImportAddress,
} from '#app/features/imports/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('imports.run', async ({ app, actor, params, language, url }) => {
  const page = await readImport(app, signedIn(actor), params.id ?? '', language, readImportAddress(url))
  const history = historyPath(actor, page.id)
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
