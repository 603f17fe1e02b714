import type { IndustryGroupCode } from '../industry-groups.ts'

/**
 * How goods of a family are usually made: `mass` long runs, `batch` to order in lots, `machine` piece by piece,
 * `service` work without goods.
 */
export type SeriesKind = 'mass' | 'batch' | 'machine' | 'service'

/** Something that a product is made of: another family, or goods known only by their HS headings. */
export interface ProductInput {
  /** Code of a family, or null for a raw material outside the table. */
  family: string | null
  /** HS headings under which the input is traded; never empty except for services. */
  hs: string[]
  nameVi: string
  nameEn: string
}

/** A line of a specification with the values that are common; values read the same in both languages. */
export interface SpecLine {
  labelVi: string
  labelEn: string
  /** A symbol such as "mm"; null when the value needs none. */
  unit: string | null
  values: string[]
}

/** One of the typical goods of a family, in lower case, ready to stand inside a sentence. */
export interface ProductKind {
  nameVi: string
  nameEn: string
  /** The family’s headings that this one belongs to. */
  hs: string[]
}

/** A kind of goods or service that enterprises of the programme's industries make, buy and build from. */
export interface ProductFamily {
  code: string
  /** Null for goods that no current group covers, such as paper packaging. */
  group: IndustryGroupCode | null
  nameVi: string
  nameEn: string
  /** Four-digit headings, version 2022; empty for services. */
  hs: string[]
  /** Four-digit classes, version 2025. */
  vsic: string[]
  /** Unit in which it is traded, a code of units.ts. */
  unit: string
  series: SeriesKind
  /** What it is for, as the end of a sentence: "cho nhà ở và văn phòng", "for homes and offices". */
  useVi: string
  useEn: string
  kinds: ProductKind[]
  inputs: ProductInput[]
  /** Certificates that buyers usually ask for, codes of certificate-standards.ts. */
  certificates: string[]
  specs: SpecLine[]
}

type Words = [vi: string, en: string]

/** A family as written in the tables of this folder. */
export interface FamilyRow {
  code: string
  name: Words
  hs: string[]
  vsic: string[]
  unit: string
  series: SeriesKind
  use: Words
  /** With the heading where the family has several. */
  kinds: (Words | [vi: string, en: string, hs: string])[]
  /** Codes of other families, or [HS heading, Vietnamese, English] for what has no family. */
  inputs: (string | [hs: string, vi: string, en: string])[]
  certificates: string[]
  specs: Partial<Record<SpecKey, string[]>>
}

/** Labels of specification lines, with the unit symbol where there is one. */
export const SPEC_LABELS = {
  power: ['Công suất', 'Power', 'W'],
  powerKw: ['Công suất', 'Power', 'kW'],
  powerKva: ['Công suất', 'Rated power', 'kVA'],
  efficacy: ['Hiệu suất phát quang', 'Luminous efficacy', 'lm/W'],
  colourTemperature: ['Nhiệt độ màu', 'Colour temperature', 'K'],
  ratedLife: ['Tuổi thọ danh định', 'Rated life', 'h'],
  ingress: ['Cấp bảo vệ', 'Ingress protection', null],
  voltage: ['Điện áp', 'Voltage', 'V'],
  current: ['Dòng điện', 'Current', 'A'],
  efficiency: ['Hiệu suất', 'Efficiency', '%'],
  grade: ['Mác vật liệu', 'Material grade', null],
  tolerance: ['Dung sai', 'Tolerance', 'µm'],
  thickness: ['Chiều dày', 'Thickness', 'mm'],
  thicknessMicron: ['Chiều dày', 'Thickness', 'µm'],
  width: ['Khổ rộng', 'Width', 'mm'],
  diameter: ['Đường kính', 'Diameter', 'mm'],
  length: ['Chiều dài', 'Length', 'mm'],
  size: ['Kích thước', 'Dimensions', 'mm'],
  weight: ['Khối lượng', 'Weight', 'kg'],
  netWeight: ['Khối lượng tịnh', 'Net weight', 'g'],
  volume: ['Dung tích', 'Volume', 'l'],
  volumeMl: ['Dung tích', 'Volume', 'ml'],
  hardnessHrc: ['Độ cứng', 'Hardness', 'HRC'],
  hardnessShore: ['Độ cứng', 'Hardness', 'Shore A'],
  coating: ['Khối lượng lớp mạ', 'Coating mass', 'g/m²'],
  pressure: ['Áp suất làm việc', 'Working pressure', 'bar'],
  flow: ['Lưu lượng', 'Flow rate', 'm³/h'],
  payload: ['Tải trọng', 'Payload', 'kg'],
  capacityKgH: ['Năng suất', 'Throughput', 'kg/h'],
  cycles: ['Tốc độ (sản phẩm/phút)', 'Speed (pieces per minute)', null],
  ratio: ['Tỷ số truyền', 'Gear ratio', null],
  shots: ['Tuổi thọ khuôn (lần ép)', 'Mould life (shots)', null],
  cavities: ['Số lòng khuôn', 'Cavities', null],
  layers: ['Số lớp', 'Layers', null],
  copper: ['Chiều dày đồng', 'Copper thickness', 'µm'],
  section: ['Tiết diện ruột dẫn', 'Conductor section', 'mm²'],
  insulation: ['Vật liệu cách điện', 'Insulation', null],
  cores: ['Số lõi', 'Cores', null],
  poles: ['Số cực', 'Poles', null],
  capacityAh: ['Dung lượng', 'Capacity', 'Ah'],
  interface: ['Giao tiếp', 'Interface', null],
  resolution: ['Độ phân giải', 'Resolution', 'px'],
  memory: ['Bộ nhớ chip', 'Chip memory', 'kB'],
  protocols: ['Giao thức tích hợp', 'Integration protocols', null],
  stack: ['Công nghệ', 'Technology', null],
  users: ['Số người dùng đồng thời', 'Concurrent users', null],
  response: ['Thời gian phản hồi sự cố (giờ)', 'Incident response (hours)', null],
  fabricWeight: ['Định lượng', 'Fabric weight', 'g/m²'],
  yarnCount: ['Chi số sợi', 'Yarn count', 'Ne'],
  composition: ['Thành phần', 'Composition', null],
  sizes: ['Cỡ', 'Sizes', null],
  shelfLife: ['Hạn dùng (tháng)', 'Shelf life (months)', null],
  moisture: ['Độ ẩm tối đa', 'Maximum moisture', '%'],
  protein: ['Hàm lượng đạm', 'Protein', '%'],
  purity: ['Độ tinh khiết', 'Purity', '%'],
  density: ['Khối lượng riêng', 'Density', 'kg/m³'],
  absorption: ['Độ hút nước tối đa', 'Maximum water absorption', '%'],
  strength: ['Cường độ nén', 'Compressive strength', 'MPa'],
  tensile: ['Giới hạn bền kéo', 'Tensile strength', 'MPa'],
  basisWeight: ['Định lượng giấy', 'Paper weight', 'g/m²'],
  coverage: ['Độ phủ', 'Coverage', 'm²/l'],
  transmission: ['Độ truyền sáng', 'Light transmission', '%'],
  beamAngle: ['Góc chiếu', 'Beam angle', '°'],
  temperature: ['Nhiệt độ làm việc tối đa', 'Maximum operating temperature', '°C'],
} as const satisfies Record<string, readonly [string, string, string | null]>

export type SpecKey = keyof typeof SPEC_LABELS
