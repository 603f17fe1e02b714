import { randomBytes, randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { keepToRetention } from '#app/features/personal-data/index.server.ts'
import { RETENTION, type RetentionRule } from '#app/features/personal-data/retention/retention.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise } from '#tests/factories/directory.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2034-05-20T18:23:00Z')
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

let database: TestDatabase
let app: TestApp
let personId = ''

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW })
  personId = (await aPerson(app)).personId
})

afterAll(async () => {
  await app.close()
  await database.close()
})

type Case = {
  /** Makes what is too old and what is not. */
  make(): Promise<unknown>
  /** What is left, by the names it was made with. */
  left(): Promise<string[]>
  stays: string[]
}

const session = (token: string, expiresAt: Date) =>
  app.db.session.create({ data: { personId, token, expiresAt } })

const code = (identifier: string, expiresAt: Date) =>
  app.db.verification.create({ data: { identifier, value: 'x', expiresAt } })

const token = (name: string, ends: { expiresAt?: Date; revokedAt?: Date }) =>
  app.db.apiToken.create({
    data: { personId, name, hash: randomBytes(32), hint: 'abcd', scopes: [], ...ends },
  })

const viewing = (reason: string, startedAt: Date) =>
  app.db.viewing.create({
    data: {
      sessionId: randomUUID(),
      administratorId: personId,
      personId,
      reason,
      startedAt,
      endsAt: new Date(startedAt.getTime() + 1_800_000),
    },
  })

async function consent(textVersion: string, given: { erasedAt?: Date; withdrawnAt?: Date }) {
  const whose = await aPerson(app)
  const { erasedAt = null, withdrawnAt = null } = given
  await app.db.person.update({ where: { id: whose.personId }, data: { erasedAt } })
  await app.db.consent.create({
    data: {
      personId: whose.personId,
      purpose: 'account',
      textVersion,
      how: 'sign_up',
      language: 'vi',
      givenAt: ago(4000),
      withdrawnAt,
    },
  })
}

async function paper(name: string, state: 'open' | 'returned' | 'approved' | 'rejected', updatedAt: Date) {
  const { id: enterpriseId } = await anEnterprise(app.db)
  const key = randomBytes(16).toString('hex')
  await app.db.storedFile.create({
    data: {
      key,
      kind: 'document',
      mediaType: 'application/pdf',
      bytes: 1,
      sha256: '0',
      name,
      visibility: 'members',
    },
  })
  await app.db.verificationRequest.create({
    data: {
      kind: 'claim',
      enterpriseId,
      personId,
      jobTitle: 'Giám đốc',
      statement: 'Giấy phép kèm theo',
      state,
      updatedAt,
      papers: { create: { fileKey: key } },
    },
  })
}

async function showing(about: string, at: Date) {
  const { id: enterpriseId } = await anEnterprise(app.db)
  await app.db.proposalShowing.create({ data: { enterpriseId, about, weights: '1', at } })
}

async function busy(lastModified: string, until: Date) {
  const source = await app.db.calendarSource.create({
    data: { personId, name: 'x', host: 'x', address: new Uint8Array([1]), lastModified },
  })
  await app.db.$executeRaw`
    INSERT INTO outside_busy_time (source_id, person_id, during)
    VALUES (${source.id}::uuid, ${personId}::uuid, tstzrange(${ago(2000)}, ${until}, '[)'))`
}

const dayOff = (lastDay: Date) =>
  app.db.calendarException.create({ data: { personId, kind: 'off', firstDay: ago(2000), lastDay } })

async function notification(once: string, given: { createdAt: Date; readAt?: Date; shown?: boolean }) {
  const { id: enterpriseId } = await anEnterprise(app.db)
  await app.db.notification.create({
    data: {
      personId,
      enterpriseId,
      kind: 'requested',
      subjectKind: 'meeting',
      subjectId: randomUUID(),
      version: 1,
      once,
      ...given,
    },
  })
}

async function answerLink(tokenHash: string, expiresAt: Date) {
  const [asks, asked] = await Promise.all([anEnterprise(app.db), anEnterprise(app.db)])
  await app.db.mailAnswer.create({
    data: {
      tokenHash,
      person: { connect: { id: personId } },
      version: 1,
      intent: 'accept',
      expiresAt,
      meeting: {
        create: {
          clientKey: randomUUID(),
          requesterPersonId: personId,
          requesterEnterpriseId: asks.id,
          responderEnterpriseId: asked.id,
          purpose: 'x',
          place: 'online',
          expiresAt,
        },
      },
    },
  })
}

