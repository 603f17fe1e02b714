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
    reset: 'Đặt lại mật khẩu',
  },
  reset: {
    subject: 'Đặt lại mật khẩu Nhịp Cầu',
    text: 'Có yêu cầu đặt lại mật khẩu của tài khoản này. Liên kết dưới đây dùng được một lần trong 1 giờ.',
    ignore: 'Nếu không phải yêu cầu của mình, chỉ cần bỏ qua thư này: mật khẩu không thay đổi.',
    action: 'Chọn mật khẩu mới',
  },
  shared: {
    subject: 'Tài khoản minh hoạ dùng chung',
    text: 'Mật khẩu của tài khoản minh hoạ không đổi được; mật khẩu ấy có sẵn trên trang đăng nhập.',
  },
  hasNone: {
    subject: 'Địa chỉ này chưa có tài khoản Nhịp Cầu',
    text: 'Có yêu cầu đặt lại mật khẩu cho địa chỉ này, nhưng chưa có tài khoản nào dùng địa chỉ này. Có thể tài khoản dùng một địa chỉ khác.',
    ignore: 'Nếu không phải yêu cầu của mình, chỉ cần bỏ qua thư này.',
    action: 'Mở tài khoản',
  },
  confirm: {
    subject: 'Xác nhận địa chỉ mới cho tài khoản Nhịp Cầu',
    text: 'Tài khoản đang dùng {old} muốn chuyển sang địa chỉ này. Liên kết dưới đây dùng được một lần trong 24 giờ.',
    ignore: 'Nếu không phải yêu cầu của mình, chỉ cần bỏ qua thư này: không có gì thay đổi.',
    action: 'Xác nhận địa chỉ',
  },
  notYou: 'Nếu không phải do mình làm, hãy đặt lại mật khẩu ngay: mọi phiên đăng nhập khác sẽ kết thúc.',
  toReset: 'Đặt lại mật khẩu',
  notice: {
    passwordReset: {
      subject: 'Mật khẩu Nhịp Cầu đã được đặt lại',
      text: 'Mật khẩu vừa được đặt lại bằng liên kết trong thư. Mọi phiên đăng nhập trước đó đã kết thúc.',
    },
    passwordChanged: {
      subject: 'Mật khẩu Nhịp Cầu đã đổi',
      text: 'Mật khẩu vừa được đổi trong trang tài khoản. Các phiên đăng nhập khác đã kết thúc.',
    },
    emailChanged: {
      subject: 'Tài khoản Nhịp Cầu đã chuyển sang địa chỉ khác',
      text: 'Tài khoản dùng địa chỉ này vừa chuyển sang một địa chỉ khác. Địa chỉ này không đăng nhập được nữa. Nếu không phải do mình làm, hãy liên hệ quản trị viên của Nhịp Cầu.',
    },
    secondFactorOn: {
      subject: 'Đã bật xác thực hai bước',
      text: 'Từ nay khi đăng nhập cần thêm mã từ ứng dụng xác thực. Các phiên đăng nhập khác đã kết thúc.',
    },
    secondFactorOff: {
      subject: 'Đã tắt xác thực hai bước',
      text: 'Từ nay chỉ cần mật khẩu để đăng nhập.',
    },
    recoveryCodesRenewed: {
      subject: 'Đã tạo mã khôi phục mới',
      text: 'Các mã khôi phục cũ không còn dùng được.',
    },
    recoveryCodeUsed: {
      subject: 'Một mã khôi phục vừa được dùng',
      text: 'Có người vừa xác thực bằng một mã khôi phục của tài khoản này.',
    },
  },
}
