import fc from 'fast-check'

import type { Operation } from '#app/features/api-access/document/operation.ts'
import { OPERATIONS } from '#app/features/api-access/document/operations.ts'
import { commandToken } from '#app/features/api-access/index.server.ts'
import { isSignedIn } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { SCOPES } from '#app/platform/scopes.ts'
import { filled } from '#tests/setup/site-map.ts'

import { aCertificateOf, aProduct } from './directory.ts'
import { nearlyValid, type Value } from './from-schema.ts'
import { garbage, type WireRequest } from './hostile-requests.ts'
import { hostileText } from './hostile-texts.ts'
import { aMember, aPerson } from './people.ts'
import { sessionOf } from './sessions.ts'

/** Software of a person: its token, and what there is at the addresses that it may know. */
export interface Program {
  token: string
  /** Public id of the enterprise. */
  enterprise: string
  /** Public ids. */
  products: readonly string[]
  certificates: readonly string[]
}

/** So many things of each enterprise, that some are left when many were removed. */
const PLENTY = 60

/**
 * Programs of everybody who can have one: of an owner, an editor and a representative of an enterprise with many products,
 * and of the owner of an enterprise of the demonstration. Each token has every scope.
 */
export async function somePrograms(app: App): Promise<Program[]> {
  const { enterpriseId, personId: owner } = await aMember(app, { name: 'Công ty có phần mềm' })
  for (let at = 0; at < PLENTY; at++) {
    await aProduct(app.db, enterpriseId, { origin: 'member' })
    await aCertificateOf(app.db, enterpriseId, 'iso-9001', { origin: 'member' })
  }
  const editor = await aPerson(app, { acts: { for: enterpriseId, as: 'editor' } })
  const representative = await aPerson(app, { acts: { for: enterpriseId, as: 'representative' } })
  const seeded = await app.db.membership.findFirstOrThrow({
    where: { role: 'owner', person: { demonstration: true }, enterprise: { products: { some: {} } } },
    orderBy: { id: 'asc' },
  })
  const own = { enterpriseId, people: [owner, editor.personId, representative.personId] }
  const demonstration = { enterpriseId: seeded.enterpriseId, people: [seeded.personId] }
  const programs: Program[] = []
  for (const { enterpriseId: id, people } of [own, demonstration]) {
    const { publicId, products, certificates } = await app.db.enterprise.findUniqueOrThrow({
      where: { id },
      select: {
        publicId: true,
        products: { select: { publicId: true }, where: { removedAt: null } },
        certificates: { select: { id: true } },
      },
    })
    const things = {
      enterprise: publicId,
      products: products.map((product) => product.publicId),
      certificates: certificates.map((certificate) => certificate.id),
    }
    for (const personId of people) programs.push({ token: await tokenOf(app, personId), ...things })
  }
  return programs
}

async function tokenOf(app: App, personId: string): Promise<string> {
  const actor = await app.actorOf(new Headers({ cookie: await sessionOf(app, personId) }))
  if (!isSignedIn(actor)) throw new Error('there is no such person')
  const made = await commandToken(app, actor, {
    command: 'create',
    name: 'Kho',
    scopes: [...SCOPES],
    lifetime: '30',
  })
  if (!made) throw new Error('no token was made')
  return made.token
}

