/** Why something of an account is refused. */
export const accountReasons = {
  linkOver: {
    title: 'Liên kết không còn dùng được',
    text: 'Liên kết đã dùng, đã hết hạn hoặc bị cắt ngắn. Hãy yêu cầu thư mới.',
  },
  addressTaken: {
    title: 'Địa chỉ này đã có tài khoản',
    text: 'Hãy đăng nhập bằng địa chỉ này.',
  },
  weakPassword: {
    title: 'Mật khẩu quá dễ đoán',
    text: 'Mật khẩu giống tên hoặc địa chỉ thư. Hãy chọn mật khẩu khác, ví dụ vài từ không liên quan đến nhau.',
  },
  wrongPresentPassword: {
    title: 'Mật khẩu hiện nay chưa đúng',
    text: 'Vui lòng kiểm tra và nhập lại.',
  },
  wrongCode: {
    title: 'Mã chưa đúng',
    text: 'Mã có thể đã đổi hoặc đã dùng. Hãy nhập mã mà ứng dụng đang hiện, hoặc một mã khôi phục chưa dùng.',
  },
  codesBlocked: {
    title: 'Đã có quá nhiều mã sai',
    text: 'Có người biết mật khẩu của tài khoản này và đang thử mã. Hãy dùng một mã khôi phục, hoặc đặt lại mật khẩu.',
  },
  secondStepOver: {
    title: 'Cần đăng nhập lại',
    text: 'Bước nhập mã đã quá thời gian hoặc có quá nhiều mã sai. Hãy nhập lại mật khẩu.',
  },
  secondFactorMissing: {
    title: 'Cần xác thực hai bước',
    text: 'Tài khoản của cán bộ chỉ dùng được sau khi xác thực hai bước.',
  },
  secondFactorCompulsory: {
    title: 'Không tắt được',
    text: 'Xác thực hai bước là bắt buộc với cán bộ.',
  },
  secondFactorChanged: {
    title: 'Xác thực hai bước vừa thay đổi',
    text: 'Hãy mở lại trang để xem trạng thái mới.',
  },
  demonstrationAccount: {
    title: 'Tài khoản minh hoạ dùng chung',
    text: 'Tài khoản này không đổi được. Hãy mở tài khoản riêng.',
  },
  sessionOver: { title: 'Phiên này đã kết thúc', text: 'Không cần làm gì thêm.' },
  sameAddress: { title: 'Đây là địa chỉ hiện nay', text: 'Hãy nhập địa chỉ khác.' },
}
