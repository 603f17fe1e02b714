export const mailbox = {
  title: 'Hộp thư thử',
  lead: 'Chưa cài máy chủ thư, nên thư gửi cho tài khoản này nằm ở đây thay vì được gửi đi.',
  empty: 'Chưa có thư nào',
  emptyText: 'Thư báo kết quả mới của tìm kiếm đã lưu sẽ hiện ở đây.',
  toSearches: 'Tìm kiếm đã lưu',
  to: 'Gửi đến',
  at: 'Lúc',
  html: 'Xem như chương trình thư hiển thị',
  text: 'Nội dung dạng chữ',
  back: 'Mọi thư',
  unsubscribe: 'Ngừng nhận thư này',
}
