import { BUYER_SLUG, INVESTOR_SLUG, PRODUCER_SLUG, SUPPLIER_SLUG } from './accounts.ts'
import type { PlannedPlace } from './places.ts'
import type { SeedRecords } from './records.ts'

interface StoryProduct {
  family: string
  /** English name of the kind within the family. */
  kind: string
  brand: string
  model: string
  capacity: number
  minimumOrder: number
  leadDays: number
  recognised?: { year: number; topTen: boolean }
  /** Values of specification lines by their English label, where chance would give an odd one. */
  specifications?: Record<string, string>
}

interface StoryNeed {
  family: string
  kind: string
  quantity: number
  certificates: string[]
  incoterm: string
  openDays: number
}

/** An enterprise behind a named account, written by hand. */
export interface StoryEnterprise {
  key: string
  row: Omit<SeedRecords['enterprises'][number], 'id' | 'origin' | 'asOf'> & { slug: string }
  place: PlannedPlace
  siteKind: SeedRecords['sites'][number]['kind']
  jobTitle: string
  products: StoryProduct[]
  /** Standards, all checked by the officer and valid on the anchor day. */
  certificates: string[]
  needs: StoryNeed[]
}

const NOWHERE: PlannedPlace = {
  country: 'VN',
  province: null,
  commune: null,
  formerProvince: null,
  formerDistrict: null,
  city: null,
  address: null,
}

