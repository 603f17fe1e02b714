import { expect, test } from 'vitest'

import { LANGUAGES } from '#app/locales/language.ts'
import { rendered, textOf, WORDS } from '#tests/factories/directory-views.tsx'

import { InvitationView } from './invitation.view.tsx'
import { MineView } from './mine.view.tsx'
import type { InvitationPage, TeamPage } from './team.ts'
import { TeamView } from './team.view.tsx'

const team: TeamPage = {
  slug: 'den-lam',
  name: { text: 'Đèn Lam', lang: 'vi' },
  me: { personId: 'p1', role: 'owner', onlyOwner: false },
  mayManage: true,
  members: [
    {
      personId: 'p1',
      name: 'Lê Sen',
      email: 'sen@den.example',
      role: 'owner',
      jobTitle: 'Giám đốc',
      since: '2026-11-01',
    },
    {
      personId: 'p2',
      name: 'Lê Bình',
      email: 'binh@den.example',
      role: 'editor',
      jobTitle: null,
      since: '2026-11-02',
    },
  ],
  invitations: [
    {
      id: 'i1',
      email: 'moi@den.example',
      role: 'representative',
      by: 'Lê Sen',
      sentOn: '2026-11-20',
      expiresOn: '2026-11-27',
      expired: true,
      resendable: true,
    },
  ],
}

const invitation: InvitationPage = {
  enterprise: { text: 'Đèn Lam', lang: 'vi' },
  slug: 'den-lam',
  role: 'editor',
  by: 'Lê Sen',
  email: 'moi@den.example',
  otherAddress: null,
  fault: null,
  mine: false,
}

test.each(LANGUAGES)('an owner changes the team; whoever only looks is offered nothing (%s)', (language) => {
  const words = WORDS[language].teams
  const text = textOf(rendered(language, <TeamView page={team} done="invite" answer={undefined} />))
  for (const part of [
    'Lê Bình',
    'moi@den.example',
    words.invite.submit,
    words.invitations.expired,
    words.done.invite,
  ])
    expect(text).toContain(part)
  const looking = { ...team, mayManage: false, invitations: [], me: { ...team.me, role: 'editor' as const } }
  const read = textOf(rendered(language, <TeamView page={looking} done={null} answer={undefined} />))
  for (const part of [words.invite.submit, words.roleSubmit, words.removeSubmit])
    expect(read).not.toContain(part)
  expect(read).toContain(words.leave.submit)
})

test.each(LANGUAGES)('the only owner is told to hand over first (%s)', (language) => {
  const only = { ...team, me: { ...team.me, onlyOwner: true } }
  const text = textOf(rendered(language, <TeamView page={only} done={null} answer={undefined} />))
  expect(text).toContain(WORDS[language].teams.leave.onlyOwner)
  expect(text).not.toContain(WORDS[language].teams.leave.open)
})

test.each(LANGUAGES)('a link that leads on can be accepted, any other says why not (%s)', (language) => {
  const words = WORDS[language].teams.invitation
  const show = (given: Partial<InvitationPage>) =>
    textOf(rendered(language, <InvitationView page={{ ...invitation, ...given }} answer={undefined} />))
  expect(show({})).toContain(words.accept)
  expect(show({ otherAddress: 'ta@khac.example' })).toContain('ta@khac.example')
  for (const fault of ['used', 'revoked', 'expired'] as const) {
    expect(show({ fault })).toContain(words[fault])
    expect(show({ fault })).not.toContain(words.accept)
  }
})

test.each(LANGUAGES)('whoever acts for nobody is shown the way to an enterprise (%s)', (language) => {
  const markup = rendered(language, <MineView memberships={[]} claims={[]} />)
  expect(textOf(markup)).toContain(WORDS[language].teams.mine.empty)
  expect(markup).toContain('/enterprises/new"')
})
