import { nameKey } from './name-key.ts'

/** A way of making something that enterprises offer and look for. */
export interface Process {
  code: string
  nameVi: string
  nameEn: string
}

const ROWS: [code: string, nameVi: string, nameEn: string][] = [
  ['cnc-milling', 'Phay CNC', 'CNC milling'],
  ['cnc-turning', 'Tiện CNC', 'CNC turning'],
  ['grinding', 'Mài chính xác', 'Precision grinding'],
  ['edm', 'Gia công tia lửa điện (EDM)', 'Electrical discharge machining'],
  ['wire-cutting', 'Cắt dây', 'Wire cutting'],
  ['laser-cutting', 'Cắt laser', 'Laser cutting'],
  ['plasma-cutting', 'Cắt plasma', 'Plasma cutting'],
  ['stamping', 'Dập kim loại', 'Metal stamping'],
  ['bending', 'Chấn, uốn kim loại tấm', 'Sheet metal bending'],
  ['deep-drawing', 'Dập vuốt', 'Deep drawing'],
  ['forging', 'Rèn', 'Forging'],
  ['sand-casting', 'Đúc khuôn cát', 'Sand casting'],
  ['die-casting', 'Đúc áp lực', 'Die casting'],
  ['investment-casting', 'Đúc mẫu chảy', 'Investment casting'],
  ['welding', 'Hàn', 'Welding'],
  ['heat-treatment', 'Nhiệt luyện', 'Heat treatment'],
  ['anodising', 'Anod hoá nhôm', 'Anodising'],
  ['electroplating', 'Mạ điện', 'Electroplating'],
  ['hot-dip-galvanising', 'Mạ kẽm nhúng nóng', 'Hot-dip galvanising'],
  ['powder-coating', 'Sơn tĩnh điện', 'Powder coating'],
  ['mould-making', 'Chế tạo khuôn mẫu', 'Mould and die making'],
  ['injection-moulding', 'Ép phun nhựa', 'Injection moulding'],
  ['blow-moulding', 'Thổi nhựa', 'Blow moulding'],
  ['extrusion', 'Đùn ép', 'Extrusion'],
  ['rubber-moulding', 'Ép cao su', 'Rubber moulding'],
  ['composite-lay-up', 'Gia công vật liệu composite', 'Composite lay-up'],
  ['additive-manufacturing', 'In 3D', 'Additive manufacturing'],
  ['pcb-assembly', 'Lắp ráp bảng mạch (SMT)', 'PCB assembly'],
  ['pcb-making', 'Chế tạo bảng mạch in', 'PCB manufacturing'],
  ['cable-assembly', 'Lắp ráp dây và bó dây điện', 'Cable and harness assembly'],
  ['final-assembly', 'Lắp ráp hoàn chỉnh', 'Final assembly'],
  ['weaving', 'Dệt', 'Weaving'],
  ['knitting', 'Dệt kim', 'Knitting'],
  ['dyeing', 'Nhuộm và hoàn tất', 'Dyeing and finishing'],
  ['sewing', 'May', 'Sewing'],
  ['embroidery', 'Thêu', 'Embroidery'],
  ['printing', 'In ấn', 'Printing'],
  ['packaging', 'Đóng gói', 'Packaging'],
  ['wood-working', 'Gia công gỗ', 'Woodworking'],
  ['ceramic-firing', 'Nung gốm sứ', 'Ceramic firing'],
  ['freeze-drying', 'Sấy thăng hoa', 'Freeze drying'],
  ['spray-drying', 'Sấy phun', 'Spray drying'],
  ['extraction', 'Chiết xuất', 'Extraction'],
]

/** Manufacturing processes, of which enterprises state what they can do and what they look for. A list of our own. */
export const PROCESSES: readonly Process[] = ROWS.map(([code, nameVi, nameEn]) => ({ code, nameVi, nameEn }))

const BY_CODE = new Map(PROCESSES.map((process) => [process.code, process]))
const BY_NAME = new Map(
  PROCESSES.flatMap((process) =>
    [process.nameVi, process.nameEn].map((name) => [nameKey(name), process] as const),
  ),
)

/** The process with this code, or undefined. */
export function processByCode(code: string): Process | undefined {
  return BY_CODE.get(code)
}

/** The process that a person typed, by its code or its name in either language. */
export function processOfName(typed: string): Process | undefined {
  return BY_CODE.get(typed.trim().toLowerCase()) ?? BY_NAME.get(nameKey(typed))
}

/** Its name in a language; an unknown code as it is. */
export function processName(code: string, language: 'vi' | 'en'): string {
  const process = BY_CODE.get(code)
  if (!process) return code
  return language === 'vi' ? process.nameVi : process.nameEn
}
