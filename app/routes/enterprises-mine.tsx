import { useLoaderData } from '@remix-run/react'

import { MineView } from '#app/features/teams/index.ts'
import { readClaims } from '#app/features/verifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('enterprises.register', async ({ app, actor, language, words }) => ({
  title: words.teams.mine.title,
  memberships: actor.memberships,
  claims: await readClaims(app, signedIn(actor), language),
}))

export default function MyEnterprises() {
  const { memberships, claims } = useLoaderData<typeof loader>()
  return <MineView memberships={memberships} claims={claims} />
}
