import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { proposePartners, ProposePartners } from '#app/features/proposals/index.server.ts'
import type { Proposals } from '#app/features/proposals/index.ts'
import { VISITOR, type Actor } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aNeed } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  app = testApp(database.url)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

function actingFor(enterpriseId: string): Actor {
  const membership = { enterpriseId, role: 'owner' as const, name: '', nameEn: null, slug: '' }
  return { ...VISITOR, personId: 'somebody', sessionId: 'a session', memberships: [membership] }
}

function propose(enterpriseId: string, given: Record<string, unknown> = {}): Promise<Proposals> {
  return proposePartners(app, actingFor(enterpriseId), ProposePartners.parse({ enterpriseId, ...given }))
}

const partnersOf = ({ groups }: Proposals) => groups.flatMap((group) => group.partners)

/** Recognised producers of the demonstration that have typed no need. */
async function producersWithoutNeeds(): Promise<string[]> {
  const found = await app.db.enterprise.findMany({
    where: {
      origin: 'demonstration',
      roles: { has: 'producer' },
      recognitions: { some: { status: 'recognised' } },
      needs: { none: {} },
    },
    orderBy: { slug: 'asc' },
    take: 5,
    select: { id: true },
  })
  return found.map(({ id }) => id)
}

describe('a recognised producer', () => {
  test('without any need gets ten proposals and more, from five provinces and three countries', async () => {
    const producers = await producersWithoutNeeds()
    expect(producers.length).toBeGreaterThan(0)
    for (const id of producers) {
      const partners = partnersOf(await propose(id, { about: 'inferred', limit: 20 }))
      const places = partners.flatMap((partner) => partner.places)
      expect(new Set(partners.map((partner) => partner.id)).size).toBeGreaterThanOrEqual(10)
      expect(new Set(places.flatMap(({ province }) => province ?? [])).size).toBeGreaterThanOrEqual(5)
      expect(new Set(places.map(({ country }) => country)).size).toBeGreaterThanOrEqual(3)
    }
  })

  test('that types a need with a certificate is left with those who hold a valid one', async () => {
    const [id = ''] = await producersWithoutNeeds()
    const asked = await aNeed(app.db, id, {
      titleVi: 'Chi tiết nhựa ép phun',
      titleEn: 'Injection moulded plastic parts',
      hsCodes: ['3926'],
      requiredCertificates: ['iatf-16949'],
    })
    const partners = partnersOf(await propose(id, { about: asked.id, limit: 50 }))
    expect(partners.length).toBeGreaterThan(0)
    const today = new Date(app.clock.now().toISOString().slice(0, 10))
    const holders = await app.db.certificate.findMany({
      where: {
        standard: 'iatf-16949',
        issuedOn: { lte: today },
        OR: [{ expiresOn: null }, { expiresOn: { gte: today } }],
      },
      select: { enterpriseId: true },
    })
    const ids = new Set(holders.map(({ enterpriseId }) => enterpriseId))
    expect(partners.filter((partner) => !ids.has(partner.id))).toEqual([])
    await app.db.need.delete({ where: { id: asked.id } })
  })
})

describe('what is public about real enterprises', () => {
  // Nothing of this has been published about them, so nothing of it can speak for them.
  const UNKNOWN = [
    'capacityFit',
    'orderWorthwhile',
    'leadTime',
    'certificateCoverage',
    'exportExperience',
    'processMatch',
  ]

  test('is all that a reason for them ever says', async () => {
    const askers = await app.db.enterprise.findMany({
      where: { origin: 'demonstration', memberships: { some: {} } },
      orderBy: { slug: 'asc' },
      take: 6,
      select: { id: true },
    })
    const investors = await app.db.enterprise.findMany({
      where: { origin: 'demonstration', roles: { hasSome: ['investor', 'buyer'] } },
      orderBy: { slug: 'asc' },
      take: 6,
      select: { id: true },
    })
    let seen = 0
    for (const { id } of [...askers, ...investors]) {
      const partners = partnersOf(await propose(id, { limit: 50 }))
      for (const partner of partners.filter(({ origin }) => origin === 'public_record')) {
        seen += 1
        for (const { rule, evidence, source } of partner.reasons) {
          // With `offer` the asker supplies: then the capacity is the asker's own.
          const isOwn =
            ('supplier' in evidence && evidence.supplier === 'asker') ||
            ('exporter' in evidence && evidence.exporter === 'asker')
          if (!isOwn) expect(UNKNOWN).not.toContain(rule)
          if (['textSimilarity', 'recognition', 'freshness', 'place'].includes(rule) && !isOwn)
            expect(source.kind).toBe('public_source')
        }
      }
    }
    expect(seen).toBeGreaterThan(0)
  })
})
