/** How a person wishes to be told. */
export const notificationSettings = {
  title: 'Cài đặt thông báo',
  lead: 'Chọn việc nào được báo, báo ở đâu và khi nào.',
  account: 'Tài khoản của tôi',
  problems: 'Chưa lưu được',
  done: 'Đã lưu cài đặt thông báo',
  submit: 'Lưu cài đặt',
  saving: 'Đang lưu…',
  zone: 'Múi giờ: {zone}, chỉnh trong trang tài khoản.',
  kinds: {
    title: 'Những việc được báo',
    shown: 'Trong danh sách',
    mail: 'Qua thư',
    requests: {
      title: 'Yêu cầu và trả lời',
      text: 'Yêu cầu gặp mới, đề xuất giờ, đồng ý, từ chối, huỷ, danh sách chờ.',
    },
    messages: {
      title: 'Tin nhắn và tệp',
      text: 'Một thư cho mỗi cuộc gặp cho đến khi tin nhắn được đọc.',
    },
    outcome: {
      title: 'Kết quả và theo dõi',
      text: 'Ghi kết quả sau cuộc gặp; câu hỏi sau 30, 90 và 180 ngày.',
    },
    reminderDay: { title: 'Nhắc trước một ngày', text: 'Cho các cuộc gặp đã hẹn.' },
    reminderHour: { title: 'Nhắc trước một giờ', text: 'Cho các cuộc gặp đã hẹn.' },
    reminderMinutes: {
      title: 'Nhắc trước mười phút',
      text: 'Thường chỉ hiện trên trang và trình duyệt.',
    },
  },
  mails: { at_once: 'Thư gửi ngay', digest: 'Thư tổng hợp', never: 'Không gửi thư' },
  digest: {
    title: 'Thư tổng hợp',
    text: 'Một thư mỗi ngày cho những việc được chọn ở trên. Việc phải trả lời trước giờ đó vẫn được gửi ngay.',
    hour: 'Gửi vào lúc',
  },
  quiet: {
    title: 'Giờ yên tĩnh',
    text: 'Thư và thông báo của trình duyệt chờ đến hết giờ yên tĩnh.',
    quietFrom: 'Từ',
    quietUntil: 'Đến',
  },
  screen: { title: 'Trên màn hình' },
  on: {
    quiet: { label: 'Có giờ yên tĩnh', hint: 'Có thể qua nửa đêm, ví dụ từ 22:00 đến 07:00.' },
    remindInQuiet: {
      label: 'Vẫn nhắc trước một giờ và mười phút',
      hint: 'Để không lỡ cuộc gặp đã hẹn trong giờ yên tĩnh.',
    },
    ringSound: {
      label: 'Phát âm thanh khi có lời mời gặp ngay',
      hint: 'Chỉ khi trang đang mở.',
    },
    browser: {
      label: 'Hiện thông báo của trình duyệt',
      hint: 'Khi trang đang mở ở thẻ khác. Trình duyệt hỏi ý kiến riêng trên từng máy.',
    },
  },
  consent: {
    ask: 'Cho phép trên trình duyệt này',
    granted: 'Trình duyệt này đã cho phép thông báo.',
    denied: 'Trình duyệt này đang chặn thông báo. Có thể bỏ chặn trong cài đặt của trình duyệt.',
  },
}
