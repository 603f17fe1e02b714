import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { TEAM_DONE, teamPath, TeamView } from '#app/features/teams/index.ts'
import { CommandTeam, commandTeam, readTeam } from '#app/features/teams/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('team.read', async ({ app, actor, params, url, language, words }) => ({
  title: words.teams.title,
  page: await readTeam(app, signedIn(actor), params.slug ?? '', language),
  done: TEAM_DONE.find((one) => one === url.searchParams.get('done')) ?? null,
}))

export const action = actionFor('team.read', CommandTeam, async ({ app, actor, params, path }, input) => {
  const slug = params.slug ?? ''
  await commandTeam(app, signedIn(actor), slug, input)
  if (input.command === 'leave') return redirect(path('/enterprises/mine'))
  return redirect(path(`${teamPath(slug)}?done=${input.command}`))
})

export default function EnterpriseTeam() {
  const { page, done } = useLoaderData<typeof loader>()
  return <TeamView page={page} done={done} answer={useActionData<typeof action>()?.result} />
}
