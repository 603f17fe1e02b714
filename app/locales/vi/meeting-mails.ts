/** What mails about meetings say. */
export const meetingMails = {
  facts: {
    from: 'Người gửi',
    about: 'Về',
    place: 'Địa điểm',
    answerBy: 'Trả lời trước',
    when: 'Thời gian',
    whenThere: 'Giờ bên kia',
    call: 'Gọi video',
    reason: 'Lý do',
    note: 'Lời nhắn',
    partner: 'Đối tác',
    stands: 'Giờ đã hẹn',
  },
  place: { online: 'Trực tuyến', at: 'Tại {name}', event: 'Tại sự kiện' },
  there: 'Giờ bên kia: {when}',
  choose: {
    accept: 'Đồng ý giờ này',
    decline: 'Từ chối',
    keepTime: 'Giữ giờ đã hẹn',
    wait: 'Chờ giờ khác',
    counter: 'Đề xuất giờ khác',
  },
  once: 'Các nút trả lời trong thư này có hiệu lực thay cho {name} ({mine}) mà không cần đăng nhập; trang mở ra sẽ hỏi lại một lần. Mỗi nút dùng được một lần. Xin đừng chuyển tiếp thư này.',
  open: 'Mở cuộc gặp',
  requested: {
    subject: '{partner} đề nghị gặp: {purpose}',
    heading: '{partner} đề nghị gặp',
    text: '{partner} gửi {mine} lời đề nghị gặp.',
  },
  ringMissed: {
    subject: 'Lỡ lời mời gặp ngay của {partner}',
    text: '{partner} vừa mời {mine} gặp ngay nhưng chưa ai nhận. Yêu cầu vẫn còn và chờ trả lời như một yêu cầu thường.',
  },
  countered: {
    subject: '{partner} đề xuất giờ khác',
    text: '{partner} đề xuất với {mine} giờ khác cho cuộc gặp.',
  },
  rescheduling: {
    subject: '{partner} xin đổi giờ gặp',
    text: '{partner} xin đổi giờ cuộc gặp đã hẹn. Giờ cũ giữ nguyên cho đến khi hai bên đồng ý giờ mới.',
  },
  offered: {
    subject: '{partner} có giờ trống',
    text: '{partner} vừa có giờ trống và {mine} đang đứng đầu danh sách chờ. Quá hạn trả lời, giờ này được mời cho người tiếp theo.',
  },
  waiting: {
    subject: '{partner} đang kín lịch',
    text: '{partner} đã đưa yêu cầu gặp của {mine} vào danh sách chờ. Khi có giờ trống, Nhịp Cầu báo ngay.',
  },
  accepted: {
    subject: 'Đã hẹn gặp {partner}: {when}',
    heading: 'Đã hẹn gặp {partner}',
    text: 'Hai bên đã đồng ý. Mục lịch kèm theo thư này.',
  },
  rescheduled: {
    subject: 'Đổi giờ gặp {partner}: {when}',
    heading: 'Cuộc gặp với {partner} đã đổi giờ',
    text: 'Hai bên đã đồng ý giờ mới. Mục lịch kèm theo thư này thay cho mục cũ.',
  },
  arranged: {
    subject: 'Cập nhật cuộc gặp với {partner}: {when}',
    heading: 'Cuộc gặp với {partner} có cập nhật',
    text: 'Nội dung, địa điểm hoặc đường dẫn vừa được sửa. Mục lịch kèm theo thư này thay cho mục cũ.',
  },
  joined: {
    subject: 'Dự cuộc gặp với {partner}: {when}',
    heading: 'Được phân công dự cuộc gặp với {partner}',
    text: '{mine} phân công {name} dự cuộc gặp này. Mục lịch kèm theo thư này.',
  },
  left: {
    subject: 'Không còn phải dự cuộc gặp với {partner}: {when}',
    heading: 'Không còn phải dự cuộc gặp với {partner}',
    text: '{mine} đã đổi người dự. Mục lịch được gỡ theo thư này.',
  },
  timeKept: {
    subject: 'Giữ giờ gặp {partner}: {when}',
    heading: 'Cuộc gặp với {partner} giữ nguyên giờ',
    text: 'Đề xuất đổi giờ không được chọn. Hai bên gặp nhau vào giờ đã hẹn.',
  },
  declined: {
    subject: '{partner} từ chối yêu cầu gặp',
    text: '{partner} cảm ơn {mine} và lần này chưa gặp được.',
    find: 'Tìm đối tác khác',
  },
  cancelled: {
    subject: 'Đã huỷ cuộc gặp với {partner}: {when}',
    heading: 'Cuộc gặp với {partner} đã huỷ',
    theirs: '{partner} đã huỷ cuộc gặp. Lịch hai bên được trả lại thời gian này.',
    ours: '{person} ({mine}) đã huỷ cuộc gặp. Lịch hai bên được trả lại thời gian này.',
  },
  withdrawn: {
    subject: '{partner} rút yêu cầu gặp',
    text: 'Yêu cầu gặp {mine} đã được {partner} rút lại. Không cần trả lời nữa.',
  },
  expired: {
    subject: 'Yêu cầu gặp {partner} đã hết hạn',
    text: '{partner} chưa trả lời yêu cầu gặp của {mine} trong thời hạn. Có thể gửi yêu cầu mới hoặc tìm đối tác khác.',
    find: 'Tìm đối tác khác',
  },
  message: {
    subject: '{count, plural, =1 {Tin nhắn mới} other {# tin nhắn mới}} từ {partner}',
    text: '{partner} viết cho {mine}; cho đến khi mở cuộc gặp, những tin nhắn tiếp theo không gửi thêm thư.',
    open: 'Đọc và trả lời',
  },
  held: {
    subject: 'Cuộc gặp với {partner} diễn ra thế nào?',
    text: 'Giờ hẹn đã qua. Xin ghi lại hai bên có gặp được không; chỉ mất vài giây.',
    open: 'Ghi kết quả',
  },
  followUp: {
    subject: 'Sau {days, number} ngày gặp {partner}: kết quả ra sao?',
    text: 'Xin trả lời vài câu về hàng mẫu, đơn hàng thử, hợp đồng. Câu trả lời giúp chương trình biết các cuộc gặp mang lại gì.',
    open: 'Trả lời câu hỏi',
  },
  reminder: {
    subject: 'Sắp gặp {partner}: {when}',
    heading: 'Sắp đến giờ gặp {partner}',
    text: 'Nhắc giờ hẹn: {mine} và {partner} sắp gặp nhau.',
  },
  footer: {
    why: 'Thư này gửi cho {name} vì tham gia cuộc gặp, hoặc vì đại diện cho {mine} trên Nhịp Cầu.',
    change: 'Chọn thư muốn nhận',
    stop: {
      requests: 'Ngừng thư về yêu cầu và trả lời',
      messages: 'Ngừng thư về tin nhắn',
      outcome: 'Ngừng thư về kết quả và theo dõi',
      reminderDay: 'Ngừng thư nhắc trước một ngày',
      reminderHour: 'Ngừng thư nhắc trước một giờ',
      reminderMinutes: 'Ngừng thư nhắc trước mười phút',
    },
  },
}

/** The mail that gathers what was not told at once. */
export const digestMail = {
  subject: '{count, plural, other {# việc mới}} trên Nhịp Cầu',
  open: 'Xem các thông báo',
  footer: 'Thư tổng hợp gửi cho {name} theo cài đặt thông báo trên Nhịp Cầu.',
  change: 'Cài đặt thông báo',
  stop: 'Ngừng thư tổng hợp',
}
