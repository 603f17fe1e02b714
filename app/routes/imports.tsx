import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ImportsView, MOST_FILE_BYTES } from '#app/features/imports/index.ts'
import { handInFile, NewImport, readImports } from '#app/features/imports/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { uploadFor } from '#app/platform/edge-upload.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('imports.run', async ({ app, actor, language, words }) => {
  const page = await readImports(app, signedIn(actor), language)
  return { title: words.imports.title, page }
})

export const action = uploadFor(
  'imports.run',
  NewImport,
  { file: { files: 1, bytes: MOST_FILE_BYTES } },
  async ({ app, actor, path }, input, [file]) => {
    const id = await handInFile(app, signedIn(actor), input, file)
    return redirect(path(`/imports/${id}`))
  },
)

export default function Imports() {
  const { page } = useLoaderData<typeof loader>()
  return <ImportsView page={page} answer={useActionData<typeof action>()?.result} />
}
