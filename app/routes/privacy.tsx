import { useLoaderData } from '@remix-run/react'

import { headTags, type PageHead } from '#app/features/directory/index.ts'
import { pageHead } from '#app/features/directory/index.server.ts'
import { PrivacyView } from '#app/features/personal-data/index.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('site.read', async ({ app, language, words }) =>
  Promise.resolve({
    head: pageHead({
      publicUrl: app.env.publicUrl,
      language,
      path: '/privacy',
      title: `${words.privacy.title} – Nhịp Cầu`,
      description: words.privacy.lead,
    }),
    contact: app.env.privacyContact,
  }),
)

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Privacy() {
  return <PrivacyView contact={useLoaderData<typeof loader>().contact} />
}
