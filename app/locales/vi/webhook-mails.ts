export const webhookMails = {
  off: {
    subject: 'Đã ngừng gửi webhook đến {host}',
    preview: 'Không thông điệp nào đến nơi trong nhiều ngày.',
    heading: 'Đã ngừng gửi webhook đến {host}',
    text: 'Trong nhiều ngày liền, không thông điệp nào đến được {url}, nên Nhịp Cầu đã tắt địa chỉ này.',
    next: 'Trang của webhook ghi lại từng lần gửi và lý do. Sau khi sửa lỗi, hãy bật lại ở đó.',
    open: 'Xem nhật ký gửi',
    footer: 'Thư này được gửi vì tài khoản này đã thêm địa chỉ trên.',
  },
}