const CASES: Partial<Record<RetentionRule['key'], Case>> = {
  sessions: {
    make: () => Promise.all([session('over', ago(31)), session('lately', ago(29)), session('open', ago(-5))]),
    left: async () => (await app.db.session.findMany()).map((each) => each.token),
    stays: ['lately', 'open'],
  },
  codes: {
    make: () => Promise.all([code('over', ago(1.1)), code('lately', ago(0.9)), code('open', ago(-0.1))]),
    left: async () => (await app.db.verification.findMany()).map((each) => each.identifier),
    stays: ['lately', 'open'],
  },
  tokens: {
    make: () =>
      Promise.all([
        token('ran out', { expiresAt: ago(91) }),
        token('revoked', { expiresAt: ago(-300), revokedAt: ago(91) }),
        token('ran out lately', { expiresAt: ago(89) }),
        token('revoked lately', { revokedAt: ago(89) }),
        token('for good', {}),
      ]),
    left: async () => (await app.db.apiToken.findMany()).map((each) => each.name),
    stays: ['for good', 'ran out lately', 'revoked lately'],
  },
  evidence: {
    make: () =>
      Promise.all([
        paper('approved', 'approved', ago(731)),
        paper('rejected', 'rejected', ago(731)),
        paper('approved lately', 'approved', ago(729)),
        paper('open', 'open', ago(1000)),
        paper('returned', 'returned', ago(1000)),
      ]),
    left: async () =>
      (await app.db.verificationPaper.findMany({ include: { file: true } })).map(({ file }) => file.name),
    stays: ['approved lately', 'open', 'returned'],
  },
  notifications: {
    make: () =>
      Promise.all([
        notification('read', { createdAt: ago(400), readAt: ago(181) }),
        notification('for a digest', { createdAt: ago(181), shown: false }),
        notification('read lately', { createdAt: ago(400), readAt: ago(179) }),
        notification('unread', { createdAt: ago(364) }),
      ]),
    left: async () => (await app.db.notification.findMany()).map((each) => each.once),
    stays: ['read lately', 'unread'],
  },
  unreadNotifications: {
    make: async () => {
      await app.db.notification.deleteMany()
      await Promise.all([
        notification('never read', { createdAt: ago(366) }),
        notification('unread', { createdAt: ago(364) }),
        notification('read late', { createdAt: ago(400), readAt: ago(20) }),
      ])
    },
    left: async () => (await app.db.notification.findMany()).map((each) => each.once),
    stays: ['read late', 'unread'],
  },
  answers: {
    make: () => Promise.all([answerLink('over', ago(31)), answerLink('lately', ago(29))]),
    left: async () => (await app.db.mailAnswer.findMany()).map((each) => each.tokenHash),
    stays: ['lately'],
  },
  showings: {
    make: () => Promise.all([showing('over', ago(731)), showing('lately', ago(729))]),
    left: async () => (await app.db.proposalShowing.findMany()).map((each) => each.about),
    stays: ['lately'],
  },
  busyTimes: {
    make: () => Promise.all([busy('over', ago(31)), busy('lately', ago(29)), busy('ahead', ago(-5))]),
    left: async () =>
      (await app.db.outsideBusyTime.findMany({ include: { source: true } })).map(
        ({ source }) => source.lastModified ?? '',
      ),
    stays: ['ahead', 'lately'],
  },
  specialDays: {
    make: () => Promise.all([dayOff(ago(32)), dayOff(ago(29)), dayOff(ago(-5))]),
    left: async () =>
      (await app.db.calendarException.findMany()).map(({ lastDay }) => lastDay.toISOString().slice(0, 10)),
    stays: [ago(29), ago(-5)].map((day) => day.toISOString().slice(0, 10)),
  },
  viewings: {
    make: () => Promise.all([viewing('over', ago(1826)), viewing('lately', ago(1824))]),
    left: async () => (await app.db.viewing.findMany()).map((each) => each.reason),
    stays: ['lately'],
  },
  consents: {
    make: () =>
      Promise.all([
        consent('erased', { erasedAt: ago(1826) }),
        consent('erased lately', { erasedAt: ago(1824) }),
        consent('withdrawn', { withdrawnAt: ago(3000) }),
        consent('given', {}),
      ]),
    left: async () => (await app.db.consent.findMany()).map((each) => each.textVersion),
    stays: ['erased lately', 'given', 'withdrawn'],
  },
}

test.each(RETENTION.filter(({ statement }) => statement !== null).map(({ key }) => key))(
  '%s go when their time is over, and not before',
  async (key) => {
    const { make, left, stays } = CASES[key]!
    await make()
    const all = await left()
    const gone = all.length - stays.length
    expect(await keepToRetention(app, { dryRun: true })).toMatchObject({ [key]: gone })
    expect(await left()).toHaveLength(all.length)
    expect(await keepToRetention(app, { dryRun: false })).toMatchObject({ [key]: gone })
    expect((await left()).toSorted()).toEqual(stays)
  },
)
