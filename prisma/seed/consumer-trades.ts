import type { Trade } from './trade.ts'

const COAST = ['96', '91', '92', '82', '86', '56', '51', '48', '22', '31', '44', '52']
const HIGHLANDS = ['66', '52', '68', '51']
const UPLANDS = ['14', '08', '15', '12', '11', '04', '20', '19', '25']
const DELTA = ['91', '82', '92', '86', '96', '80']

/** Lines of trade in textiles, food, chemicals, building materials and handicrafts. */
export const CONSUMER_TRADES: readonly Trade[] = [
  {
    code: 'garments',
    families: ['shirts', 'suits-outerwear', 'workwear'],
    names: [
      ['Trang phục', 'Garments'],
      ['Thời trang', 'Apparel'],
    ],
    weight: 11,
    favours: ['37', '33', '38', '40', '79'],
  },
  {
    code: 'knitwear',
    families: ['knitwear', 'sportswear'],
    names: [['Dệt kim', 'Knitwear']],
    weight: 8,
    favours: ['37', '33', '79', '82'],
  },
  {
    code: 'textiles',
    families: ['woven-fabrics', 'yarn', 'knitted-fabrics', 'nonwovens'],
    names: [
      ['Sợi và vải', 'Textiles'],
      ['Vải', 'Fabrics'],
    ],
    weight: 9,
    favours: ['37', '33', '79', '75'],
  },
  {
    code: 'home-textiles',
    families: ['home-textiles', 'embroidery'],
    names: [['Vải gia dụng', 'Home Textiles']],
    weight: 4,
    favours: ['33', '37'],
  },
  {
    code: 'footwear',
    families: ['sports-shoes', 'leather-shoes', 'shoe-soles'],
    names: [['Giày', 'Footwear']],
    weight: 8,
    favours: ['38', '31', '75', '86', '79'],
  },
  {
    code: 'leather',
    families: ['bags-luggage', 'finished-leather'],
    names: [['Da và túi xách', 'Leather Goods']],
    weight: 4,
  },
  {
    code: 'garment-trims',
    families: ['buttons-zips', 'garment-labels'],
    names: [['Phụ liệu', 'Garment Trims']],
    weight: 5,
  },
  {
    code: 'dry-food',
    families: ['noodles', 'confectionery', 'sauces'],
    names: [
      ['Thực phẩm', 'Foods'],
      ['Đặc sản', 'Speciality Foods'],
    ],
    weight: 11,
  },
  {
    code: 'coffee-tea',
    families: ['coffee', 'tea'],
    names: [
      ['Cà phê và chè', 'Coffee and Tea'],
      ['Nông sản', 'Farm Produce'],
    ],
    weight: 8,
    favours: [...HIGHLANDS, ...UPLANDS],
  },
  {
    code: 'seafood',
    families: ['frozen-seafood', 'sauces'],
    names: [['Thủy sản', 'Seafood']],
    weight: 8,
    favours: COAST,
  },
  {
    code: 'fruit',
    families: ['processed-fruit', 'cashew-nuts', 'soft-drinks'],
    names: [
      ['Rau quả', 'Fruit and Vegetables'],
      ['Trái cây sấy', 'Dried Fruit'],
    ],
    weight: 8,
    favours: ['75', '80', '14', '24', '68', '82'],
  },
  {
    code: 'grain',
    families: ['rice', 'starch-products', 'animal-feed'],
    names: [['Lương thực', 'Grain']],
    weight: 7,
    favours: [...DELTA, '33', '37'],
  },
  {
    code: 'fresh-food',
    families: ['meat-products', 'dairy', 'edible-oils'],
    names: [
      ['Thực phẩm tươi', 'Fresh Foods'],
      ['Chế biến thực phẩm', 'Food Processing'],
    ],
    weight: 6,
  },
  {
    code: 'plastics',
    families: ['plastic-parts', 'plastic-packaging', 'plastic-pipes'],
    names: [
      ['Chất dẻo', 'Plastics'],
      ['Bao bì và chất dẻo', 'Plastics and Packaging'],
    ],
    weight: 12,
  },
  {
    code: 'chemicals',
    families: ['plastic-compounds', 'industrial-chemicals', 'adhesives', 'printing-inks'],
    names: [
      ['Hóa chất', 'Chemicals'],
      ['Vật liệu hóa học', 'Chemical Materials'],
    ],
    weight: 7,
  },
  {
    code: 'rubber',
    families: ['rubber-parts', 'tyres'],
    names: [['Cao su', 'Rubber']],
    weight: 6,
    favours: ['75', '80', '79', '52'],
  },
  {
    code: 'paints',
    families: ['paints', 'dry-mortars', 'adhesives'],
    names: [
      ['Sơn', 'Coatings'],
      ['Sơn và vữa khô', 'Paints and Mortars'],
    ],
    weight: 5,
  },
  {
    code: 'home-care',
    families: ['detergents', 'cosmetics'],
    names: [['Hóa mỹ phẩm', 'Home and Personal Care']],
    weight: 4,
  },
  {
    code: 'pharma',
    families: ['medicines', 'plant-extracts'],
    names: [
      ['Dược', 'Pharma'],
      ['Dược liệu', 'Herbal Pharma'],
    ],
    weight: 5,
    favours: ['15', '08', '04', '92'],
  },
  {
    code: 'agro-inputs',
    families: ['fertilisers', 'animal-feed'],
    names: [['Vật tư nông nghiệp', 'Farm Inputs']],
    weight: 4,
    favours: DELTA,
  },
  {
    code: 'dyestuffs',
    families: ['textile-chemicals', 'industrial-chemicals'],
    names: [['Thuốc nhuộm', 'Dyestuffs']],
    weight: 3,
  },
  {
    code: 'tiles-stone',
    families: ['ceramic-tiles', 'quartz-stone', 'sanitary-ware'],
    names: [
      ['Gạch và đá', 'Tiles and Stone'],
      ['Gốm xây dựng', 'Building Ceramics'],
    ],
    weight: 7,
    favours: ['25', '22', '31', '75', '33'],
  },
  {
    code: 'doors-windows',
    families: ['aluminium-doors', 'aluminium-profiles', 'safety-glass'],
    names: [
      ['Cửa và nhôm kính', 'Doors and Windows'],
      ['Nhôm', 'Aluminium'],
    ],
    weight: 7,
  },
  {
    code: 'concrete',
    families: ['concrete-products', 'cement', 'dry-mortars'],
    names: [
      ['Bê tông', 'Concrete'],
      ['Vật liệu xây dựng', 'Building Materials'],
    ],
    weight: 7,
    favours: ['37', '22', '42', '44', '11', '12'],
  },
  {
    code: 'boards',
    families: ['engineered-wood', 'insulation-panels'],
    names: [['Ván và tấm cách nhiệt', 'Panels and Boards']],
    weight: 4,
    favours: ['08', '15', '44', '40'],
  },
  {
    code: 'bathrooms',
    families: ['taps-showers', 'sanitary-ware'],
    names: [['Thiết bị phòng tắm', 'Bathroom Fittings']],
    weight: 3,
  },
  {
    code: 'rattan',
    families: ['bamboo-rattan', 'lacquerware'],
    names: [
      ['Mây tre', 'Bamboo and Rattan'],
      ['Thủ công', 'Handicrafts'],
    ],
    weight: 6,
    favours: ['01', '38', '48', '79', '11', '14'],
    craft: true,
  },
  {
    code: 'pottery',
    families: ['craft-ceramics'],
    names: [
      ['Gốm', 'Pottery'],
      ['Gốm sứ', 'Ceramics'],
    ],
    weight: 5,
    favours: ['01', '79', '86', '24', '75'],
    craft: true,
  },
  {
    code: 'furniture',
    families: ['fine-furniture', 'engineered-wood'],
    names: [
      ['Nội thất gỗ', 'Wooden Furniture'],
      ['Đồ gỗ', 'Woodcraft'],
    ],
    weight: 7,
    favours: ['24', '79', '75', '52', '37'],
    craft: true,
  },
  {
    code: 'silk-crafts',
    families: ['silk', 'embroidery', 'craft-jewellery'],
    names: [
      ['Tơ lụa', 'Silk'],
      ['Thêu và tơ lụa', 'Silk and Embroidery'],
    ],
    weight: 4,
    favours: ['01', '68', '46', '33', '48'],
    craft: true,
  },
]
