import { stableId } from './random.ts'
import type { SeedRecords } from './records.ts'

/** One account that a visitor may sign in with, to see the product as a kind of user sees it. */
export interface DemonstrationAccount {
  key: string
  email: string
  password: string
  name: string
  roleVi: string
  roleEn: string
  /** Slug of the enterprise that it acts for; none for staff. */
  enterpriseSlug?: string
}

/** Public on purpose: it opens nothing but invented data. */
const PASSWORD = 'demo-nhip-cau'

const DOMAIN = 'demo.nhipcau.example'

export const PRODUCER_SLUG = 'chieu-sang-khue-lam'
export const SUPPLIER_SLUG = 'duc-ap-luc-nhan-khe'
export const BUYER_SLUG = 'hoshinagi-lighting-trading'
export const INVESTOR_SLUG = 'saebyeokgang-partners'

/** One account for each kind of user. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  {
    key: 'producer',
    email: `producer@${DOMAIN}`,
    password: PASSWORD,
    name: 'Nguyễn Minh Anh',
    roleVi: 'Nhà sản xuất được công nhận tại Hà Nội',
    roleEn: 'Recognised producer in Hanoi',
    enterpriseSlug: PRODUCER_SLUG,
  },
  {
    key: 'supplier',
    email: `supplier@${DOMAIN}`,
    password: PASSWORD,
    name: 'Trần Quốc Bảo',
    roleVi: 'Nhà cung cấp ở Bắc Ninh',
    roleEn: 'Supplier in Bac Ninh',
    enterpriseSlug: SUPPLIER_SLUG,
  },
  {
    key: 'buyer',
    email: `buyer@${DOMAIN}`,
    password: PASSWORD,
    name: 'Aoi Takahashi',
    roleVi: 'Bên mua ở Nhật Bản',
    roleEn: 'Buyer in Japan',
    enterpriseSlug: BUYER_SLUG,
  },
  {
    key: 'investor',
    email: `investor@${DOMAIN}`,
    password: PASSWORD,
    name: 'Kang Seoyeon',
    roleVi: 'Nhà đầu tư ở Hàn Quốc',
    roleEn: 'Investor in South Korea',
    enterpriseSlug: INVESTOR_SLUG,
  },
  {
    key: 'organiser',
    email: `organiser@${DOMAIN}`,
    password: PASSWORD,
    name: 'Lê Thu Hà',
    roleVi: 'Ban tổ chức sự kiện kết nối giao thương',
    roleEn: 'Organiser of matching events',
  },
  {
    key: 'officer',
    email: `officer@${DOMAIN}`,
    password: PASSWORD,
    name: 'Phạm Đức Long',
    roleVi: 'Cán bộ Sở Công Thương',
    roleEn: 'Officer of the Department of Industry and Trade',
  },
  {
    key: 'council',
    email: `council@${DOMAIN}`,
    password: PASSWORD,
    name: 'Vũ Thanh Bình',
    roleVi: 'Thành viên hội đồng đánh giá, xét chọn',
    roleEn: 'Member of the evaluation and selection council',
  },
  {
    key: 'commune',
    email: `commune@${DOMAIN}`,
    password: PASSWORD,
    name: 'Đỗ Thị Mai',
    roleVi: 'Cán bộ xã, phường',
    roleEn: 'Commune officer',
  },
  {
    key: 'administrator',
    email: `admin@${DOMAIN}`,
    password: PASSWORD,
    name: 'Hoàng Gia Khánh',
    roleVi: 'Quản trị hệ thống',
    roleEn: 'Administrator',
  },
]

/** Id of the person behind a named account. */
export function accountPersonId(key: string): string {
  return stableId(`account/${key}`)
}

type Settings = Pick<SeedRecords['people'][number], 'language' | 'timeZone' | 'staffRoles'>

const SETTINGS: Record<string, Settings> = {
  buyer: { language: 'en', timeZone: 'Asia/Tokyo' },
  investor: { language: 'en', timeZone: 'Asia/Seoul' },
  organiser: { staffRoles: ['organiser'] },
  officer: { staffRoles: ['department_officer'] },
  council: { staffRoles: ['council_member'] },
  commune: { staffRoles: ['local_officer'] },
  administrator: { staffRoles: ['administrator'] },
}

/** The people behind the named accounts. */
export function accountPeople(createdAt: Date): SeedRecords['people'] {
  return DEMONSTRATION_ACCOUNTS.map((account) => ({
    id: accountPersonId(account.key),
    name: account.name,
    email: account.email,
    emailVerified: true,
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    staffRoles: [],
    demonstration: true,
    createdAt,
    ...SETTINGS[account.key],
  }))
}
