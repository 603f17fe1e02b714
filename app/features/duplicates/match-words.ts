import { fold } from '#search/normalise.ts'
import { properWords } from '#search/document-text.ts'

/**
 * What names of enterprises share with hundreds of others: trades, what is done, where. Folded, in both languages; two
 * names are compared without them, as long as another word stays.
 */
const SHARED = `
  va and the of cua san xuat thuong mai dich vu xuat nhap khau xnk dau tu phat trien cong nghe ky thuat co khi che tao
  xay dung lap may thiet bi vat lieu vat tu nganh cong nghiep ho tro san pham dien tu co dien co so nha may xi nghiep
  doanh nghiep tong hop quoc te toan cau viet nam vietnam vn ha noi hanoi mien bac tap doan nhom chi nhanh
  trading production producing manufacturing manufacturer manufacture import export investment development technology
  technologies technical engineering mechanical mechanics construction equipment materials material industrial industry
  industries supporting products product electronics electronic electric electrical service services international global
  group holdings holding factory enterprise company corporation branch
  nhua bao bi go noi that may det soi thuc pham hoa chat in an cao su thep kim loai khuon mau giay da
  plastic plastics packaging wood furniture garment textile food foods chemical rubber steel metal mold mould footwear
`

const SHARED_WORDS = new Set(SHARED.trim().split(/\s+/))

/** A name as it is compared: all its words without the legal form, and those of them that are its own. */
export interface MatchName {
  /** "co khi dong anh" */
  whole: string
  /** "dong anh"; the whole where nothing of its own is in it. */
  own: string
}

/** Reads a name for comparing; null when nothing is left of it. */
export function matchName(name: string): MatchName | null {
  const words = properWords(name).map(({ folded }) => folded)
  const whole = words.join(' ')
  if (whole === '') return null
  const own = words.filter((word) => !SHARED_WORDS.has(word)).join(' ')
  return { whole, own: own === '' ? whole : own }
}

/** Parts of an address that are written or left out as one likes. */
const ADDRESS_WORDS = new Set(
  `so nha duong pho ngo ngach hem thon xom to khu phuong xa quan huyen thi tran tx tp thanh tinh lo kcn cn cum cong
  nghiep street st road rd ward district city province industrial park zone lot no viet nam vietnam`.split(
    /\s+/,
  ),
)

/** The words of an address that say where it is: numbers and names. */
export function addressWords(address: string): string[] {
  const words = fold(address.normalize('NFKC').toLowerCase()).split(/[^a-z0-9]+/)
  return [...new Set(words.filter((word) => word !== '' && !ADDRESS_WORDS.has(word)))].toSorted()
}

/** Hosts where everybody may have a page: sharing one says nothing. */
const OPEN_HOSTS =
  /(^|\.)(facebook|fb|google|gmail|yahoo|linkedin|youtube|zalo|alibaba|made-in-china|trangvangvietnam|yellowpages|blogspot|wordpress|wixsite|tiktok|shopee|lazada|example)\.[a-z.]+$/

/** The host of a website as enterprises own it; null for none and for hosts that many share. */
export function hostOf(website: string | null): string | null {
  if (website === null) return null
  const address = /^[a-z]+:\/\//i.test(website) ? website : `https://${website}`
  if (!URL.canParse(address)) return null
  const host = new URL(address).hostname.replace(/^www\d?\./, '')
  return !host.includes('.') || OPEN_HOSTS.test(host) ? null : host
}

/** A tax code as it is compared: the ten digits of the enterprise itself, and which branch of it. */
export function taxOf(taxCode: string | null): { root: string; branch: string } | null {
  if (taxCode === null) return null
  const plain = taxCode
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  if (plain === '') return null
  const branch = /^\d{13}$/.test(plain) ? plain.slice(10) : ''
  return { root: branch === '' ? plain : plain.slice(0, 10), branch }
}

/** The groups of three letters of a text, counted as pg_trgm counts them. */
function trigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of text.split(' ')) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  }
  return found
}

/** How alike two texts are, 0 to 1: shared groups of three letters among all. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1
  const [one, other] = [trigrams(left), trigrams(right)]
  const shared = [...one].filter((three) => other.has(three)).length
  return shared / (one.size + other.size - shared)
}
