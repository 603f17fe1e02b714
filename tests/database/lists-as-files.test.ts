import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { StaffRole } from '#app/platform/actor.ts'
import { loader as enterprisesFile } from '#app/routes/admin-enterprises-file.ts'
import { loader as peopleFile } from '#app/routes/admin-people-file.ts'
import { loader as importsFile } from '#app/routes/imports-file.ts'
import { loader as queueFile } from '#app/routes/verifications-file.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { callRoute } from '#tests/factories/calls.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { unzip } from '#tests/factories/unzip.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

/** The evening of the first in Greenwich is the second in Hà Nội. */
const LATE = new Date('2026-11-01T18:00:00Z')

type Role = 'visitor' | 'member' | 'rival' | 'representative' | StaffRole

let database: TestDatabase
let app: TestApp
let member: { personId: string; enterpriseId: string; slug: string; email: string }
let claimant: string
const cookies = {} as Record<Role, string>

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: new Date('2026-11-28T03:00:00Z') })
  member = await aMember(app, { name: 'Đèn Lam' })
  await app.db.person.update({ where: { id: member.personId }, data: { createdAt: LATE } })
  const rival = await aMember(app, { name: 'Ống Đồng' })
  const acts = { for: member.enterpriseId, as: 'representative' as const }
  const representative = await aPerson(app, { name: '=Lan', acts })
  cookies.visitor = ''
  cookies.member = await sessionOf(app, member.personId)
  cookies.rival = await sessionOf(app, rival.personId)
  cookies.representative = await sessionOf(app, representative.personId)
  for (const role of ['administrator', 'department_officer', 'council_member'] as const) {
    const { personId } = await aPerson(app, { name: `Cán bộ ${role}` })
    await app.db.person.update({ where: { id: personId }, data: { staffRoles: [role] } })
    cookies[role] = await sessionOf(app, personId)
  }
  claimant = (await aPerson(app, { name: 'Người xin quyền' })).personId
  await app.db.person.update({
    where: { id: claimant },
    data: { blockedAt: new Date('2026-11-02'), blockedReason: 'Giả mạo' },
  })
  await app.db.enterprise.update({
    where: { id: member.enterpriseId },
    data: { taxCode: '0100109106', nameEn: 'Lam Lamps', updatedAt: LATE },
  })
  await app.db.enterprise.update({ where: { id: rival.enterpriseId }, data: { publishedAt: null } })
  await requests()
  await imports(rival.enterpriseId)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function requests() {
  const request = { enterpriseId: member.enterpriseId, personId: claimant, statement: 'Tôi là giám đốc' }
  const at = { createdAt: LATE, updatedAt: new Date('2026-11-05T02:00:00Z') }
  await app.db.verificationRequest.createMany({
    data: [
      { ...request, ...at, kind: 'claim', jobTitle: '+Giám đốc' },
      { ...request, ...at, kind: 'check', jobTitle: 'Kế toán' },
      { ...request, ...at, kind: 'claim', jobTitle: 'Thư ký', state: 'rejected' },
    ],
  })
}

async function imports(rivalId: string) {
  const counts = { rowsNew: 1200, rowsChanged: 3, rowsUnchanged: 4, rowsRejected: 5 }
  const at = { createdAt: LATE }
  await app.db.import.createMany({
    data: [
      {
        kind: 'products',
        state: 'ready',
        source: 'a',
        fileName: '=hàng.xlsx',
        personId: member.personId,
        enterpriseId: member.enterpriseId,
        ...counts,
        ...at,
      },
      { kind: 'products', state: 'done', source: 'b', fileName: 'ống.csv', enterpriseId: rivalId, ...at },
      { kind: 'enterprises', state: 'failed', source: 'c', fileName: 'sở.csv', ...at },
    ],
  })
}

interface File {
  path: string
  loader: Parameters<typeof callRoute>[1]
}

