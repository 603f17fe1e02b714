import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  ChangeFamily,
  changeFamily,
  listFamilies,
  proposePartners,
  ProposePartners,
  readFamily,
} from '#app/features/proposals/index.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let app: TestApp
let officer: ReturnType<typeof actorOf>
let maker: { id: string; slug: string; nameVi: string }

function actorOf(personId: string) {
  return { ...VISITOR, personId, sessionId: 'a session', staffRoles: ['department_officer' as const] }
}

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW })
  const { personId } = await aPerson(app)
  officer = actorOf(personId)
  maker = await anEnterprise(app.db, { province: '01' })
  await aProduct(app.db, maker.id, { nameVi: 'Đèn LED âm trần', hsCodes: ['940511'], vsicCodes: ['2740'] })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const typed = (given: Record<string, unknown>) => ChangeFamily.parse({ intent: 'save', note: '', ...given })

/** The inputs that the maker of lamps is proposed partners for. */
async function inferred(): Promise<string[]> {
  const membership = {
    enterpriseId: maker.id,
    role: 'owner' as const,
    name: maker.nameVi,
    nameEn: null,
    slug: maker.slug,
  }
  const actor = { ...VISITOR, personId: 'x', sessionId: 'a session', memberships: [membership] }
  const query = ProposePartners.parse({ enterpriseId: maker.id, about: 'inferred' })
  const { groups } = await proposePartners(app, actor, query)
  return groups.flatMap(({ wish }) => wish?.title.vi ?? [])
}

async function formOf(code: string) {
  const { content, version } = await readFamily(app, 'vi', code)
  return {
    version,
    ...content,
    group: content.group ?? '',
    hs: content.hs.join(', '),
    vsic: content.vsic.join(', '),
    inputs: content.inputs.map((input) => ({
      ...input,
      family: input.family ?? '',
      hs: input.hs.join(', '),
    })),
  }
}

describe('the table of what products are made of', () => {
  test('has at least sixty families with their inputs in all eight industry groups', async () => {
    const { families } = await listFamilies(app, 'vi', { q: '', group: '' })
    const withInputs = families.filter((family) => family.inputs.length > 0)
    expect(withInputs.length).toBeGreaterThanOrEqual(60)
    expect(new Set(withInputs.flatMap((family) => family.group ?? [])).size).toBe(8)
  })

  test('is searched by name, by input and by heading, whatever the marks', async () => {
    const found = await listFamilies(app, 'en', { q: 'den led', group: '' })
    expect(found.families.map((family) => family.code)).toContain('led-luminaires')
    expect((await listFamilies(app, 'en', { q: 'nothing like it', group: '' })).families).toEqual([])
  })

  test('once changed by an officer changes the proposals at once, and every version can come back', async () => {
    const before = await inferred()
    const form = await formOf('led-lamps')
    const added = { family: '', nameVi: 'Keo tản nhiệt', nameEn: 'Thermal paste', hs: '35.06' }
    await changeFamily(app, officer, 'led-lamps', typed({ ...form, inputs: [added], note: 'thử nghiệm' }))
    expect(await inferred()).toEqual(['Keo tản nhiệt'])
    const { versions } = await readFamily(app, 'vi', 'led-lamps')
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [1, 'thử nghiệm'],
      [0, null],
    ])
    await changeFamily(
      app,
      officer,
      'led-lamps',
      ChangeFamily.parse({ intent: 'restore', version: 1, to: 0 }),
    )
    expect(await inferred()).toEqual(before)
    expect((await readFamily(app, 'vi', 'led-lamps')).version).toBe(2)
  })

  test('is not overwritten by who saw an older version', async () => {
    const form = await formOf('led-luminaires')
    await changeFamily(app, officer, 'led-luminaires', typed(form))
    await expect(changeFamily(app, officer, 'led-luminaires', typed(form))).rejects.toMatchObject({
      code: 'conflict',
      reasonKey: 'familyMovedOn',
    })
  })

  test('takes a new family, and takes one out', async () => {
    const given = {
      version: 0,
      nameVi: 'Xe đạp điện',
      nameEn: 'Electric bicycles',
      group: 'mechanical',
      hs: '8711',
      vsic: '',
      inputs: [{ family: '', nameVi: 'Pin lithium', nameEn: 'Lithium batteries', hs: '8507' }],
    }
    expect(await changeFamily(app, officer, null, typed(given))).toBe('electric-bicycles')
    await expect(changeFamily(app, officer, null, typed(given))).rejects.toMatchObject({
      reasonKey: 'familyExists',
    })
    const found = await listFamilies(app, 'en', { q: 'lithium', group: 'mechanical' })
    expect(found.families.map((family) => family.name)).toContain('Electric bicycles')
    await changeFamily(
      app,
      officer,
      'electric-bicycles',
      ChangeFamily.parse({ intent: 'remove', version: 1 }),
    )
    const after = await listFamilies(app, 'en', { q: 'electric bicycles', group: '' })
    expect(after.families.map((family) => family.code)).not.toContain('electric-bicycles')
    expect(after.removed.map((family) => family.name)).toEqual(['Electric bicycles'])
  })

  test('refuses codes that are none, at their fields', () => {
    const refused = ChangeFamily.safeParse({
      intent: 'save',
      version: '0',
      nameVi: 'Thử',
      nameEn: 'Trial',
      hs: '8539, 12',
      vsic: '0000',
      inputs: [{ family: '', nameVi: 'Chỉ có tên Việt', nameEn: '', hs: '' }],
    })
    expect(refused.error?.issues.map((issue) => issue.path.join('.')).toSorted()).toEqual([
      'hs',
      'inputs.0.nameEn',
      'vsic',
    ])
  })
})
