import type { Trade } from './trade.ts'

const NORTH_INDUSTRY = ['24', '31', '33', '25', '37', '19']
const SOUTH_INDUSTRY = ['79', '75', '80']
const UPLANDS = ['14', '08', '15', '12', '11', '04', '20', '19', '25']
const DELTA = ['91', '82', '92', '86', '96', '80']

/** Lines of trade in engineering, electronics, packaging and information technology. */
export const INDUSTRIAL_TRADES: readonly Trade[] = [
  {
    code: 'lighting',
    families: ['led-lamps', 'led-luminaires', 'led-drivers'],
    names: [
      ['Chiếu sáng', 'Lighting'],
      ['Thiết bị chiếu sáng', 'Lighting Equipment'],
    ],
    weight: 12,
  },
  {
    code: 'power-electronics',
    families: ['led-drivers', 'assembled-boards', 'led-chips'],
    names: [
      ['Điện tử công suất', 'Power Electronics'],
      ['Linh kiện điện tử', 'Electronic Components'],
    ],
    weight: 14,
    favours: NORTH_INDUSTRY,
  },
  {
    code: 'circuits',
    families: ['printed-circuits', 'assembled-boards'],
    names: [
      ['Mạch điện tử', 'Circuits'],
      ['Điện tử', 'Electronics'],
    ],
    weight: 12,
    favours: NORTH_INDUSTRY,
  },
  {
    code: 'die-casting',
    families: ['aluminium-die-castings', 'machined-parts', 'aluminium-alloys'],
    names: [
      ['Đúc áp lực', 'Die Casting'],
      ['Nhôm đúc', 'Cast Aluminium'],
    ],
    weight: 14,
    favours: [...NORTH_INDUSTRY, ...SOUTH_INDUSTRY],
  },
  {
    code: 'optical-plastics',
    families: ['plastic-optics', 'plastic-parts'],
    names: [
      ['Nhựa quang học', 'Optical Plastics'],
      ['Nhựa kỹ thuật', 'Engineering Plastics'],
    ],
    weight: 11,
  },
  {
    code: 'cables',
    families: ['electric-cables', 'wire-harnesses', 'optical-cables'],
    names: [
      ['Dây và cáp', 'Wire and Cable'],
      ['Cáp', 'Cable'],
    ],
    weight: 10,
  },
  {
    code: 'harnesses',
    families: ['wire-harnesses', 'connectors'],
    names: [
      ['Bó dây', 'Wiring Systems'],
      ['Linh kiện kết nối', 'Interconnect'],
    ],
    weight: 7,
    favours: NORTH_INDUSTRY,
  },
  {
    code: 'paper-packaging',
    families: ['corrugated-boxes', 'printed-labels'],
    names: [
      ['Bao bì giấy', 'Paper Packaging'],
      ['In và bao bì', 'Printing and Packaging'],
    ],
    weight: 13,
  },
  {
    code: 'wooden-packaging',
    families: ['wooden-pallets', 'engineered-wood'],
    names: [['Gỗ và bao bì gỗ', 'Timber Packaging']],
    weight: 5,
    favours: [...UPLANDS, '40', '42', '52'],
  },
  {
    code: 'glass',
    families: ['safety-glass', 'glass-bottles'],
    names: [
      ['Kính', 'Glass'],
      ['Thủy tinh', 'Glassworks'],
    ],
    weight: 5,
  },
  {
    code: 'precision',
    families: ['machined-parts', 'moulds', 'cutting-tools'],
    names: [
      ['Cơ khí chính xác', 'Precision Engineering'],
      ['Khuôn mẫu', 'Tooling'],
    ],
    weight: 16,
    favours: [...NORTH_INDUSTRY, ...SOUTH_INDUSTRY],
  },
  {
    code: 'stamping',
    families: ['stamped-parts', 'springs', 'moulds'],
    names: [
      ['Dập kim loại', 'Metal Stamping'],
      ['Kim loại tấm', 'Sheet Metal'],
    ],
    weight: 11,
    favours: NORTH_INDUSTRY,
  },
  {
    code: 'fasteners',
    families: ['fasteners', 'springs'],
    names: [
      ['Bu lông', 'Fasteners'],
      ['Lò xo và chi tiết ghép nối', 'Springs and Fasteners'],
    ],
    weight: 6,
  },
  {
    code: 'steel',
    families: ['stainless-pipes', 'coated-steel'],
    names: [
      ['Thép', 'Steel'],
      ['Ống thép', 'Steel Pipe'],
    ],
    weight: 6,
    favours: ['33', '31', '75', '42', '51'],
  },
  {
    code: 'steelwork',
    families: ['steel-structures', 'conveyors'],
    names: [['Kết cấu thép', 'Steelwork']],
    weight: 8,
  },
  {
    code: 'automation',
    families: ['automation-lines', 'conveyors', 'vending-machines', 'sensors'],
    names: [
      ['Tự động', 'Automation'],
      ['Máy và tự động', 'Machinery and Automation'],
    ],
    weight: 8,
  },
  {
    code: 'security-devices',
    families: ['smart-locks', 'cameras'],
    names: [['Thiết bị an ninh', 'Security Devices']],
    weight: 4,
  },
  {
    code: 'pumps-valves',
    families: ['industrial-pumps', 'industrial-valves', 'gearboxes'],
    names: [
      ['Bơm và van', 'Pumps and Valves'],
      ['Cơ điện', 'Electromechanical'],
    ],
    weight: 6,
  },
  {
    code: 'vehicle-parts',
    families: ['motorcycle-parts', 'car-parts', 'stamped-parts'],
    names: [
      ['Phụ tùng xe', 'Vehicle Parts'],
      ['Linh kiện ô tô', 'Automotive Parts'],
    ],
    weight: 9,
    favours: ['25', '31', '33', '48', '75'],
  },
  {
    code: 'farm-machines',
    families: ['farm-machinery', 'food-machinery'],
    names: [['Máy nông nghiệp', 'Farm Machinery']],
    weight: 5,
    favours: DELTA,
  },
  {
    code: 'packing-machines',
    families: ['packing-machinery', 'food-machinery'],
    names: [['Máy đóng gói', 'Packing Machinery']],
    weight: 4,
  },
  {
    code: 'houseware',
    families: ['metal-kitchenware', 'cooking-appliances'],
    names: [['Gia dụng', 'Houseware']],
    weight: 5,
  },
  {
    code: 'finishing',
    families: ['surface-treatment'],
    names: [
      ['Xử lý bề mặt', 'Surface Treatment'],
      ['Mạ và sơn', 'Plating and Coating'],
    ],
    weight: 6,
  },
  {
    code: 'switchgear',
    families: ['switchboards', 'switches-sockets', 'connectors'],
    names: [
      ['Thiết bị điện', 'Electrical Equipment'],
      ['Tủ điện', 'Switchgear'],
    ],
    weight: 8,
  },
  {
    code: 'motors',
    families: ['electric-motors', 'transformers'],
    names: [
      ['Động cơ điện', 'Electric Motors'],
      ['Biến áp', 'Transformers'],
    ],
    weight: 5,
  },
  {
    code: 'appliances',
    families: ['water-heaters', 'electric-fans', 'cooking-appliances'],
    names: [['Điện gia dụng', 'Home Appliances']],
    weight: 6,
  },
  {
    code: 'energy',
    families: ['batteries', 'solar-inverters'],
    names: [
      ['Năng lượng', 'Energy'],
      ['Pin và năng lượng', 'Battery and Energy'],
    ],
    weight: 5,
  },
  {
    code: 'instruments',
    families: ['sensors', 'electricity-meters'],
    names: [['Thiết bị đo', 'Instruments']],
    weight: 5,
  },
  {
    code: 'telecom',
    families: ['telecom-equipment', 'smart-cards', 'optical-cables'],
    names: [['Thiết bị truyền dẫn', 'Telecom Equipment']],
    weight: 4,
  },
  {
    code: 'software',
    families: ['business-software', 'factory-software', 'software-outsourcing'],
    names: [
      ['Phần mềm', 'Software'],
      ['Giải pháp phần mềm', 'Software Solutions'],
    ],
    weight: 12,
    favours: ['48', '79', '46'],
  },
  {
    code: 'smart-industry',
    families: ['factory-software', 'iot-platforms', 'vision-software', 'embedded-software'],
    names: [
      ['Công nghệ số', 'Digital Technology'],
      ['Hệ thống nhúng', 'Embedded Systems'],
    ],
    weight: 9,
    favours: ['48', '79'],
  },
  {
    code: 'infrastructure',
    families: ['data-hosting', 'security-services'],
    names: [
      ['Hạ tầng số', 'Digital Infrastructure'],
      ['An toàn thông tin', 'Information Security'],
    ],
    weight: 5,
    favours: ['79', '48'],
  },
]
