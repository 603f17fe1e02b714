import { expect, test } from 'vitest'

import { accountPeople, BUYER_SLUG, DEMONSTRATION_ACCOUNTS, PRODUCER_SLUG } from './accounts.ts'
import { addRecords, noRecords } from './records.ts'
import { storyRecords } from './story.ts'

const TODAY = new Date('2026-11-23T00:00:00Z')
const story = noRecords()
for (const records of storyRecords(TODAY)) addRecords(story, records)

test('there is one account for each kind of user, with a password that says it is a demonstration', () => {
  expect(DEMONSTRATION_ACCOUNTS.map((account) => account.key)).toEqual([
    'producer',
    'supplier',
    'buyer',
    'investor',
    'organiser',
    'officer',
    'council',
    'commune',
    'administrator',
  ])
  expect(new Set(DEMONSTRATION_ACCOUNTS.map((account) => account.email)).size).toBe(
    DEMONSTRATION_ACCOUNTS.length,
  )
  for (const account of DEMONSTRATION_ACCOUNTS) {
    expect(account.password).toMatch(/^demo-.{7,}$/)
    expect(account.password.length).toBeGreaterThanOrEqual(12)
    expect(account.roleVi).not.toBe('')
    expect(account.roleEn).not.toBe('')
  }
})

test('every account is a verified person; staff have one role each and no enterprise', () => {
  const people = accountPeople(TODAY)
  for (const [index, account] of DEMONSTRATION_ACCOUNTS.entries()) {
    const person = people[index]
    expect(person).toMatchObject({ email: account.email, emailVerified: true, demonstration: true })
    expect(person?.staffRoles).toHaveLength(account.enterpriseSlug ? 0 : 1)
  }
})

test('accounts that act for an enterprise own it', () => {
  const bySlug = new Map(story.enterprises.map((row) => [row.slug, row.id]))
  const personOf = new Map(story.people.map((person) => [person.email, person.id]))
  for (const account of DEMONSTRATION_ACCOUNTS) {
    if (!account.enterpriseSlug) continue
    expect(story.memberships).toContainEqual(
      expect.objectContaining({
        personId: personOf.get(account.email),
        enterpriseId: bySlug.get(account.enterpriseSlug),
        role: 'owner',
      }),
    )
  }
})

test('the producer is recognised in force and the buyer in Japan needs LED lamps that it makes', () => {
  const idOf = (slug: string) => story.enterprises.find((row) => row.slug === slug)?.id
  const recognition = story.recognitions.find(
    (row) => row.enterpriseId === idOf(PRODUCER_SLUG) && row.yearTo === 2025,
  )
  expect(recognition).toMatchObject({ status: 'recognised', topTen: true })
  const need = story.needs.find((row) => row.enterpriseId === idOf(BUYER_SLUG))
  expect(need).toMatchObject({ state: 'open', hsCodes: ['8539'], requiredCertificates: ['pse', 'rohs'] })
  expect(
    story.products.find((row) => row.slug === 'bong-den-led-bulb-khue-lam-kl-a60')?.specifications,
  ).toContainEqual({
    labelVi: 'Công suất',
    labelEn: 'Power',
    value: '9',
    unit: 'W',
  })
  const held = story.certificates.filter((row) => row.enterpriseId === idOf(PRODUCER_SLUG))
  expect(held.map((row) => row.standard)).toEqual(expect.arrayContaining(['pse', 'rohs']))
  for (const row of held)
    if (row.expiresOn) expect(new Date(row.expiresOn).getTime()).toBeGreaterThan(TODAY.getTime())
})
