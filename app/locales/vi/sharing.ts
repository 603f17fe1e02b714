export const sharing = {
  enterprise: 'Doanh nghiệp',
  product: 'Sản phẩm',
  recognisedProduct: 'Sản phẩm được công nhận',
  group: 'Ngành: {group}',
  place: 'Địa điểm: {place}',
  maker: 'Nhà sản xuất: {maker}',
  makerUnknown: 'Nguồn chưa nêu nhà sản xuất',
  topTen: 'Top 10 sản phẩm công nghiệp chủ lực',
  home: {
    eyebrow: 'Danh bạ và giao thương',
    title: 'Đưa sản phẩm chủ lực Hà Nội đến đúng đối tác',
    line: 'Dữ kiện có ngày, có nguồn · đề xuất có lý do · hẹn gặp ngay',
  },
  catalogue: {
    eyebrow: 'Danh mục được công nhận',
    title: 'Sản phẩm công nghiệp chủ lực thành phố Hà Nội',
    line: 'Theo năm và nhóm ngành, có nguồn và con dấu công nhận',
  },
  about: 'Sản phẩm công nghiệp chủ lực Hà Nội và đối tác',
}
