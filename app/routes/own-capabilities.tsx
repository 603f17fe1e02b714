import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { capabilitiesPath, CapabilitiesView, isCapabilityDone } from '#app/features/needs/index.ts'
import { CommandCapability, commandCapability, readCapabilities } from '#app/features/needs/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('needs.keep', async ({ app, actor, params, url, language, words }) => {
  const page = await readCapabilities(app, signedIn(actor), params.slug ?? '', language)
  const what = url.searchParams.get('done')
  const done = isCapabilityDone(what) ? { what, id: url.searchParams.get('id') } : null
  return { title: words.needs.capability.title, page, done }
})

export const action = actionFor(
  'needs.keep',
  CommandCapability,
  async ({ app, actor, params, path }, input) => {
    const slug = params.slug ?? ''
    const id = await commandCapability(app, signedIn(actor), slug, input)
    return redirect(path(`${capabilitiesPath(slug)}?done=${input.command}&id=${id}`))
  },
)

export default function OwnCapabilities() {
  const { page, done } = useLoaderData<typeof loader>()
  return <CapabilitiesView page={page} done={done} answer={useActionData<typeof action>()?.result} />
}
