/** What mails to enterprises say that an officer introduces to each other. */
export const brokerMails = {
  proposed: {
    subject: 'Sở Công Thương giới thiệu {other} với {own}',
    text: 'Cán bộ Sở Công Thương Hà Nội thấy {other} có thể là đối tác phù hợp của {own} và giới thiệu hai bên với nhau.',
    note: 'Lời giới thiệu: {note}',
    next: '{other} cũng nhận được thư này. Bên nào cũng có thể gửi yêu cầu gặp; cán bộ sẽ hỏi lại sau.',
    open: 'Gửi yêu cầu gặp {other}',
  },
  footer: 'Thư này được gửi đến những người quản lý {own} trên Nhịp Cầu.',
}

/** Why a step of the broker desk was refused. */
export const brokerRefusals = {
  pairNotPossible: {
    title: 'Không thể giới thiệu hai doanh nghiệp này với nhau',
    text: 'Hãy chọn đối tác khác.',
  },
  pairUnderWay: {
    title: 'Hai doanh nghiệp này đang được giới thiệu với nhau',
    text: 'Hãy mở cặp đang có trong Bàn kết nối và ghi bước tiếp theo ở đó.',
  },
  pairMovedOn: {
    title: 'Một cán bộ khác vừa ghi bước tiếp theo',
    text: 'Trạng thái mới nhất đang hiển thị; những gì vừa nhập vẫn còn. Hãy xem lại rồi ghi lại nếu vẫn đúng.',
  },
  pairStepNotPossible: {
    title: 'Không chuyển được sang trạng thái này',
    text: 'Hãy chọn một trong các trạng thái tiếp theo.',
  },
  followUpPast: { title: 'Ngày này đã qua', text: 'Hãy chọn hôm nay hoặc một ngày sau đó.' },
}
