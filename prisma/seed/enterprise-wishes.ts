import type { ProductFamily } from '#reference/product-families.ts'
import { HANOI } from '#reference/provinces.ts'

import type { EnterprisePlan } from './enterprise-plan.ts'
import type { Words } from './words.ts'

const MAKES_FOR_FACTORIES = new Set<string | null>([
  'mechanical',
  'electrical-electronics',
  'chemicals-plastics',
  null,
])

const WISHES = {
  hanoiFactory: [
    [
      'Doanh nghiệp tìm nhà cung cấp ổn định ở các tỉnh và nước ngoài.',
      'It is looking for steady suppliers in other provinces and abroad.',
    ],
    [
      'Doanh nghiệp muốn tăng tỷ lệ nội địa hóa và mở rộng xuất khẩu.',
      'It wants to raise local content and export more.',
    ],
  ],
  hanoiConsumer: [
    [
      'Doanh nghiệp tìm nguồn nguyên liệu ổn định ở các tỉnh và bạn hàng nước ngoài.',
      'It is looking for steady sources of materials in other provinces and for buyers abroad.',
    ],
    [
      'Doanh nghiệp muốn mở rộng xuất khẩu dưới thương hiệu của mình.',
      'It wants to export more under its own brand.',
    ],
  ],
  factory: [
    [
      'Doanh nghiệp nhận đơn hàng gia công và mong hợp tác lâu dài với nhà sản xuất tại Hà Nội.',
      'It takes contract orders and hopes for lasting work with manufacturers in Hanoi.',
    ],
    [
      'Doanh nghiệp sẵn sàng đón khách thăm nhà xưởng và đánh giá năng lực.',
      'It welcomes factory visits and supplier audits.',
    ],
    [
      'Doanh nghiệp muốn trở thành nhà cung ứng cấp 1, cấp 2 cho nhà máy tại Hà Nội.',
      'It wants to become a tier-1 or tier-2 supplier to factories in Hanoi.',
    ],
  ],
  consumer: [
    [
      'Doanh nghiệp tìm nhà phân phối ở Hà Nội và thị trường xuất khẩu.',
      'It is looking for distributors in Hanoi and for export markets.',
    ],
    [
      'Doanh nghiệp sẵn sàng đón khách thăm cơ sở sản xuất và đánh giá năng lực.',
      'It welcomes site visits and supplier audits.',
    ],
    ['Doanh nghiệp nhận đơn hàng theo thương hiệu của khách.', 'It takes orders under the customer’s brand.'],
  ],
  service: [
    [
      'Doanh nghiệp tìm đối tác triển khai ở các tỉnh và nước ngoài.',
      'It is looking for delivery partners in other provinces and abroad.',
    ],
    [
      'Doanh nghiệp sẵn sàng giới thiệu sản phẩm trực tuyến và chạy thử theo dữ liệu của khách hàng.',
      'It offers online demonstrations and trials with the customer’s own data.',
    ],
  ],
  foreignMaker: [
    [
      'Doanh nghiệp tìm đối tác sản xuất và khách hàng tại Việt Nam.',
      'It is looking for manufacturing partners and customers in Vietnam.',
    ],
    [
      'Doanh nghiệp tìm nhà phân phối và đối tác lâu dài tại Hà Nội.',
      'It is looking for a distributor and lasting partners in Hanoi.',
    ],
  ],
  buyer: [
    [
      'Doanh nghiệp yêu cầu hàng mẫu, báo giá rõ điều kiện giao và chứng nhận còn hiệu lực.',
      'It asks for samples, quotations with clear delivery terms and valid certificates.',
    ],
    [
      'Doanh nghiệp ưu tiên nhà cung cấp có thể tăng sản lượng trong năm.',
      'It prefers suppliers that can raise output within the year.',
    ],
  ],
  investor: [
    [
      'Nhà đầu tư tìm đối tác liên doanh và dự án mở rộng nhà máy tại Hà Nội.',
      'It is looking for joint ventures and factory expansions in Hanoi.',
    ],
    [
      'Nhà đầu tư quan tâm đến chuyển giao công nghệ cho doanh nghiệp được công nhận.',
      'It is interested in technology transfer to recognised enterprises.',
    ],
  ],
  association: [
    [
      'Hiệp hội tổ chức đoàn doanh nghiệp và hỗ trợ kết nối giao thương.',
      'It organises business delegations and supports business matching.',
    ],
  ],
} satisfies Record<string, Words[]>

/** What an invented enterprise of this kind may say that it is looking for. */
export function wishesOf(plan: EnterprisePlan, family: ProductFamily): Words[] {
  if (plan.kind !== 'maker') return WISHES[plan.kind]
  if (plan.foreign) return WISHES.foreignMaker
  if (family.group === 'information-technology') return WISHES.service
  const forFactories = MAKES_FOR_FACTORIES.has(family.group)
  if (plan.place.province === HANOI) return forFactories ? WISHES.hanoiFactory : WISHES.hanoiConsumer
  return forFactories ? WISHES.factory : WISHES.consumer
}
