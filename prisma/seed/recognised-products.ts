/** A product as public sources name it. English names are translations. */
export interface RecognisedProduct {
  key: string
  /** Key of a recognised maker; null where the source names the product only. */
  maker: string | null
  nameVi: string
  nameEn: string
  /** A current industry group, assigned by the platform. */
  group: string
  /** Codes assigned by the platform, not by the maker. */
  hs: string[]
  vsic: string[]
}

/** Every product that the public statements name. */
export const RECOGNISED_PRODUCTS: readonly RecognisedProduct[] = [
  {
    key: 'den-led-rang-dong',
    maker: 'rang-dong',
    nameVi: 'Đèn LED Rạng Đông',
    nameEn: 'Rang Dong LED lamps',
    group: 'electrical-electronics',
    hs: ['8539', '9405'],
    vsic: ['2740'],
  },
  {
    key: 'day-va-cap-dien-cadisun',
    maker: 'thuong-dinh',
    nameVi: 'Dây và cáp điện Cadisun',
    nameEn: 'CADI-SUN electric wires and power cables',
    group: 'electrical-electronics',
    hs: ['8544'],
    vsic: ['2732'],
  },
  {
    key: 'ong-thep-inox-son-ha',
    maker: 'son-ha',
    nameVi: 'Ống thép inox Sơn Hà',
    nameEn: 'Son Ha stainless steel pipes',
    group: 'mechanical',
    hs: ['7306'],
    vsic: ['2410'],
  },
  {
    key: 'khoa-thong-minh-innoviti-s',
    maker: null,
    nameVi: 'Khóa thông minh Innoviti-s',
    nameEn: 'Innoviti-s smart locks',
    group: 'mechanical',
    hs: ['8301'],
    vsic: ['2593'],
  },
  {
    key: 'misa-amis',
    maker: 'misa',
    nameVi: 'Phần mềm quản trị doanh nghiệp hợp nhất MISA AMIS',
    nameEn: 'MISA AMIS unified enterprise management software',
    group: 'information-technology',
    hs: [],
    vsic: ['5829', '6219'],
  },
  {
    key: 'da-thach-anh-vicostone',
    maker: 'vicostone',
    nameVi: 'Đá thạch anh cao cấp Vicostone',
    nameEn: 'Vicostone premium quartz stone slabs',
    group: 'building-materials',
    hs: ['6810'],
    vsic: ['2399'],
  },
  {
    key: 'binh-nuoc-nong-rossi',
    maker: 'tan-a-dai-thanh',
    nameVi: 'Bình nước nóng ROSSI',
    nameEn: 'ROSSI water heaters',
    group: 'electrical-electronics',
    hs: ['8516'],
    vsic: ['2750'],
  },
  {
    key: 'day-cap-dien-sino-vanlock',
    maker: null,
    nameVi: 'Dây cáp điện SINO-VANLOCK',
    nameEn: 'SINO-VANLOCK electric cables',
    group: 'electrical-electronics',
    hs: ['8544'],
    vsic: ['2732'],
  },
  {
    key: 'cua-nhom-eurowindow',
    maker: 'eurowindow',
    nameVi: 'Cửa nhôm Eurowindow',
    nameEn: 'Eurowindow aluminium doors and windows',
    group: 'building-materials',
    hs: ['7610'],
    vsic: ['2511'],
  },
  {
    key: 'ton-ma-vnsteel-thang-long',
    maker: 'vnsteel-thang-long',
    nameVi: 'Tôn mạ VNSTEEL Thăng Long',
    nameEn: 'VNSTEEL Thang Long galvanised and coated steel sheet',
    group: 'mechanical',
    hs: ['7210'],
    vsic: ['2410'],
  },
  {
    key: 'the-tu-xuat-nhat',
    maker: 'mk-smart',
    nameVi: 'Thẻ từ xuất Nhật',
    nameEn: 'Magnetic cards for export to Japan',
    group: 'electrical-electronics',
    hs: ['8523'],
    vsic: ['2619'],
  },
  {
    key: 'may-va-day-chuyen-tu-dong-hoa',
    maker: 'tan-phat',
    nameVi: 'Máy và dây chuyền tự động hóa',
    nameEn: 'Automation machines and lines',
    group: 'mechanical',
    hs: ['8479'],
    vsic: ['2829'],
  },
  {
    key: 'may-ban-hang-tu-dong',
    maker: 'tan-phat',
    nameVi: 'Máy bán hàng tự động',
    nameEn: 'Vending machines',
    group: 'mechanical',
    hs: ['8476'],
    vsic: ['2829'],
  },
  {
    key: 'fpt-play',
    maker: 'fpt-telecom',
    nameVi: 'FPT Play',
    nameEn: 'FPT Play',
    group: 'information-technology',
    hs: [],
    vsic: ['6020'],
  },
  {
    key: 'gom-su-viglacera',
    maker: 'viglacera',
    nameVi: 'Sản phẩm gốm sứ Viglacera',
    nameEn: 'Viglacera ceramic products',
    group: 'building-materials',
    hs: ['6910'],
    vsic: ['2392', '2393'],
  },
]
