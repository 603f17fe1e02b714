/** A region of national planning; six of them cover the 34 provinces. */
export type RegionCode =
  | 'northern-uplands'
  | 'red-river-delta'
  | 'north-central'
  | 'south-central-highlands'
  | 'southeast'
  | 'mekong-delta'

/** A province as it was before 1 July 2025, with its own former two-digit code. */
export interface FormerProvince {
  code: string
  nameVi: string
  nameEn: string
}

/** A province or centrally run city since 1 July 2025. */
export interface Province {
  /** Two digits, as in the national list of administrative units. */
  code: string
  slug: string
  nameVi: string
  nameEn: string
  type: 'city' | 'province'
  region: RegionCode
  /** What it was made of, itself included: 63 in all. */
  former: FormerProvince[]
  /** Other spellings and older names that people still type. */
  aliases: string[]
}

type FormerRow = [code: string, nameVi: string, nameEn: string]

function province(
  code: string,
  slug: string,
  nameVi: string,
  nameEn: string,
  type: Province['type'],
  region: RegionCode,
  former: FormerRow[],
  aliases: string[] = [],
): Province {
  return {
    code,
    slug,
    nameVi,
    nameEn,
    type,
    region,
    former: former.map(([formerCode, formerVi, formerEn]) => ({
      code: formerCode,
      nameVi: formerVi,
      nameEn: formerEn,
    })),
    aliases,
  }
}

/**
 * The 34 provinces, by code. Đồng Nai has been a centrally run city since 30 April 2026.
 * Source: national list of administrative units after the merger of 2025.
 */
