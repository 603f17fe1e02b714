import { AccountGoesView } from '#app/features/personal-data/index.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('site.read', async ({ words }) =>
  Promise.resolve({ title: words.privacy.goes.title }),
)

export default function AccountGoes() {
  return <AccountGoesView />
}
