import type { ProductFamily } from '#reference/product-families.ts'

import type { Random } from './random.ts'
import { capitalised, joined, uncapitalised, type Words } from './words.ts'

type FeatureKey =
  'mass' | 'batch' | 'device' | 'formula' | 'machine' | 'software' | 'food' | 'woven' | 'craft'

const FEATURES: Record<FeatureKey, Words[]> = {
  mass: [
    [
      'Sản xuất loạt lớn, kiểm tra từng lô trước khi xuất xưởng.',
      'Made in long runs, with every lot inspected before shipping.',
    ],
    ['Giao nhiều đợt theo kế hoạch của khách hàng.', 'Deliveries can follow the customer’s schedule.'],
    ['Gửi hàng mẫu trong vòng bảy ngày.', 'Samples are sent within seven days.'],
    ['Nguyên liệu có hồ sơ truy xuất nguồn gốc.', 'Materials come with traceability records.'],
    ['Cấp giấy chứng nhận xuất xứ theo yêu cầu.', 'Certificates of origin are supplied on request.'],
  ],
  batch: [
    ['Sản xuất theo bản vẽ hoặc mẫu của khách hàng.', 'Made to the customer’s drawings or samples.'],
    [
      'Nhận lô nhỏ, giữ chất lượng đồng đều giữa các lô.',
      'Small lots are accepted, with even quality from lot to lot.',
    ],
    ['Mỗi lô có báo cáo đo kiểm kèm theo.', 'An inspection report comes with every lot.'],
    ['Có mẫu duyệt trước khi sản xuất loạt.', 'A pre-production sample is approved before the run.'],
  ],
  device: [
    ['Kiểm tra từng sản phẩm trước khi đóng gói.', 'Every unit is tested before packing.'],
    ['Bảo hành hai mươi bốn tháng.', 'Twenty-four-month warranty.'],
    [
      'Có tài liệu kỹ thuật bằng tiếng Việt và tiếng Anh.',
      'Technical documents come in Vietnamese and English.',
    ],
    ['Nhận đơn hàng dùng thử.', 'Trial orders are accepted.'],
  ],
  formula: [
    ['Mỗi lô có phiếu phân tích kèm theo.', 'A certificate of analysis comes with every lot.'],
    ['Pha chế theo yêu cầu kỹ thuật của khách hàng.', 'Formulated to the customer’s specification.'],
    [
      'Nhận lô nhỏ, giữ chất lượng đồng đều giữa các lô.',
      'Small lots are accepted, with even quality from lot to lot.',
    ],
  ],
  machine: [
    [
      'Thiết kế điều chỉnh được theo yêu cầu của khách hàng.',
      'The design can be adapted to the customer’s needs.',
    ],
    [
      'Hướng dẫn vận hành và bảo dưỡng tại nơi sử dụng.',
      'Operation and maintenance training is given on site.',
    ],
    [
      'Bảo hành mười hai tháng, có sẵn phụ tùng thay thế.',
      'Twelve-month warranty, with spare parts in stock.',
    ],
    ['Nghiệm thu tại xưởng trước khi giao.', 'Accepted at the works before delivery.'],
  ],
  software: [
    [
      'Triển khai từng bước, hướng dẫn bằng tiếng Việt và tiếng Anh.',
      'Rolled out step by step, with guidance in Vietnamese and English.',
    ],
    ['Mức dịch vụ được cam kết trong hợp đồng.', 'Service levels are set in the contract.'],
    ['Dữ liệu được sao lưu hằng ngày.', 'Data are backed up daily.'],
    ['Có đội hỗ trợ trực tuyến trong giờ làm việc.', 'An online support team answers during working hours.'],
  ],
  food: [
    ['Kiểm nghiệm từng lô trước khi xuất kho.', 'Every lot is laboratory-tested before release.'],
    ['Nguyên liệu từ vùng sản xuất có hợp đồng.', 'Raw materials come from contracted producers.'],
    ['Nhận đóng gói nhãn riêng cho nhà phân phối.', 'Private labels are packed for distributors.'],
    ['Có hồ sơ truy xuất đến từng lô hàng.', 'Every shipment can be traced to its lot.'],
  ],
  woven: [
    ['Làm thủ công, nhận mẫu thiết kế riêng.', 'Made by hand; own designs are welcome.'],
    ['Nguyên liệu tự nhiên, xử lý chống mối mọt.', 'Natural materials, treated against insects.'],
    ['Phù hợp làm quà tặng và trang trí khách sạn.', 'Suited to gifts and hotel decoration.'],
  ],
  craft: [
    ['Làm thủ công, nhận mẫu thiết kế riêng.', 'Made by hand; own designs are welcome.'],
    ['Nhận đơn hàng nhỏ và đơn hàng theo bộ sưu tập.', 'Small orders and whole collections are accepted.'],
    ['Đóng gói chống va đập khi vận chuyển.', 'Packed to withstand transport.'],
  ],
}

const TO_DRAWING = new Set(['printed-circuits', 'assembled-boards', 'surface-treatment', 'moulds'])
const WOVEN = new Set(['bamboo-rattan', 'lacquerware'])
const DEVICES = new Set(['industrial-pumps', 'industrial-valves', 'gearboxes'])

function featureKeyOf(family: ProductFamily): FeatureKey {
  if (TO_DRAWING.has(family.code)) return 'batch'
  if (WOVEN.has(family.code)) return 'woven'
  if (DEVICES.has(family.code)) return 'device'
  if (family.group === 'agro-food') return 'food'
  if (family.group === 'handicrafts') return 'craft'
  if (family.group === 'information-technology' || family.series === 'service') return 'software'
  if (family.series !== 'batch') return family.series
  if (family.group === 'electrical-electronics') return 'device'
  return family.group === 'chemicals-plastics' ? 'formula' : 'batch'
}

/** Two or three sentences about a product: the range that it belongs to, and what the maker offers with it. */
export function describeProduct(kind: Words, family: ProductFamily, random: Random): Words {
  const start: Words = [
    `${capitalised(kind[0])}, trong nhóm ${uncapitalised(family.nameVi)} ${family.useVi}.`,
    `${capitalised(kind[1])}, from a range of ${uncapitalised(family.nameEn)} ${family.useEn}.`,
  ]
  return joined([start, ...random.sample(FEATURES[featureKeyOf(family)], random.int(1, 2))])
}
