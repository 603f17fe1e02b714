import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, isoDayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { readTeam } from './read-team.server.ts'
import type { TeamPage } from './team.ts'

type Row = Pick<TeamPage['members'][number], 'email' | 'role' | 'jobTitle'> & {
  name: string | null
  state: string
  since: string
}

/**
 * The people of an enterprise as a file; for its owners also those who are invited.
 * @throws AppError notFound also for somebody else's, and for an unknown kind of file
 */
export async function exportTeam(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  { slug, format, language }: { slug: string; format: string | undefined; language: Language },
): Promise<Response> {
  const kind = readFormat(format)
  const { name, members, invitations } = await readTeam(app, actor, slug, language)
  const { files, teams } = catalogueOf(language)
  const rows: Row[] = [
    ...members.map((member) => ({ ...member, state: files.member })),
    ...invitations.map(({ email, role, sentOn, expired }) => ({
      name: null,
      email,
      role,
      jobTitle: null,
      state: expired ? teams.invitations.expired : files.invited,
      since: sentOn,
    })),
  ]
  const sheet = tableOf(
    files.team,
    [
      column<Row>(files.name, 30, (row) => row.name),
      column<Row>(files.email, 36, ({ email }) => email),
      column<Row>(files.role, 20, ({ role }) => teams.roles[role]),
      column<Row>(files.jobTitle, 26, ({ jobTitle }) => jobTitle),
      column<Row>(files.state, 18, ({ state }) => state),
      column<Row>(files.since, 14, ({ since }) => isoDayCell(since)),
    ],
    rows,
  )
  return downloadSheet(sheet, kind, datedName(`${files.team} ${name.text}`, app.clock.now()))
}
