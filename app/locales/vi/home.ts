export const home = {
  head: {
    title: 'Nhịp Cầu – Tìm đối tác cho sản phẩm công nghiệp chủ lực Hà Nội',
    description:
      'Tra cứu nhà sản xuất, nhà cung cấp và sản phẩm công nghiệp chủ lực Hà Nội; xem lý do phù hợp và hẹn gặp trực tiếp.',
  },
  title: 'Đưa sản phẩm chủ lực Hà\u00a0Nội đến đúng đối tác',
  lead: 'Tra cứu nhà sản xuất và nhà cung cấp bằng dữ kiện có ngày, có nguồn. Xem vì sao hai bên hợp nhau. Mời gặp và nhận trả lời ngay.',
  search: {
    label: 'Tìm sản phẩm, doanh nghiệp, mã HS',
    submit: 'Tìm',
    clear: 'Xoá ô tìm kiếm',
    placeholder: 'Tên hàng, doanh nghiệp, mã HS…',
    examples: 'Thử:',
    example: {
      goods: 'đèn led rạng đông',
      unmarked: 'day cap dien',
      place: 'nhựa Bắc Ninh',
      year: 'top 10 năm 2021',
      code: 'HS 8544',
      certificate: 'ISO 9001',
    },
  },
  reach: {
    title: 'Từ Hà Nội đi các nơi',
    from: 'Hà Nội',
    caption: 'Nơi có nhiều doanh nghiệp trong danh bạ nhất; nét càng đậm, càng nhiều doanh nghiệp.',
    count: '{count, number} doanh nghiệp',
  },
  counts: {
    heading: 'Danh bạ hiện có',
    enterprises: 'doanh nghiệp',
    products: 'sản phẩm',
    provinces: 'tỉnh, thành phố',
    countries: 'quốc gia và vùng lãnh thổ',
    demonstration: 'Trong đó {count, number} doanh nghiệp hư cấu, dùng để minh hoạ.',
  },
  groups: {
    title: 'Tám nhóm ngành của Chương trình',
    lead: 'Theo phân nhóm áp dụng từ đợt xét chọn năm 2022.',
    count: '{count, plural, other {{count, number} sản phẩm}}',
  },
  recognised: {
    title: 'Mới được công nhận',
    lead: 'Sản phẩm công nghiệp chủ lực Hà Nội, theo công bố có dẫn nguồn.',
    all: 'Xem tất cả sản phẩm được công nhận',
    makerUnknown: 'Nguồn chưa nêu nhà sản xuất',
  },
  steps: {
    title: 'Ba bước đến một cuộc gặp',
    find: {
      title: 'Tìm',
      text: 'Gõ như vẫn gõ: có dấu hay không, tên cũ của tỉnh, mã HS, tên chứng chỉ. Kết quả cho biết vì sao được tìm thấy.',
    },
    propose: {
      title: 'Nhận đề xuất có lý do',
      text: 'Mỗi đối tác được đề xuất kèm dữ kiện: mã hàng khớp, năng lực, chứng chỉ còn hạn, và cả điều còn thiếu.',
    },
    meet: {
      title: 'Gặp',
      text: 'Yêu cầu gặp hiện ngay trên màn hình bên kia. Nhận lời, hẹn giờ khác hay từ chối đều có câu trả lời rõ ràng.',
    },
  },
  join: {
    title: 'Đại diện cho một doanh nghiệp?',
    text: 'Đăng nhập để xem đối tác phù hợp với doanh nghiệp và gửi yêu cầu gặp.',
    signIn: 'Đăng nhập',
    browse: 'Xem danh bạ trước',
    member: 'Có đối tác đang chờ được xem',
    memberText: 'Danh sách đối tác phù hợp được tính lại mỗi khi hồ sơ hoặc nhu cầu thay đổi.',
    partners: 'Xem đối tác phù hợp',
    meetings: 'Các cuộc gặp',
  },
}
