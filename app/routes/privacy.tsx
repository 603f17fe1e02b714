import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/node'

import { PrivacyView } from '#app/features/personal-data/index.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} – Nhịp Cầu` : 'Nhịp Cầu' },
]

export const loader = loaderFor('site.read', async ({ app, words }) =>
  Promise.resolve({ title: words.privacy.title, contact: app.env.privacyContact }),
)

export default function Privacy() {
  return <PrivacyView contact={useLoaderData<typeof loader>().contact} />
}
