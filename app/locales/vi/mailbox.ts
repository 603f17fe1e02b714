export const mailbox = {
  title: 'Hộp thư trên máy này',
  lead: 'Chưa cài máy chủ thư, nên thư nằm ở đây thay vì được gửi đi. Ai mở được trang này đều đọc được, vì vậy chỉ dùng để chạy thử.',
  address: 'Thư gửi đến địa chỉ',
  look: 'Xem thư',
  again: 'Xem lại',
  empty: 'Chưa có thư nào',
  emptyText:
    'Thư thường đến sau vài giây: thư mở tài khoản, đặt lại mật khẩu, kết quả mới của tìm kiếm đã lưu.',
  to: 'Gửi đến',
  at: 'Lúc',
  html: 'Xem như chương trình thư hiển thị',
  calendar: 'Tải mục lịch kèm theo (.ics)',
  calendarCancelled: 'Tải lệnh gỡ mục lịch (.ics)',
  text: 'Nội dung dạng chữ',
  back: 'Mọi thư',
  unsubscribe: 'Ngừng nhận thư này',
}
