/** Pages behind links in mails about meetings, which need no sign-in. */
export const mailAnswers = {
  title: 'Trả lời yêu cầu gặp',
  ask: {
    accept: 'Đồng ý gặp {partner}?',
    decline: 'Từ chối gặp {partner}?',
    keepTime: 'Giữ giờ đã hẹn với {partner}?',
    wait: 'Chờ giờ khác của {partner}?',
  },
  submit: {
    accept: 'Đồng ý: {when}',
    decline: 'Gửi lời từ chối',
    keepTime: 'Giữ giờ đã hẹn',
    wait: 'Để giờ này cho người khác và chờ tiếp',
  },
  as: 'Trả lời với tư cách {person} ({mine}).',
  nothingYet: 'Chưa có gì được gửi đi cho đến khi bấm nút trên.',
  problems: 'Chưa trả lời được',
  partner: 'Đối tác',
  when: 'Thời gian',
  stands: 'Giờ đã hẹn',
  purpose: 'Mục đích',
  reason: 'Lý do',
  note: 'Lời nhắn cho bên kia',
  optional: 'không bắt buộc',
  busy: 'Đang gửi…',
  open: 'Mở cuộc gặp',
  signIn: 'Đăng nhập',
  present: 'Hiện nay',
  done: {
    accept: 'Đã đồng ý gặp {partner}',
    decline: 'Đã từ chối gặp {partner}',
    keepTime: 'Đã giữ giờ hẹn với {partner}',
    wait: 'Đã nhường giờ này; yêu cầu gặp {partner} tiếp tục chờ',
  },
  over: {
    moved: {
      title: 'Cuộc gặp với {partner} đã thay đổi',
      text: 'Sau khi thư được gửi, có người đã trả lời hoặc thời gian đề xuất đã đổi. Lựa chọn trong thư không còn dùng được.',
    },
    expired: {
      title: 'Đã qua hạn trả lời',
      text: 'Thời hạn trả lời {partner} đã hết. Có thể mở cuộc gặp để xem hoặc gửi yêu cầu mới.',
    },
    gone: {
      title: 'Đường dẫn này không dùng được nữa',
      text: 'Người nhận thư không còn đại diện cho doanh nghiệp hoặc tài khoản đã đóng. Người khác của doanh nghiệp có thể đăng nhập để trả lời.',
    },
  },
}

/** The page that ends mails of one kind. */
export const stopMails = {
  title: 'Ngừng nhận thư?',
  text: 'Nhịp Cầu sẽ không gửi thư {about} nữa. Thông báo trên trang vẫn còn.',
  submit: 'Ngừng nhận thư này',
  done: 'Đã ngừng gửi thư này',
  doneText: 'Có thể bật lại bất cứ lúc nào trong cài đặt thông báo.',
  settings: 'Cài đặt thông báo',
  about: {
    digest: 'tổng hợp hằng ngày',
    requests: 'về yêu cầu gặp và trả lời',
    messages: 'về tin nhắn',
    outcome: 'về kết quả và theo dõi sau cuộc gặp',
    reminderDay: 'nhắc trước một ngày',
    reminderHour: 'nhắc trước một giờ',
    reminderMinutes: 'nhắc trước mười phút',
  },
}