/** The enterprises behind the named accounts, one for each side of the story that the product tells first. */
export const STORY_ENTERPRISES: readonly StoryEnterprise[] = [
  {
    key: 'producer',
    row: {
      slug: PRODUCER_SLUG,
      nameVi: 'Công ty Cổ phần Chiếu sáng Khuê Lam',
      nameEn: 'Khue Lam Lighting Joint Stock Company',
      nameShort: 'Khuê Lam',
      aliases: ['Khue Lam', 'Khuê Lam Lighting'],
      taxCode: '9900000001',
      legalForm: 'joint-stock',
      roles: ['producer'],
      descriptionVi:
        'Khuê Lam thiết kế và sản xuất đèn LED cho nhà ở, nhà xưởng và chiếu sáng đường tại Hà Nội. Thành lập năm 2004, doanh nghiệp có từ 200 đến 499 lao động, phòng đo quang riêng và hai dây chuyền lắp ráp tự động. Hàng được xuất sang Nhật Bản, Hàn Quốc và Đức. Doanh nghiệp tìm nguồn vỏ nhôm đúc, bộ nguồn, thấu kính và bao bì ổn định ở các tỉnh và nước ngoài để tăng sản lượng xuất khẩu.',
      descriptionEn:
        'Khue Lam designs and makes LED lighting for homes, factories and streets in Hanoi. Founded in 2004, it employs 200 to 499 people and runs its own photometric laboratory and two automatic assembly lines. It exports to Japan, South Korea and Germany. It is looking for steady sources of die-cast housings, drivers, lenses and packaging in other provinces and abroad to raise its exports.',
      industryGroup: 'electrical-electronics',
      yearFounded: 2004,
      sizeBand: 'from_200_to_499',
      turnoverBand: 'from_100_to_500_billion',
      languages: ['vi', 'en', 'ja'],
      exportMarkets: ['JP', 'KR', 'DE'],
      website: `https://${PRODUCER_SLUG}.example`,
    },
    place: {
      ...NOWHERE,
      province: '01',
      commune: 'Xã Quang Minh',
      formerProvince: 'Hà Nội',
      formerDistrict: 'Huyện Mê Linh',
      address: 'Lô MH-12, đường Minh Họa',
    },
    siteKind: 'head_office',
    jobTitle: 'Giám đốc phát triển chuỗi cung ứng',
    products: [
      {
        family: 'led-lamps',
        kind: 'LED bulb',
        brand: 'Khuê Lam',
        model: 'KL-A60',
        specifications: { Power: '9', 'Colour temperature': '6500' },
        capacity: 900_000,
        minimumOrder: 5_000,
        leadDays: 21,
        recognised: { year: 2025, topTen: true },
      },
      {
        family: 'led-lamps',
        kind: 'LED panel light',
        brand: 'Khuê Lam',
        model: 'KL-P66',
        specifications: { Power: '36', 'Colour temperature': '6500' },
        capacity: 60_000,
        minimumOrder: 500,
        leadDays: 25,
      },
      {
        family: 'led-luminaires',
        kind: 'LED street light',
        brand: 'Khuê Lam',
        model: 'KL-S150',
        specifications: { Power: '150' },
        capacity: 12_000,
        minimumOrder: 100,
        leadDays: 35,
        recognised: { year: 2024, topTen: false },
      },
      {
        family: 'led-luminaires',
        kind: 'LED high-bay light',
        brand: 'Khuê Lam',
        model: 'KL-H200',
        specifications: { Power: '200' },
        capacity: 8_000,
        minimumOrder: 50,
        leadDays: 35,
      },
    ],
    certificates: ['iso-9001', 'iso-14001', 'ce', 'rohs', 'cb', 'pse', 'vn-energy-label'],
    needs: [
      {
        family: 'aluminium-die-castings',
        kind: 'die-cast aluminium heat-sink housing for LED luminaires',
        quantity: 20_000,
        certificates: ['iso-9001'],
        incoterm: 'DAP',
        openDays: 75,
      },
      {
        family: 'led-drivers',
        kind: 'constant-current LED driver',
        quantity: 60_000,
        certificates: ['iso-9001', 'rohs'],
        incoterm: 'DAP',
        openDays: 60,
      },
      {
        family: 'plastic-optics',
        kind: 'plastic lens for LED street lights',
        quantity: 15_000,
        certificates: ['iso-9001'],
        incoterm: 'DAP',
        openDays: 90,
      },
    ],
  },
  {
    key: 'supplier',
    row: {
      slug: SUPPLIER_SLUG,
      nameVi: 'Công ty TNHH Đúc áp lực Nhạn Khê',
      nameEn: 'Nhan Khe Die Casting Co., Ltd',
      nameShort: 'Nhạn Khê',
      aliases: ['Nhan Khe'],
      taxCode: '9900000002',
      legalForm: 'limited',
      roles: ['supplier'],
      descriptionVi:
        'Nhạn Khê đúc áp lực và gia công tinh chi tiết nhôm tại Bắc Ninh, chuyên vỏ tản nhiệt cho đèn LED và hộp đấu nối. Thành lập năm 2011, doanh nghiệp có từ 50 đến 199 lao động, tự làm khuôn và sơn tĩnh điện. Doanh nghiệp nhận đơn hàng gia công và mong hợp tác lâu dài với nhà sản xuất tại Hà Nội.',
      descriptionEn:
        'Nhan Khe die-casts and finishes aluminium parts in Bac Ninh, mainly heat-sink housings for LED lighting and junction boxes. Founded in 2011, it employs 50 to 199 people and makes its own moulds and powder coating. It takes contract orders and hopes for lasting work with manufacturers in Hanoi.',
      industryGroup: 'mechanical',
      yearFounded: 2011,
      sizeBand: 'from_50_to_199',
      turnoverBand: 'from_50_to_100_billion',
      languages: ['vi', 'en'],
      exportMarkets: ['KR'],
      website: `https://${SUPPLIER_SLUG}.example`,
    },
    place: {
      ...NOWHERE,
      province: '24',
      formerProvince: 'Bắc Ninh',
      formerDistrict: 'Thị xã Quế Võ',
      address: 'Lô MH-07, cụm công nghiệp Minh Họa',
    },
    siteKind: 'factory',
    jobTitle: 'Giám đốc kinh doanh',
    products: [
      {
        family: 'aluminium-die-castings',
        kind: 'die-cast aluminium heat-sink housing for LED luminaires',
        brand: 'Nhạn Khê',
        model: 'NK-310',
        capacity: 45_000,
        minimumOrder: 1_000,
        leadDays: 25,
      },
      {
        family: 'aluminium-die-castings',
        kind: 'die-cast aluminium junction box',
        brand: 'Nhạn Khê',
        model: 'NK-320',
        capacity: 60_000,
        minimumOrder: 2_000,
        leadDays: 20,
      },
    ],
    certificates: ['iso-9001', 'iatf-16949', 'iso-14001'],
    needs: [],
  },
  {
    key: 'buyer',
    row: {
      slug: BUYER_SLUG,
      nameVi: 'Hoshinagi Lighting Trading Co., Ltd.',
      nameEn: 'Hoshinagi Lighting Trading Co., Ltd.',
      nameShort: 'Hoshinagi',
      aliases: [],
      taxCode: 'DEMO-JP-00003',
      legalForm: 'kabushiki-kaisha',
      roles: ['buyer'],
      descriptionVi:
        'Hoshinagi mua và phân phối đèn LED cho hệ thống cửa hàng vật liệu xây dựng tại Nhật Bản. Doanh nghiệp yêu cầu hàng mẫu, dấu PSE và báo giá rõ điều kiện giao.',
      descriptionEn:
        'Hoshinagi buys LED lighting and distributes it to chains of home-improvement stores in Japan. It asks for samples, the PSE mark and quotations with clear delivery terms.',
      industryGroup: 'electrical-electronics',
      yearFounded: 1997,
      sizeBand: 'from_50_to_199',
      turnoverBand: 'from_100_to_500_billion',
      languages: ['ja', 'en'],
      exportMarkets: [],
      website: `https://${BUYER_SLUG}.example`,
    },
    place: { ...NOWHERE, country: 'JP', city: 'Osaka' },
    siteKind: 'head_office',
    jobTitle: 'Purchasing manager',
    products: [],
    certificates: [],
    needs: [
      {
        family: 'led-lamps',
        kind: 'LED bulb',
        quantity: 120_000,
        certificates: ['pse', 'rohs'],
        incoterm: 'FOB',
        openDays: 80,
      },
    ],
  },
  {
    key: 'investor',
    row: {
      slug: INVESTOR_SLUG,
      nameVi: 'Saebyeokgang Partners Co., Ltd.',
      nameEn: 'Saebyeokgang Partners Co., Ltd.',
      nameShort: 'Saebyeokgang',
      aliases: [],
      taxCode: 'DEMO-KR-00004',
      legalForm: 'jusik-hoesa',
      roles: ['investor'],
      descriptionVi:
        'Saebyeokgang đầu tư vào nhà máy điện tử và chiếu sáng ở Đông Nam Á, tìm đối tác liên doanh và dự án mở rộng nhà máy tại Hà Nội.',
      descriptionEn:
        'Saebyeokgang invests in electronics and lighting factories in South-East Asia and is looking for joint ventures and factory expansions in Hanoi.',
      industryGroup: 'electrical-electronics',
      yearFounded: 2013,
      sizeBand: 'from_10_to_49',
      turnoverBand: 'from_500_to_1000_billion',
      languages: ['ko', 'en'],
      exportMarkets: [],
      website: `https://${INVESTOR_SLUG}.example`,
    },
    place: { ...NOWHERE, country: 'KR', city: 'Seoul' },
    siteKind: 'head_office',
    jobTitle: 'Investment director',
    products: [],
    certificates: [],
    needs: [],
  },
]