const FILES = {
  people: { path: '/admin/people/file/', loader: peopleFile },
  enterprises: { path: '/admin/enterprises/file/', loader: enterprisesFile },
  imports: { path: '/imports/file/', loader: importsFile },
  queue: { path: '/verifications/file/', loader: queueFile },
} satisfies Record<string, File>

function ask(
  file: File,
  {
    as,
    query = '',
    format = 'csv',
    prefix = '',
  }: { as: Role; query?: string; format?: string; prefix?: string },
): Promise<Response> {
  return callRoute(app, file.loader, `${prefix}${file.path}${format}${query}`, {
    params: { format },
    headers: { cookie: cookies[as] },
  })
}

/** A file as a spreadsheet program gets it: its name, and its lines without the mark. */
async function read(answer: Promise<Response>): Promise<{ name: string; heading: string; rows: string[] }> {
  const { status, headers, ...given } = await answer.then(async (it) => ({
    status: it.status,
    headers: it.headers,
    bytes: new Uint8Array(await it.arrayBuffer()),
  }))
  expect(status).toBe(200)
  const text = new TextDecoder('utf-8').decode(given.bytes)
  const [heading = '', ...rows] = text.trimEnd().split('\r\n')
  return { name: decodeURIComponent(headers.get('content-disposition') ?? ''), heading, rows }
}

