import type { Random } from '#prisma/seed/random.ts'
import { PRODUCT_FAMILIES } from '#reference/product-families.ts'
import type { SearchDocument } from '#search/documents.ts'
import { fold } from '#search/normalise.ts'
import { keyText } from '#search/tokens.ts'

import type { Case } from './lines.ts'

/** Words that buyers use for goods, and phrases one of which a good hit has in a name: its own, a maker's or a product's. */
const SPOKEN: readonly string[] = [
  'foundry > đúc',
  'forgings > rèn',
  'forging > rèn',
  'injection molding > nhựa | khuôn | ép phun',
  'injection moulding > nhựa | khuôn | ép phun',
  'die casting > đúc áp lực | nhôm đúc',
  'diecast > đúc áp lực | nhôm đúc',
  'wire harness > bó dây | dây điện',
  'wiring harnesses > bó dây | dây điện',
  'textile mill > dệt | vải | sợi',
  'garments > may | áo | quần',
  'apparel > may | áo | quần',
  'knitwear > dệt kim | áo',
  'yarn > sợi',
  'packaging > bao bì | hộp | thùng | carton',
  'carton boxes > thùng | hộp | carton',
  'corrugated board > carton | thùng',
  'bearings > vòng bi | ổ bi | ổ lăn',
  'machining > gia công | cnc | cơ khí',
  'CNC turning > cnc | tiện',
  'sheet metal > dập | tấm | tôn | thép',
  'stamping > dập',
  'gia công CNC > cnc',
  'gears > bánh răng | hộp giảm tốc',
  'gearbox > hộp giảm tốc | hộp số',
  'pumps > bơm',
  'valves > van',
  'transformer > biến áp',
  'PCB > mạch',
  'printed circuit board > mạch',
  'bo mạch > mạch',
  'electric motor > động cơ',
  'cables > cáp',
  'optical fibre > cáp quang | quang',
  'LED > led',
  'street lights > đèn',
  'ceramic tiles > gạch',
  'bricks > gạch',
  'cement > xi măng',
  'xi măng > xi măng',
  'paints > sơn',
  'coatings > sơn | mạ',
  'rubber parts > cao su',
  'gaskets > gioăng | cao su',
  'plastic granules > hạt nhựa | nhựa',
  'plastic film > màng',
  'pharmaceuticals > dược | thuốc | viên',
  'cosmetics > mỹ phẩm | kem',
  'fertiliser > phân bón',
  'footwear > giày | dép',
  'shoes > giày | dép',
  'leather goods > da',
  'handbags > túi',
  'furniture > nội thất | bàn | ghế | tủ | gỗ',
  'rattan > mây',
  'bamboo baskets > tre | mây',
  'lacquerware > sơn mài',
  'silk > lụa',
  'pottery > gốm',
  'embroidery > thêu',
  'tea > chè | trà',
  'coffee > cà phê',
  'confectionery > bánh | kẹo',
  'beverages > đồ uống | nước',
  'noodles > mì | miến | bún | phở',
  'canned fruit > đồ hộp | quả | trái cây | dứa',
  'seafood > thủy sản | tôm | cá',
  'animal feed > thức ăn',
  'sensor > cảm biến',
  'aluminium profiles > nhôm',
  'aluminum extrusion > nhôm',
  'doors and windows > cửa',
  'window > cửa',
  'steel structures > kết cấu thép | thép',
  'galvanizing > mạ',
  'fasteners > bu lông | ốc | vít',
  'bolts and nuts > bu lông | ốc | đai ốc',
  'springs > lò xo',
  'moulds > khuôn',
  'dies > khuôn',
  'tooling > khuôn | dụng cụ | dao',
  'cutting tools > dao | dụng cụ cắt | mũi',
  'industrial robots > robot | rô bốt | tự động',
  'software > phần mềm',
  'ERP > phần mềm',
  'electrical enclosure > tủ điện | vỏ hộp điện | hộp',
  'batteries > pin | ắc quy',
  'solar panels > mặt trời | pin',
  'air conditioner > điều hòa',
  'fans > quạt',
  'auto parts > ô tô | xe',
  'motorcycle parts > xe máy',
  'phụ tùng xe máy > xe máy',
  'linh kiện ô tô > ô tô',
  'chi tiết máy > chi tiết | trục | gia công',
  'may mặc > may | áo | quần',
  'đồ uống > nước | đồ uống | trà | bia',
  'thùng các tông > thùng | carton',
  'dây cáp > cáp | dây',
  'hóa chất > hóa chất | sơn | keo',
  'đồ gỗ > gỗ | nội thất',
]

function unmarked(text: string): string {
  return fold(text.toLowerCase())
}

/** The keys of every name of a document and of what belongs to it, with a space around each. */
export function namesIn(document: SearchDocument): string {
  const { name, nameEn, otherNames, enterprise, productNames } = document
  return [name, nameEn, ...otherNames, enterprise?.name, enterprise?.nameEn, ...productNames]
    .map((text) => ` ${keyText(text ?? '')} `)
    .join('')
}

/** A good hit has one of the phrases in a name. */
function meant(kind: string, query: string, phrases: readonly string[]): Case {
  const keys = phrases.map((phrase) => ` ${keyText(phrase)} `)
  return {
    kind,
    query,
    expected: phrases.join(' | '),
    placeIn: ({ hits }) =>
      hits.findIndex(({ document }) => {
        const names = namesIn(document)
        return keys.some((key) => names.includes(key))
      }) + 1,
  }
}

/** Words of trade, which seldom are the words of the names. */
export function tradeCases(documents: readonly SearchDocument[], random: Random): Case[] {
  const all = documents.map(namesIn).join('\n')
  const exist = (phrases: readonly string[]) => phrases.some((phrase) => all.includes(` ${keyText(phrase)} `))
  const spoken = SPOKEN.flatMap((line) => {
    const [query = '', right = ''] = line.split(' > ')
    const phrases = right.split(' | ')
    return exist(phrases) ? [meant('word of trade', query, phrases)] : []
  })
  const families = PRODUCT_FAMILIES.flatMap((family) => {
    const kinds = family.kinds.map(({ nameVi }) => nameVi)
    if (!exist(kinds)) return []
    const kind = random.pick(family.kinds)
    return [
      meant('family', family.nameVi, kinds),
      meant('family without marks', unmarked(family.nameVi), kinds),
      meant('family in English', family.nameEn, kinds),
      meant('kind of goods in English', kind.nameEn, kinds),
    ]
  })
  return [...spoken, ...families]
}
