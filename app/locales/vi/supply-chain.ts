/** What a product is made of, and who can supply it. */
export const supplyChain = {
  title: 'Chuỗi cung ứng',
  heading: 'Chuỗi cung ứng của {name}',
  lead: 'Những đầu vào thường dùng cho “{family}”, ai trong danh bạ cung ứng được và ở đâu. Đây là suy ra từ bảng thành phần, không phải công bố của nhà sản xuất.',
  picture: 'Sản phẩm, các đầu vào và nơi có nhà cung ứng',
  nobody: 'Chưa có nhà cung ứng',
  suppliers: '{count, plural, other {# nhà cung ứng}}',
  figures: {
    inputs: 'Đầu vào',
    uncovered: 'Chưa ai trong danh bạ cung ứng',
    provinces: 'Tỉnh, thành phố có nguồn',
    countries: 'Quốc gia có nguồn',
  },
  table: {
    title: 'Từng đầu vào',
    input: 'Đầu vào',
    suppliers: 'Nhà cung ứng',
    places: 'Ở đâu',
    named: 'Một vài doanh nghiệp',
    search: 'Tìm tất cả',
    proposals: 'Xem đề xuất kèm lý do',
  },
  maps: { title: 'Trên bản đồ', vietnam: 'Việt Nam', world: 'Nước ngoài' },
  note: 'Nhà cung ứng được đếm theo nhóm HS của sản phẩm trong hồ sơ đã công khai; mỗi doanh nghiệp tính ở nơi đặt trụ sở chính. Bản đồ cộng mọi đầu vào.',
  unknown: {
    lead: 'Chưa rõ sản phẩm này làm từ gì.',
    title: 'Chưa xác định được thành phần',
    text: 'Sản phẩm chưa thuộc nhóm nào trong bảng thành phần. Thêm mã HS cho sản phẩm để có sơ đồ.',
    action: 'Xem sản phẩm',
  },
  link: 'Xem chuỗi cung ứng',
}