/** The path of an operation as the site map has it: `/api/v1/enterprises/:id`. */
function routePathOf({ path }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/** Changes by programs at an address of the site map, and reads of what is one's own. */
export function ownOperationsAt(path: string): Operation[] {
  return OPERATIONS.filter((operation) => operation.tag === 'own' && routePathOf(operation) === path)
}

/** Calls of an operation by programs that are let in: mostly of what is there, with a body that fits, or nearly, or not. */
export function callsOf(operation: Operation, programs: readonly Program[]): fc.Arbitrary<WireRequest> {
  return fc
    .record({
      program: fc.constantFrom(...programs),
      other: fc.constantFrom(...programs),
      astray: fc.integer({ min: 0, max: 9 }),
      elsewhere: fc.oneof(fc.uuid(), hostileText).map((text) => encodeURIComponent(text.toWellFormed())),
      place: fc.nat(PLENTY * 2),
      sent: sentWith(operation),
      match: fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...MATCHES.slice(0, 2)) },
        { weight: 1, arbitrary: fc.constantFrom(...MATCHES) },
      ),
      language: fc.constantFrom('vi', 'en-GB', '%'),
      address: fc.ipV4(),
    })
    .map(({ program, other, astray, elsewhere, place, sent, match, language, address }) => {
      const at = astray < 2 ? other : program
      const pick = (things: readonly string[]) => things[place % things.length] ?? 'nothing'
      const [id, productId, certificateId] = [at.enterprise, pick(at.products), pick(at.certificates)]
      const there = { id, productId, certificateId }
      const path = filled(
        routePathOf(operation),
        astray === 0 ? { ...there, productId: elsewhere, certificateId: elsewhere } : there,
      )
      return {
        method: operation.method.toUpperCase(),
        path,
        headers: {
          authorization: `Bearer ${program.token}`,
          'accept-language': language,
          'x-forwarded-for': address,
          ...(operation.body && sent.type !== null ? { 'content-type': sent.type } : {}),
          ...(match === null ? {} : { 'if-match': match }),
          ...(sent.key === null ? {} : { 'idempotency-key': sent.key }),
        },
        body: operation.body ? sent.text : null,
      }
    })
}

/** Values of If-Match; the first of them let every version be changed. */
const MATCHES: readonly (string | null)[] = [
  '*',
  '"profile-1", "product-1", *',
  '"profile-1"',
  '"product-1"',
  'W/"product-1"',
  '"product-99999999999999999999"',
  '',
  '"',
  'é',
  `"${'x'.repeat(3000)}"`,
  null,
]

/** Values of Idempotency-Key; those that come again come with other bodies. */
const KEYS: readonly (string | null)[] = [
  null,
  null,
  'key-1',
  'key-2',
  'a key',
  '',
  'é',
  '"',
  'k'.repeat(201),
]

interface Sent {
  type: string | null
  text: string
  key: string | null
}

function sentWith({ body, examples }: Operation): fc.Arbitrary<Sent> {
  const key = fc.oneof(fc.constantFrom(...KEYS), fc.uuid())
  if (!body) return fc.record({ type: fc.constant(null), text: fc.constant(''), key })
  const type = fc.constantFrom('application/json', 'application/merge-patch+json; charset=utf-8')
  const json = (value: fc.Arbitrary<Value>) =>
    fc.record({ type, text: value.map((one) => JSON.stringify(one)), key })
  const example = examples[0]?.body ?? { nameVi: 'Đèn LED' }
  return fc.oneof(
    { weight: 7, arbitrary: json(nearlyValid(body, [], { fitting: FITTING, spoilt: 0 })) },
    { weight: 4, arbitrary: json(nearlyValid(body, [], { fitting: FITTING })) },
    { weight: 2, arbitrary: json(nearlyValid(body, [], { spoilt: 5 })) },
    { weight: 1, arbitrary: garbage.chain((one) => key.map((own) => ({ ...one, key: own }))) },
    // The same once more, also while the first is under way.
    {
      weight: 1,
      arbitrary: fc.constantFrom('again-1', 'again-2').map((own) => ({
        type: 'application/json',
        text: JSON.stringify({ ...example, ...('number' in example ? { number: own } : {}) }),
        key: own,
      })),
    },
  )
}

/** What the rules behind the schemas of the interface take. */
export const FITTING: Readonly<Record<string, readonly Value[]>> = {
  industryGroup: ['electrical-electronics'],
  hsCodes: ['9405', '8539.52', '761699'],
  vsicCodes: ['2740', '2732'],
  specifications: [
    [],
    [{ labelVi: 'Công suất', labelEn: null, value: '40', unit: 'W' }],
    [
      { labelVi: null, labelEn: 'Power', value: '12,5' },
      { labelVi: 'Điện áp', labelEn: 'Voltage', value: '220 V', unit: null },
    ],
  ],
  unit: ['H87', 'KGM', 'DAY'],
  standard: ['iso-9001', 'iso-14001'],
  issuedOn: ['2024-02-29', '2026-01-05'],
  expiresOn: ['2027-12-31', '2030-01-01'],
  languages: ['vi', 'en', 'ja'],
  exportMarkets: ['JP', 'KR', 'DE'],
  website: ['https://www.company.vn', 'www.company.vn'],
  province: ['01', '24'],
}