export const PROVINCE_ROWS: readonly Province[] = [
  province(
    '01',
    'ha-noi',
    'Hà Nội',
    'Hanoi',
    'city',
    'red-river-delta',
    [['01', 'Hà Nội', 'Hanoi']],
    ['Hà Tây'],
  ),
  province('04', 'cao-bang', 'Cao Bằng', 'Cao Bang', 'province', 'northern-uplands', [
    ['04', 'Cao Bằng', 'Cao Bang'],
  ]),
  province('08', 'tuyen-quang', 'Tuyên Quang', 'Tuyen Quang', 'province', 'northern-uplands', [
    ['02', 'Hà Giang', 'Ha Giang'],
    ['08', 'Tuyên Quang', 'Tuyen Quang'],
  ]),
  province('11', 'dien-bien', 'Điện Biên', 'Dien Bien', 'province', 'northern-uplands', [
    ['11', 'Điện Biên', 'Dien Bien'],
  ]),
  province('12', 'lai-chau', 'Lai Châu', 'Lai Chau', 'province', 'northern-uplands', [
    ['12', 'Lai Châu', 'Lai Chau'],
  ]),
  province('14', 'son-la', 'Sơn La', 'Son La', 'province', 'northern-uplands', [['14', 'Sơn La', 'Son La']]),
  province('15', 'lao-cai', 'Lào Cai', 'Lao Cai', 'province', 'northern-uplands', [
    ['10', 'Lào Cai', 'Lao Cai'],
    ['15', 'Yên Bái', 'Yen Bai'],
  ]),
  province('19', 'thai-nguyen', 'Thái Nguyên', 'Thai Nguyen', 'province', 'northern-uplands', [
    ['06', 'Bắc Kạn', 'Bac Kan'],
    ['19', 'Thái Nguyên', 'Thai Nguyen'],
  ]),
  province('20', 'lang-son', 'Lạng Sơn', 'Lang Son', 'province', 'northern-uplands', [
    ['20', 'Lạng Sơn', 'Lang Son'],
  ]),
  province('22', 'quang-ninh', 'Quảng Ninh', 'Quang Ninh', 'province', 'red-river-delta', [
    ['22', 'Quảng Ninh', 'Quang Ninh'],
  ]),
  province('24', 'bac-ninh', 'Bắc Ninh', 'Bac Ninh', 'province', 'red-river-delta', [
    ['24', 'Bắc Giang', 'Bac Giang'],
    ['27', 'Bắc Ninh', 'Bac Ninh'],
  ]),
  province('25', 'phu-tho', 'Phú Thọ', 'Phu Tho', 'province', 'northern-uplands', [
    ['17', 'Hòa Bình', 'Hoa Binh'],
    ['25', 'Phú Thọ', 'Phu Tho'],
    ['26', 'Vĩnh Phúc', 'Vinh Phuc'],
  ]),
  province(
    '31',
    'hai-phong',
    'Hải Phòng',
    'Hai Phong',
    'city',
    'red-river-delta',
    [
      ['30', 'Hải Dương', 'Hai Duong'],
      ['31', 'Hải Phòng', 'Hai Phong'],
    ],
    ['Haiphong'],
  ),
  province('33', 'hung-yen', 'Hưng Yên', 'Hung Yen', 'province', 'red-river-delta', [
    ['33', 'Hưng Yên', 'Hung Yen'],
    ['34', 'Thái Bình', 'Thai Binh'],
  ]),
  province('37', 'ninh-binh', 'Ninh Bình', 'Ninh Binh', 'province', 'red-river-delta', [
    ['35', 'Hà Nam', 'Ha Nam'],
    ['36', 'Nam Định', 'Nam Dinh'],
    ['37', 'Ninh Bình', 'Ninh Binh'],
  ]),
  province('38', 'thanh-hoa', 'Thanh Hóa', 'Thanh Hoa', 'province', 'north-central', [
    ['38', 'Thanh Hóa', 'Thanh Hoa'],
  ]),
  province('40', 'nghe-an', 'Nghệ An', 'Nghe An', 'province', 'north-central', [
    ['40', 'Nghệ An', 'Nghe An'],
  ]),
  province('42', 'ha-tinh', 'Hà Tĩnh', 'Ha Tinh', 'province', 'north-central', [
    ['42', 'Hà Tĩnh', 'Ha Tinh'],
  ]),
  province('44', 'quang-tri', 'Quảng Trị', 'Quang Tri', 'province', 'north-central', [
    ['44', 'Quảng Bình', 'Quang Binh'],
    ['45', 'Quảng Trị', 'Quang Tri'],
  ]),
  province(
    '46',
    'hue',
    'Huế',
    'Hue',
    'city',
    'north-central',
    [['46', 'Huế', 'Hue']],
    ['Thừa Thiên Huế', 'Thừa Thiên - Huế'],
  ),
  province(
    '48',
    'da-nang',
    'Đà Nẵng',
    'Da Nang',
    'city',
    'south-central-highlands',
    [
      ['48', 'Đà Nẵng', 'Da Nang'],
      ['49', 'Quảng Nam', 'Quang Nam'],
    ],
    ['Danang'],
  ),
  province(
    '51',
    'quang-ngai',
    'Quảng Ngãi',
    'Quang Ngai',
    'province',
    'south-central-highlands',
    [
      ['51', 'Quảng Ngãi', 'Quang Ngai'],
      ['62', 'Kon Tum', 'Kon Tum'],
    ],
    ['Kontum'],
  ),
  province('52', 'gia-lai', 'Gia Lai', 'Gia Lai', 'province', 'south-central-highlands', [
    ['52', 'Bình Định', 'Binh Dinh'],
    ['64', 'Gia Lai', 'Gia Lai'],
  ]),
  province('56', 'khanh-hoa', 'Khánh Hòa', 'Khanh Hoa', 'province', 'south-central-highlands', [
    ['56', 'Khánh Hòa', 'Khanh Hoa'],
    ['58', 'Ninh Thuận', 'Ninh Thuan'],
  ]),
  province(
    '66',
    'dak-lak',
    'Đắk Lắk',
    'Dak Lak',
    'province',
    'south-central-highlands',
    [
      ['54', 'Phú Yên', 'Phu Yen'],
      ['66', 'Đắk Lắk', 'Dak Lak'],
    ],
    ['Đắc Lắc', 'Đăk Lăk'],
  ),
  province(
    '68',
    'lam-dong',
    'Lâm Đồng',
    'Lam Dong',
    'province',
    'south-central-highlands',
    [
      ['60', 'Bình Thuận', 'Binh Thuan'],
      ['67', 'Đắk Nông', 'Dak Nong'],
      ['68', 'Lâm Đồng', 'Lam Dong'],
    ],
    ['Đắc Nông', 'Đăk Nông'],
  ),
  province('75', 'dong-nai', 'Đồng Nai', 'Dong Nai', 'city', 'southeast', [
    ['70', 'Bình Phước', 'Binh Phuoc'],
    ['75', 'Đồng Nai', 'Dong Nai'],
  ]),
  province(
    '79',
    'ho-chi-minh',
    'TP. Hồ Chí Minh',
    'Ho Chi Minh City',
    'city',
    'southeast',
    [
      ['74', 'Bình Dương', 'Binh Duong'],
      ['77', 'Bà Rịa - Vũng Tàu', 'Ba Ria - Vung Tau'],
      ['79', 'TP. Hồ Chí Minh', 'Ho Chi Minh City'],
    ],
    ['Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'TPHCM', 'HCM', 'Sài Gòn', 'Saigon'],
  ),
  province('80', 'tay-ninh', 'Tây Ninh', 'Tay Ninh', 'province', 'southeast', [
    ['72', 'Tây Ninh', 'Tay Ninh'],
    ['80', 'Long An', 'Long An'],
  ]),
  province('82', 'dong-thap', 'Đồng Tháp', 'Dong Thap', 'province', 'mekong-delta', [
    ['82', 'Tiền Giang', 'Tien Giang'],
    ['87', 'Đồng Tháp', 'Dong Thap'],
  ]),
  province('86', 'vinh-long', 'Vĩnh Long', 'Vinh Long', 'province', 'mekong-delta', [
    ['83', 'Bến Tre', 'Ben Tre'],
    ['84', 'Trà Vinh', 'Tra Vinh'],
    ['86', 'Vĩnh Long', 'Vinh Long'],
  ]),
  province('91', 'an-giang', 'An Giang', 'An Giang', 'province', 'mekong-delta', [
    ['89', 'An Giang', 'An Giang'],
    ['91', 'Kiên Giang', 'Kien Giang'],
  ]),
  province('92', 'can-tho', 'Cần Thơ', 'Can Tho', 'city', 'mekong-delta', [
    ['92', 'Cần Thơ', 'Can Tho'],
    ['93', 'Hậu Giang', 'Hau Giang'],
    ['94', 'Sóc Trăng', 'Soc Trang'],
  ]),
  province('96', 'ca-mau', 'Cà Mau', 'Ca Mau', 'province', 'mekong-delta', [
    ['95', 'Bạc Liêu', 'Bac Lieu'],
    ['96', 'Cà Mau', 'Ca Mau'],
  ]),
]
