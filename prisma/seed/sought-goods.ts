/** Goods that invented visitors look for, mostly in vain. */
export interface SoughtGoods {
  /** As typed, in lower case. */
  words: string
  filters?: string
  /** Four digits, or empty where the words leave it open. */
  heading: string
  /** Industry group, or empty. */
  group: string
  /** Searches of an ordinary week. */
  weekly: number
  /** How much more, or less, a year brings: 0.5 for half as much again. */
  drift: number
  /** Out of a hundred searches so many find nothing; the others find few. */
  none: number
  /** Enough is found since so many weeks before the present one. */
  metSince?: number
  /** Countries that ask for it more than others. */
  from?: [string, number][]
}

const MECHANICAL = 'mechanical'
const ELECTRICAL = 'electrical-electronics'
const TEXTILE = 'textile-footwear'
const CHEMICALS = 'chemicals-plastics'
const FOOD = 'agro-food'
const BUILDING = 'building-materials'
const SOFTWARE = 'information-technology'
const HANDICRAFTS = 'handicrafts'

/** The rows: a few that grow fast, some that were met in the meantime, and a long tail. */
export const SOUGHT: readonly SoughtGoods[] = [
  { words: 'pin lithium cho xe điện', heading: '8507', group: ELECTRICAL, weekly: 9, drift: 0.9, none: 88 },
  {
    words: 'wafer probe card',
    heading: '9031',
    group: ELECTRICAL,
    weekly: 5,
    drift: 1.4,
    none: 97,
    from: [
      ['KR', 60],
      ['TW', 40],
    ],
  },
  { words: 'cảm biến áp suất', heading: '9026', group: ELECTRICAL, weekly: 6, drift: 0.4, none: 78 },
  {
    words: 'servo motor',
    heading: '8501',
    group: ELECTRICAL,
    weekly: 6,
    drift: 0.5,
    none: 62,
    from: [['JP', 60]],
  },
  { words: 'nam châm đất hiếm', heading: '8505', group: ELECTRICAL, weekly: 4, drift: 0.7, none: 93 },
  {
    words: 'aluminium die casting adc12',
    heading: '7616',
    group: MECHANICAL,
    weekly: 7,
    drift: 0.3,
    none: 20,
    from: [['JP', 80]],
  },
  { words: 'vòng bi chính xác', heading: '8482', group: MECHANICAL, weekly: 6, drift: 0.1, none: 71 },
  { words: 'hộp giảm tốc hành tinh', heading: '8483', group: MECHANICAL, weekly: 5, drift: 0.3, none: 64 },
  {
    words: 'titanium machining',
    heading: '',
    group: MECHANICAL,
    weekly: 4,
    drift: 0.8,
    none: 86,
    from: [
      ['US', 30],
      ['DE', 30],
    ],
  },
  { words: 'xi lanh thủy lực', heading: '8412', group: MECHANICAL, weekly: 4, drift: 0, none: 55 },
  { words: 'dao phay hợp kim', heading: '8207', group: MECHANICAL, weekly: 4, drift: 0.2, none: 58 },
  { words: 'nhựa sinh học', heading: '3907', group: CHEMICALS, weekly: 5, drift: 1.1, none: 81 },
  {
    words: 'biodegradable packaging',
    heading: '',
    group: CHEMICALS,
    weekly: 5,
    drift: 1.2,
    none: 74,
    from: [['DE', 50]],
  },
  { words: 'keo dán công nghiệp', heading: '3506', group: CHEMICALS, weekly: 4, drift: 0.1, none: 47 },
  { words: 'silicone y tế', heading: '3910', group: CHEMICALS, weekly: 3, drift: 0.3, none: 90 },
  { words: 'vải chống cháy', heading: '5903', group: TEXTILE, weekly: 5, drift: 0.2, none: 66 },
  {
    words: 'recycled polyester yarn',
    heading: '5402',
    group: TEXTILE,
    weekly: 6,
    drift: 0.9,
    none: 69,
    from: [
      ['DE', 60],
      ['JP', 30],
    ],
  },
  { words: 'khóa kéo chống nước', heading: '9607', group: TEXTILE, weekly: 3, drift: 0, none: 83 },
  {
    words: 'mít sấy giòn',
    heading: '2008',
    group: FOOD,
    weekly: 5,
    drift: 0.3,
    none: 12,
    from: [
      ['CN', 60],
      ['KR', 20],
    ],
  },
  {
    words: 'halal instant noodles',
    heading: '1902',
    group: FOOD,
    weekly: 4,
    drift: 0.6,
    none: 52,
    from: [['SG', 60]],
  },
  { words: 'protein đậu nành', heading: '', group: FOOD, weekly: 3, drift: 0.4, none: 77 },
  { words: 'tấm ốp chống cháy', heading: '', group: BUILDING, weekly: 4, drift: 0.2, none: 49 },
  {
    words: 'kính tiết kiệm năng lượng',
    heading: '7008',
    group: BUILDING,
    weekly: 5,
    drift: 0.5,
    none: 38,
    metSince: 6,
  },
  { words: 'low carbon cement', heading: '2523', group: BUILDING, weekly: 3, drift: 1, none: 84 },
  {
    words: 'phần mềm quản lý sản xuất',
    heading: '',
    group: SOFTWARE,
    weekly: 5,
    drift: 0.4,
    none: 18,
    metSince: 9,
  },
  {
    words: 'embedded firmware team',
    heading: '',
    group: SOFTWARE,
    weekly: 4,
    drift: 0.7,
    none: 41,
    from: [['JP', 90]],
  },
  { words: 'sơn mài khảm trai', heading: '', group: HANDICRAFTS, weekly: 3, drift: -0.2, none: 22 },
  {
    words: 'rattan furniture fsc',
    heading: '9403',
    group: HANDICRAFTS,
    weekly: 4,
    drift: 0.4,
    none: 57,
    from: [
      ['DE', 40],
      ['US', 40],
    ],
  },
  {
    words: 'đèn led',
    filters: 'certificate=iso-50001&kind=enterprise',
    heading: '',
    group: ELECTRICAL,
    weekly: 4,
    drift: 0.5,
    none: 76,
  },
  {
    words: 'dây cáp điện',
    filters: 'exportMarket=DE',
    heading: '8544',
    group: ELECTRICAL,
    weekly: 4,
    drift: 0.1,
    none: 61,
  },
  { words: 'máy ép phun', heading: '8477', group: MECHANICAL, weekly: 4, drift: 0, none: 72 },
  { words: 'robot arm', heading: '8479', group: MECHANICAL, weekly: 4, drift: 0.8, none: 79 },
  {
    words: 'hs 8541',
    heading: '8541',
    group: ELECTRICAL,
    weekly: 3,
    drift: 0.9,
    none: 91,
    from: [['KR', 40]],
  },
  { words: 'chip bán dẫn', heading: '8542', group: ELECTRICAL, weekly: 7, drift: 1.3, none: 85 },
  { words: 'giày bảo hộ', heading: '6403', group: TEXTILE, weekly: 3, drift: 0, none: 24, metSince: 20 },
  { words: 'bao bì giấy thực phẩm', heading: '4819', group: '', weekly: 4, drift: 0.3, none: 33 },
]
