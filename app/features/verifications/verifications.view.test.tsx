import { expect, test } from 'vitest'

import { LANGUAGES } from '#app/locales/language.ts'
import { rendered, textOf, WORDS } from '#tests/factories/directory-views.tsx'

import { HandInView } from './hand-in.view.tsx'
import { QueueView } from './queue.view.tsx'
import { RequestView } from './request.view.tsx'
import type { HandInPage, RequestLine, RequestPage } from './verification-page.ts'
import { LEVELS, REQUEST_STATES } from './verification.ts'

const handIn: HandInPage = {
  kind: 'claim',
  enterprise: {
    slug: 'gom-sen',
    name: { text: 'Gốm Sen', lang: 'vi' },
    taxCode: '0100109106',
    published: true,
  },
  owned: true,
  mine: false,
  latest: null,
  level: null,
  open: true,
}

const line: RequestLine = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'claim',
  state: 'open',
  enterprise: { text: 'Gốm Sen', lang: 'vi' },
  person: 'Lê Sen',
  jobTitle: 'Giám đốc',
  since: '2026-11-20',
  changed: '2026-11-21',
  owners: 1,
}

const paper = { key: 'a1', name: 'Giấy uỷ quyền.pdf', bytes: 420_000, path: '/files/a1/x.pdf' }

const request: RequestPage = {
  ...line,
  version: 1,
  statement: 'Giấy uỷ quyền số 12',
  links: ['https://gom-sen.example/'],
  papers: [paper],
  ownMatter: false,
  asker: { email: 'sen@gom.example', verified: true, since: '2026-11-01' },
  steps: [{ version: 1, kind: 'submitted', by: 'Lê Sen', note: 'Giấy uỷ quyền số 12', on: '2026-11-20' }],
  facts: {
    slug: 'gom-sen',
    published: true,
    taxCode: '0100109106',
    address: 'Hà Nội',
    origin: 'member',
    website: null,
    since: '2026-01-01',
    products: 2,
    certificates: 1,
    members: [{ name: 'Lê Cũ', email: 'cu@gom.example', role: 'owner' }],
    level: 'documents_checked',
    until: '2028-11-28',
  },
  related: [{ slug: 'gom-sen-2', name: { text: 'Chi nhánh', lang: 'vi' }, taxCode: '0100109106-001' }],
  earlier: [line],
}

test.each(LANGUAGES)('a claim says what becomes of it, in every state (%s)', (language) => {
  const words = WORDS[language].verifications
  const show = (given: Partial<HandInPage>) =>
    textOf(rendered(language, <HandInView page={{ ...handIn, ...given }} answer={undefined} />))
  expect(show({})).toContain(words.claim.owned)
  for (const state of REQUEST_STATES) {
    const values = { jobTitle: 'Giám đốc', statement: 'Đã gửi', links: '' }
    const latest = {
      state,
      since: '2026-11-20',
      decidedOn: '2026-11-21',
      note: 'Vì sao',
      values,
      papers: [paper],
    }
    const text = show({ latest, open: state === 'returned' })
    expect(text).toContain(words.standing[state])
    expect(text.includes('Vì sao')).toBe(state !== 'open')
    expect(text.includes(words.answer)).toBe(state === 'returned')
    expect(text.includes('Giấy uỷ quyền.pdf · 420 kB')).toBe(state === 'returned')
  }
  for (const level of LEVELS) {
    const found = { level, on: '2024-01-01', until: '2026-01-01', over: true }
    expect(show({ kind: 'check', level: found })).toContain(words.levels[level])
  }
})

test.each(LANGUAGES)('an officer sees evidence, facts and what each decision does (%s)', (language) => {
  const words = WORDS[language].verifications
  const show = (given: Partial<RequestPage>) =>
    textOf(
      rendered(language, <RequestView page={{ ...request, ...given }} answer={undefined} done={false} />),
    )
  const text = show({})
  for (const part of [
    'Giấy uỷ quyền số 12',
    'cu@gom.example',
    'Giấy uỷ quyền.pdf · 420 kB',
    '0100109106-001',
    words.decision.approveText.claim,
  ])
    expect(text).toContain(part)
  expect(show({ kind: 'check' })).toContain(words.decision.level)
  expect(show({ ownMatter: true })).not.toContain(words.decision.approveSubmit)
  expect(show({ state: 'approved' })).not.toContain(words.decision.approveSubmit)
})

test.each(LANGUAGES)('the queue leads to each request, and says when it is empty (%s)', (language) => {
  const counts = REQUEST_STATES.map((state) => ({ state, count: 1 }))
  const page = { kind: null, state: 'open' as const, counts, lines: [line], page: 1, pages: 3 }
  const markup = rendered(language, <QueueView page={page} />)
  expect(markup).toContain(`/verifications/${line.id}"`)
  expect(markup).toContain('/verifications?state=approved"')
  const empty = textOf(rendered(language, <QueueView page={{ ...page, lines: [], pages: 0 }} />))
  expect(empty).toContain(WORDS[language].verifications.queue.empty)
})
