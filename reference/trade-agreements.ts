/** A free trade agreement that Vietnam applies. */
export interface TradeAgreement {
  code: string
  nameVi: string
  nameEn: string
  /**
   * Country codes. One list: a preference between any two members. Two lists: between a member of the first
   * and a member of the second only.
   */
  sides: readonly [readonly string[]] | readonly [readonly string[], readonly string[]]
  /** ISO date on which it took effect for Vietnam. */
  since: string
  /** Members for whom it took effect later. */
  later: Readonly<Record<string, string>>
}

const ASEAN = ['BN', 'KH', 'ID', 'LA', 'MY', 'MM', 'PH', 'SG', 'TH', 'VN']
const EU = [
  'AT',
  'BE',
  'BG',
  'HR',
  'CY',
  'CZ',
  'DK',
  'EE',
  'FI',
  'FR',
  'DE',
  'GR',
  'HU',
  'IE',
  'IT',
  'LV',
  'LT',
  'LU',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SK',
  'SI',
  'ES',
  'SE',
]
const EAEU = ['RU', 'BY', 'KZ', 'AM', 'KG']
const VIETNAM = ['VN']

type Row = [
  code: string,
  nameVi: string,
  nameEn: string,
  sides: TradeAgreement['sides'],
  since: string,
  later?: Record<string, string>,
]

const ROWS: Row[] = [
  ['ATIGA', 'Hiệp định Thương mại hàng hóa ASEAN', 'ASEAN Trade in Goods Agreement', [ASEAN], '2010-05-17'],
  [
    'ACFTA',
    'Hiệp định thương mại tự do ASEAN – Trung Quốc',
    'ASEAN–China Free Trade Area',
    [ASEAN, ['CN']],
    '2003-07-01',
  ],
  [
    'AKFTA',
    'Hiệp định thương mại tự do ASEAN – Hàn Quốc',
    'ASEAN–Korea Free Trade Area',
    [ASEAN, ['KR']],
    '2007-06-01',
  ],
  [
    'AJCEP',
    'Hiệp định đối tác kinh tế toàn diện ASEAN – Nhật Bản',
    'ASEAN–Japan Comprehensive Economic Partnership',
    [ASEAN, ['JP']],
    '2008-12-01',
  ],
  [
    'VJEPA',
    'Hiệp định đối tác kinh tế Việt Nam – Nhật Bản',
    'Vietnam–Japan Economic Partnership Agreement',
    [VIETNAM, ['JP']],
    '2009-10-01',
  ],
  [
    'AIFTA',
    'Hiệp định thương mại tự do ASEAN – Ấn Độ',
    'ASEAN–India Free Trade Area',
    [ASEAN, ['IN']],
    '2010-06-01',
  ],
  [
    'AANZFTA',
    'Hiệp định thương mại tự do ASEAN – Úc – New Zealand',
    'ASEAN–Australia–New Zealand Free Trade Area',
    [[...ASEAN, 'AU', 'NZ']],
    '2010-01-01',
  ],
  [
    'VCFTA',
    'Hiệp định thương mại tự do Việt Nam – Chile',
    'Vietnam–Chile Free Trade Agreement',
    [VIETNAM, ['CL']],
    '2014-01-01',
  ],
  [
    'VKFTA',
    'Hiệp định thương mại tự do Việt Nam – Hàn Quốc',
    'Vietnam–Korea Free Trade Agreement',
    [VIETNAM, ['KR']],
    '2015-12-20',
  ],
  [
    'VN-EAEU',
    'Hiệp định thương mại tự do Việt Nam – Liên minh Kinh tế Á – Âu',
    'Vietnam–Eurasian Economic Union Free Trade Agreement',
    [VIETNAM, EAEU],
    '2016-10-05',
  ],
  [
    'CPTPP',
    'Hiệp định Đối tác toàn diện và tiến bộ xuyên Thái Bình Dương',
    'Comprehensive and Progressive Agreement for Trans-Pacific Partnership',
    [['AU', 'BN', 'CA', 'CL', 'GB', 'JP', 'MX', 'MY', 'NZ', 'PE', 'SG', 'VN']],
    '2019-01-14',
    { PE: '2021-09-19', MY: '2022-11-29', CL: '2023-02-21', BN: '2023-07-12', GB: '2024-12-15' },
  ],
  [
    'AHKFTA',
    'Hiệp định thương mại tự do ASEAN – Hồng Kông',
    'ASEAN–Hong Kong Free Trade Agreement',
    [ASEAN, ['HK']],
    '2019-06-11',
    { MY: '2019-10-13', PH: '2020-05-12', ID: '2020-07-04', BN: '2020-10-20', KH: '2021-02-12' },
  ],
  [
    'EVFTA',
    'Hiệp định thương mại tự do Việt Nam – Liên minh châu Âu',
    'EU–Vietnam Free Trade Agreement',
    [VIETNAM, EU],
    '2020-08-01',
  ],
  [
    'UKVFTA',
    'Hiệp định thương mại tự do Việt Nam – Vương quốc Anh',
    'UK–Vietnam Free Trade Agreement',
    [VIETNAM, ['GB']],
    '2021-01-01',
  ],
  [
    'RCEP',
    'Hiệp định Đối tác kinh tế toàn diện khu vực',
    'Regional Comprehensive Economic Partnership',
    // Myanmar applies it with some members only and is therefore left out.
    [['AU', 'BN', 'KH', 'CN', 'ID', 'JP', 'KR', 'LA', 'MY', 'NZ', 'PH', 'SG', 'TH', 'VN']],
    '2022-01-01',
    { KR: '2022-02-01', MY: '2022-03-18', ID: '2023-01-02', PH: '2023-06-02' },
  ],
  [
    'VIFTA',
    'Hiệp định thương mại tự do Việt Nam – Israel',
    'Vietnam–Israel Free Trade Agreement',
    [VIETNAM, ['IL']],
    '2024-11-17',
  ],
]

/**
 * The sixteen agreements with a column in Vietnam's preferential .
 * Agreements that are signed but not in force are not listed.
 */
export const TRADE_AGREEMENTS: readonly TradeAgreement[] = ROWS.map(
  ([code, nameVi, nameEn, sides, since, later = {}]) => ({ code, nameVi, nameEn, sides, since, later }),
)

const BY_CODE = new Map(TRADE_AGREEMENTS.map((agreement) => [agreement.code, agreement]))

/** The agreement with this abbreviation, or undefined. */
export function tradeAgreementByCode(code: string): TradeAgreement | undefined {
  return BY_CODE.get(code)
}

function joins(agreement: TradeAgreement, left: string, right: string): boolean {
  const [first, second] = agreement.sides
  if (second === undefined) return first.includes(left) && first.includes(right)
  return (first.includes(left) && second.includes(right)) || (first.includes(right) && second.includes(left))
}

/**
 * Agreements under which goods may move between two countries at a preferential tariff on a day.
 * Countries are ISO 3166-1 alpha-2 codes; the same country twice gives none.
 */
export function agreementsBetween(countryA: string, countryB: string, onDate: Date): TradeAgreement[] {
  if (countryA === countryB) return []
  const day = onDate.toISOString().slice(0, 10)
  return TRADE_AGREEMENTS.filter(
    (agreement) =>
      joins(agreement, countryA, countryB) &&
      [countryA, countryB].every((country) => (agreement.later[country] ?? agreement.since) <= day) &&
      agreement.since <= day,
  )
}
