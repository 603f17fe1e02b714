/** A term of delivery of the ICC rules, edition 2020. */
export interface Incoterm {
  code: string
  nameVi: string
  nameEn: string
  /** Rules for any mode of transport, or for sea and inland waterway only. */
  mode: 'any' | 'sea'
}

/** The eleven rules of Incoterms 2020, from least to most duty for the seller within each mode. */
export const INCOTERMS: readonly Incoterm[] = [
  { code: 'EXW', nameVi: 'Giao tại xưởng', nameEn: 'Ex works', mode: 'any' },
  { code: 'FCA', nameVi: 'Giao cho người chuyên chở', nameEn: 'Free carrier', mode: 'any' },
  { code: 'CPT', nameVi: 'Cước phí trả tới', nameEn: 'Carriage paid to', mode: 'any' },
  {
    code: 'CIP',
    nameVi: 'Cước phí và bảo hiểm trả tới',
    nameEn: 'Carriage and insurance paid to',
    mode: 'any',
  },
  { code: 'DAP', nameVi: 'Giao tại địa điểm', nameEn: 'Delivered at place', mode: 'any' },
  {
    code: 'DPU',
    nameVi: 'Giao tại địa điểm đã dỡ xuống',
    nameEn: 'Delivered at place unloaded',
    mode: 'any',
  },
  { code: 'DDP', nameVi: 'Giao hàng đã trả thuế', nameEn: 'Delivered duty paid', mode: 'any' },
  { code: 'FAS', nameVi: 'Giao dọc mạn tàu', nameEn: 'Free alongside ship', mode: 'sea' },
  { code: 'FOB', nameVi: 'Giao lên tàu', nameEn: 'Free on board', mode: 'sea' },
  { code: 'CFR', nameVi: 'Tiền hàng và cước phí', nameEn: 'Cost and freight', mode: 'sea' },
  {
    code: 'CIF',
    nameVi: 'Tiền hàng, bảo hiểm và cước phí',
    nameEn: 'Cost, insurance and freight',
    mode: 'sea',
  },
]

/** Terms of earlier editions that are still typed, and what replaced them. */
const REPLACED = new Map([
  ['DAT', 'DPU'],
  ['DDU', 'DAP'],
  ['DAF', 'DAP'],
  ['DES', 'DAP'],
  ['DEQ', 'DPU'],
  ['C&F', 'CFR'],
  ['CNF', 'CFR'],
])

const BY_CODE = new Map(INCOTERMS.map((term) => [term.code, term]))

/** The term with this three-letter code, or undefined. */
export function incotermByCode(code: string): Incoterm | undefined {
  return BY_CODE.get(code)
}

/** The present term for what a person typed, in any case: "fob", "DAT" (now DPU), "C&F". Undefined when unknown. */
export function incotermOfName(typed: string): Incoterm | undefined {
  const code = typed.trim().toUpperCase()
  return BY_CODE.get(REPLACED.get(code) ?? code)
}
