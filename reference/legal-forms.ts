/** A kind of organisation as it stands before or after the proper name. */
export interface LegalForm {
  code: string
  /** Where the form exists; empty for forms used in many countries. */
  countries: string[]
  /** Full words in Vietnamese and English. */
  nameVi: string
  nameEn: string
  /** As written in a name: "Công ty TNHH", "Co., Ltd". */
  shortVi: string
  shortEn: string
  /** Other spellings that people type before or after a name. */
  alsoTyped: string[]
}

type Row = [
  code: string,
  countries: string[],
  nameVi: string,
  nameEn: string,
  shortVi: string,
  shortEn: string,
  alsoTyped?: string[],
]

const VN = ['VN']

const ROWS: Row[] = [
  [
    'limited',
    VN,
    'Công ty trách nhiệm hữu hạn',
    'Limited liability company',
    'Công ty TNHH',
    'Co., Ltd',
    ['Cty TNHH', 'TNHH', 'Company Limited', 'Co Ltd'],
  ],
  [
    'one-member-limited',
    VN,
    'Công ty trách nhiệm hữu hạn một thành viên',
    'One-member limited liability company',
    'Công ty TNHH MTV',
    'One Member Co., Ltd',
    ['Cty TNHH MTV', 'TNHH MTV', 'TNHH Một thành viên'],
  ],
  [
    'joint-stock',
    VN,
    'Công ty cổ phần',
    'Joint stock company',
    'Công ty CP',
    'JSC',
    ['CTCP', 'Cty CP', 'Cty cổ phần', 'CP', 'Joint Stock Co', 'Corp'],
  ],
  ['partnership', VN, 'Công ty hợp danh', 'Partnership', 'Công ty HD', 'Partnership', ['Cty hợp danh']],
  ['private-enterprise', VN, 'Doanh nghiệp tư nhân', 'Private enterprise', 'DNTN', 'Private Enterprise', []],
  ['cooperative', VN, 'Hợp tác xã', 'Cooperative', 'HTX', 'Cooperative', ['Co-op']],
  ['corporation', VN, 'Tổng công ty', 'Corporation', 'TCT', 'Corporation', ['Tổng cty']],
  ['group', VN, 'Tập đoàn', 'Group', 'Tập đoàn', 'Group', []],
  ['branch', VN, 'Chi nhánh', 'Branch', 'Chi nhánh', 'Branch', ['CN']],
  [
    'representative-office',
    VN,
    'Văn phòng đại diện',
    'Representative office',
    'VPĐD',
    'Representative Office',
    ['VPDD', 'Rep Office'],
  ],
  ['household', VN, 'Hộ kinh doanh', 'Household business', 'HKD', 'Household Business', ['Hộ KD']],
  ['association', VN, 'Hiệp hội', 'Association', 'Hiệp hội', 'Association', ['Hội']],
  ['kabushiki-kaisha', ['JP'], 'Công ty cổ phần (Nhật Bản)', 'Kabushiki kaisha', 'K.K.', 'Co., Ltd.', ['KK']],
  ['jusik-hoesa', ['KR'], 'Công ty cổ phần (Hàn Quốc)', 'Jusik hoesa', 'Co., Ltd.', 'Co., Ltd.', []],
  [
    'gmbh',
    ['DE', 'AT', 'CH'],
    'Công ty TNHH (Đức)',
    'Gesellschaft mit beschränkter Haftung',
    'GmbH',
    'GmbH',
    [],
  ],
  [
    'srl',
    ['IT', 'ES'],
    'Công ty TNHH (Ý, Tây Ban Nha)',
    'Private limited company',
    'S.r.l.',
    'S.r.l.',
    ['SRL', 'SL'],
  ],
  ['sas', ['FR'], 'Công ty cổ phần đơn giản (Pháp)', 'Société par actions simplifiée', 'SAS', 'SAS', []],
  ['bv', ['NL'], 'Công ty TNHH (Hà Lan)', 'Besloten vennootschap', 'B.V.', 'B.V.', ['BV']],
  ['ab', ['SE'], 'Công ty cổ phần (Thụy Điển)', 'Aktiebolag', 'AB', 'AB', []],
  [
    'sp-zoo',
    ['PL'],
    'Công ty TNHH (Ba Lan)',
    'Spółka z ograniczoną odpowiedzialnością',
    'Sp. z o.o.',
    'Sp. z o.o.',
    [],
  ],
  ['sro', ['CZ', 'SK'], 'Công ty TNHH (Séc)', 'Společnost s ručením omezeným', 's.r.o.', 's.r.o.', []],
  [
    'inc',
    ['US', 'CA', 'PH'],
    'Công ty cổ phần (Bắc Mỹ)',
    'Incorporated',
    'Inc.',
    'Inc.',
    ['Incorporated', 'Corp.'],
  ],
  ['llc', ['US', 'AE'], 'Công ty TNHH (Hoa Kỳ)', 'Limited liability company', 'LLC', 'LLC', []],
  ['ltd', [], 'Công ty TNHH (nước ngoài)', 'Private limited company', 'Ltd', 'Ltd', ['Limited', 'Ltd.']],
  [
    'pte-ltd',
    ['SG'],
    'Công ty TNHH (Singapore)',
    'Private limited company',
    'Pte. Ltd.',
    'Pte. Ltd.',
    ['Pte Ltd'],
  ],
  ['sdn-bhd', ['MY'], 'Công ty TNHH (Malaysia)', 'Sendirian berhad', 'Sdn. Bhd.', 'Sdn. Bhd.', ['Sdn Bhd']],
  ['pt', ['ID'], 'Công ty cổ phần (Indonesia)', 'Perseroan terbatas', 'PT', 'PT', []],
  [
    'pvt-ltd',
    ['IN'],
    'Công ty TNHH (Ấn Độ)',
    'Private limited company',
    'Pvt. Ltd.',
    'Pvt. Ltd.',
    ['Pvt Ltd'],
  ],
  ['pty-ltd', ['AU'], 'Công ty TNHH (Úc)', 'Proprietary limited', 'Pty Ltd', 'Pty Ltd', []],
  ['anonim-sirketi', ['TR'], 'Công ty cổ phần (Thổ Nhĩ Kỳ)', 'Anonim şirketi', 'A.Ş.', 'A.Ş.', ['AS']],
]

/** Company forms of Vietnam first, then those of partner countries. Source: Enterprise Law 2020 and common usage. */
export const LEGAL_FORMS: readonly LegalForm[] = ROWS.map(
  ([code, countries, nameVi, nameEn, shortVi, shortEn, alsoTyped = []]) => ({
    code,
    countries,
    nameVi,
    nameEn,
    shortVi,
    shortEn,
    alsoTyped,
  }),
)

const BY_CODE = new Map(LEGAL_FORMS.map((form) => [form.code, form]))

/** The form with this code, or undefined. */
export function legalFormByCode(code: string): LegalForm | undefined {
  return BY_CODE.get(code)
}

/** Every way a form is written, longest first, so that "Công ty TNHH MTV" is cut off before "Công ty TNHH". */
export const LEGAL_FORM_WORDS: readonly string[] = [
  ...new Set(
    LEGAL_FORMS.flatMap((form) => [form.nameVi, form.nameEn, form.shortVi, form.shortEn, ...form.alsoTyped]),
  ),
].sort((left, right) => right.length - left.length || left.localeCompare(right))
