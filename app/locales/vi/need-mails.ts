/** What mails about needs say. */
export const needMails = {
  answered: {
    subject: '{name} trả lời nhu cầu “{title}”',
    text: '{name} vừa gửi hoặc sửa trả lời:',
    open: 'Xem và so sánh',
  },
  decided: {
    awarded: {
      subject: 'Được chọn: “{title}”',
      text: '{buyer} đã chọn {name} cho nhu cầu “{title}”. Hãy liên hệ để thống nhất bước tiếp theo.',
    },
    declined: {
      subject: 'Về nhu cầu “{title}”',
      text: '{buyer} cảm ơn {name} đã trả lời nhu cầu “{title}” và lần này chưa chọn được. Trả lời vẫn được lưu để tham khảo.',
    },
    shortlisted: {
      subject: 'Vào danh sách rút gọn: “{title}”',
      text: '{buyer} đã đưa {name} vào danh sách rút gọn cho nhu cầu “{title}”.',
    },
    sent: {
      subject: 'Nhu cầu “{title}” có thay đổi',
      text: '{buyer} đã mở lại việc lựa chọn cho nhu cầu “{title}”. Trả lời của {name} đang được xem xét.',
    },
    closed: {
      subject: 'Nhu cầu “{title}” đã đóng',
      text: '{buyer} cảm ơn {name} đã trả lời. Nhu cầu “{title}” đã đóng mà không chọn trả lời nào trên Nhịp Cầu.',
    },
    reply: '{buyer} viết: {text}',
    open: 'Xem nhu cầu',
  },
  reviewed: {
    open: {
      subject: 'Nhu cầu “{title}” đã được duyệt',
      text: 'Nhu cầu đang hiển thị và nhận trả lời đến {day}.',
    },
    draft: {
      subject: 'Cần sửa nhu cầu “{title}”',
      text: 'Cán bộ đề nghị sửa trước khi đăng:',
    },
    see: 'Mở nhu cầu',
  },
  ending: {
    subject: 'Nhu cầu “{title}” hết hạn {day}',
    text: 'Sau ngày này nhu cầu không còn hiển thị. Nếu vẫn cần, hãy gia hạn; đã xong thì đóng để người khác biết.',
    answers: 'Đã có {count} trả lời.',
    open: 'Gia hạn hoặc đóng',
  },
  footer: 'Thư này được gửi vì doanh nghiệp có tham gia nhu cầu nói trên.',
}

/** Columns of the files that lists of needs are downloaded as. */
export const needSheets = {
  own: 'Nhu cầu của doanh nghiệp',
  compared: 'So sánh trả lời',
  views: 'Nhật ký mở tệp',
  open: 'Nhu cầu đang mở',
  review: 'Nhu cầu chờ duyệt',
  capabilities: 'Năng lực gia công',
  title: 'Nhu cầu',
  state: 'Trạng thái',
  visibility: 'Ai xem được',
  outcome: 'Kết quả',
  answers: 'Số trả lời',
  deadline: 'Ngày cần hàng',
  expires: 'Hết hạn',
  enterprise: 'Doanh nghiệp',
  codes: 'Mã HS',
  quantity: 'Số lượng',
  unit: 'Đơn vị',
  price: 'Giá một đơn vị',
  currency: 'Tiền tệ',
  certificates: 'Chứng nhận bắt buộc',
  valid: 'Chứng nhận còn hiệu lực',
  missing: 'Chứng nhận còn thiếu',
  destination: 'Nơi nhận hàng',
  incoterm: 'Incoterm',
  lead: 'Giao hàng (ngày)',
  sample: 'Làm mẫu (ngày)',
  recognised: 'Được công nhận',
  place: 'Nơi',
  message: 'Lời nhắn',
  sent: 'Ngày gửi',
  file: 'Tệp',
  person: 'Người',
  kind: 'Việc',
  day: 'Ngày',
  time: 'Giờ',
  process: 'Công nghệ',
  detail: 'Chi tiết',
  tolerance: 'Dung sai (mm)',
  free: 'Công suất còn trống',
  asOf: 'Tính đến ngày',
}