describe('accounts', () => {
  test('have a row each with name, address, roles, enterprises and state', async () => {
    const { name, heading, rows } = await read(ask(FILES.people, { as: 'administrator' }))
    expect(name).toContain('Tài khoản 2026-11-28.csv')
    expect(heading).toBe('Tên,Thư điện tử,Vai trò cán bộ,Doanh nghiệp,Tình trạng,Ngày tạo,Địa chỉ trang')
    expect(rows).toHaveLength(await app.db.person.count())
    const page = `${app.env.publicUrl}/admin/people/`
    expect(rows).toContain(
      `Đại diện Đèn Lam,${member.email},,Đèn Lam,Đang dùng được,2026-11-02,${page}${member.personId}`,
    )
    expect(rows.find((row) => row.includes('Lan'))).toMatch(/^'=Lan,/)
    expect(rows.find((row) => row.includes('administrator'))).toContain(',Quản trị viên,')
  })

  test('are those of the filter, all of them, whatever page is open', async () => {
    const named = await read(
      ask(FILES.people, { as: 'administrator', query: '?q=xin%20quy%E1%BB%81n&page=7' }),
    )
    expect(named.rows).toHaveLength(1)
    expect(named.rows[0]).toContain('Người xin quyền')
    const blocked = await read(ask(FILES.people, { as: 'administrator', query: '?state=blocked' }))
    expect(blocked.rows).toHaveLength(1)
    expect(blocked.rows[0]).toContain(',Đã khoá,')
    const staff = await read(ask(FILES.people, { as: 'administrator', query: '?role=any_staff' }))
    expect(staff.rows).toHaveLength(3)
  })
})

describe('enterprises', () => {
  test('have a row each with tax code, origin, whether they are public, owners and page', async () => {
    const { name, heading, rows } = await read(ask(FILES.enterprises, { as: 'administrator' }))
    expect(name).toContain('Doanh nghiệp 2026-11-28.csv')
    expect(heading).toBe('Tên,Mã số thuế,Nguồn,Công khai,Chủ tài khoản,Thay đổi gần nhất,Địa chỉ trang')
    const page = `${app.env.publicUrl}/enterprises/${member.slug}`
    expect(rows).toContain(`Đèn Lam,0100109106,Thành viên,Có,Đại diện Đèn Lam,2026-11-02,${page}`)
  })

  test('are those of the filter, and in English on the English page', async () => {
    const hidden = await read(ask(FILES.enterprises, { as: 'administrator', query: '?state=unpublished' }))
    expect(hidden.rows).toHaveLength(1)
    expect(hidden.rows[0]).toMatch(/^Ống Đồng,.*,Không,/)
    const english = await read(
      ask(FILES.enterprises, { as: 'administrator', query: '?q=0100109', prefix: '/en' }),
    )
    expect(english.heading).toMatch(/^Name,Tax code,/)
    expect(english.rows).toHaveLength(1)
    expect(english.rows[0]).toMatch(/^Lam Lamps,0100109106,.*\/en\/enterprises\//)
  })
})

describe('imports', () => {
  test('have a row each with file, state, counts and the day where the reader is', async () => {
    const { name, heading, rows } = await read(ask(FILES.imports, { as: 'member' }))
    expect(name).toContain('Nhập danh sách 2026-11-28.csv')
    expect(heading).toBe(
      'Ngày,Loại,Tệp,Tình trạng,Người thực hiện,Doanh nghiệp,Dòng mới,Dòng sửa,Dòng giữ nguyên,Dòng bị loại,Địa chỉ trang',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(
      /^2026-11-02,Sản phẩm,'=hàng\.xlsx,Chờ xác nhận,Đại diện Đèn Lam,Đèn Lam,1200,3,4,5,.+\/imports\/[0-9a-f-]{36}$/,
    )
  })

  test('are those of one’s own enterprise; officers get all, who only represents gets none', async () => {
    const rival = await read(ask(FILES.imports, { as: 'rival' }))
    expect(rival.rows).toHaveLength(1)
    expect(rival.rows[0]).toContain('ống.csv')
    const officer = await read(ask(FILES.imports, { as: 'department_officer' }))
    expect(officer.rows).toHaveLength(3)
    expect(officer.rows.join('\n')).toContain(',Không đọc được,')
    const representative = await read(ask(FILES.imports, { as: 'representative' }))
    expect(representative.rows).toEqual([])
  })
})

describe('requests for officers', () => {
  test('have a row each with enterprise, kind, person and days; without a filter those that wait', async () => {
    const { name, heading, rows } = await read(ask(FILES.queue, { as: 'department_officer' }))
    expect(name).toContain('Đề nghị cần xem xét 2026-11-28.csv')
    expect(heading).toBe(
      'Doanh nghiệp,Loại,Tình trạng,Người thực hiện,Chức danh,Ngày gửi,Thay đổi gần nhất,Địa chỉ trang',
    )
    expect(rows).toHaveLength(2)
    expect(rows.find((row) => row.includes('Giám đốc'))).toMatch(
      /^Đèn Lam,Nhận quyền quản lý,Đang chờ,Người xin quyền,'\+Giám đốc,2026-11-02,2026-11-05,.+\/verifications\/[0-9a-f-]{36}$/,
    )
  })

  test('are those of the filter', async () => {
    const checks = await read(ask(FILES.queue, { as: 'department_officer', query: '?kind=check' }))
    expect(checks.rows).toHaveLength(1)
    expect(checks.rows[0]).toContain(',Đề nghị xác minh,Đang chờ,Người xin quyền,Kế toán,')
    const rejected = await read(
      ask(FILES.queue, { as: 'department_officer', query: '?state=rejected&page=3' }),
    )
    expect(rejected.rows).toHaveLength(1)
    expect(rejected.rows[0]).toContain(',Đã từ chối,')
  })
})

test.each([
  ['people', ['administrator']],
  ['enterprises', ['administrator']],
  ['imports', ['administrator', 'department_officer', 'member', 'representative', 'rival']],
  ['queue', ['administrator', 'department_officer']],
] as const)('the file of %s is given to %s and to nobody else, in both kinds', async (which, readers) => {
  for (const role of Object.keys(cookies) as Role[]) {
    const { status } = await ask(FILES[which], { as: role })
    const given = (readers as readonly Role[]).includes(role)
    expect([role, status]).toEqual([role, given ? 200 : role === 'visitor' ? 401 : 403])
  }
  const workbook = await ask(FILES[which], { as: 'administrator', format: 'xlsx' })
  const sheet = unzip(new Uint8Array(await workbook.arrayBuffer()))
  expect([...sheet.keys()]).toContain('xl/workbook.xml')
  expect((await ask(FILES[which], { as: 'administrator', format: 'pdf' })).status).toBe(404)
})
