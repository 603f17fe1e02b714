/** What the mails of the accounts feature say. */
export const accountMails = {
  footer: 'Thư tự động của Nhịp Cầu về tài khoản. Vui lòng không trả lời thư này.',
  signUp: {
    subject: 'Mở tài khoản Nhịp Cầu',
    text: 'Có yêu cầu mở tài khoản trên Nhịp Cầu cho địa chỉ này. Liên kết dưới đây dùng được một lần trong 24 giờ.',
    ignore: 'Nếu không phải yêu cầu của mình, chỉ cần bỏ qua thư này: sẽ không có tài khoản nào được mở.',
    action: 'Mở tài khoản',
  },
  hasOne: {
    subject: 'Địa chỉ này đã có tài khoản Nhịp Cầu',
    text: 'Có yêu cầu mở tài khoản cho địa chỉ này, nhưng địa chỉ đã có tài khoản. Hãy đăng nhập.',
    ignore: 'Nếu không phải yêu cầu của mình, chỉ cần bỏ qua thư này: tài khoản không thay đổi.',
    action: 'Đăng nhập',
  },
}
