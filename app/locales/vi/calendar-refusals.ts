/** Why a change of one's calendar is refused. */
export const calendarRefusals = {
  reasons: {
    rangeTooLong: {
      title: 'Khoảng thời gian quá dài',
      text: 'Mỗi lần chỉ tìm được trong tối đa {days} ngày.',
    },
    exceptionPast: { title: 'Những ngày này đã qua', text: 'Hãy chọn từ hôm nay trở đi.' },
    tooManyExceptions: {
      title: 'Đã đủ {count} ngày riêng',
      text: 'Hãy bỏ bớt những ngày không còn cần.',
    },
    tooManySources: {
      title: 'Đã đủ {count} lịch',
      text: 'Hãy bỏ bớt một lịch không còn dùng.',
    },
    sourceNotFound: {
      title: 'Không tìm thấy lịch này',
      text: 'Có thể lịch vừa được bỏ ở một cửa sổ khác.',
    },
    sourceJustRead: {
      title: 'Lịch này vừa được đọc',
      text: 'Hãy thử lại sau nửa phút.',
    },
    sourceAddress_address: {
      title: 'Địa chỉ chưa đúng',
      text: 'Cần địa chỉ đầy đủ của tệp lịch, ví dụ: https://calendar.google.com/…/basic.ics',
    },
    sourceAddress_https: {
      title: 'Cần địa chỉ https',
      text: 'Lịch chỉ được đọc qua kết nối mã hoá.',
    },
    sourceAddress_inside: {
      title: 'Địa chỉ nội bộ',
      text: 'Địa chỉ phải truy cập được từ internet; không đọc lịch trong mạng nội bộ.',
    },
  },
  fields: {
    hoursPair: 'Cần cả giờ bắt đầu và giờ kết thúc',
    hoursOrder: 'Giờ kết thúc phải sau giờ bắt đầu',
    hoursOverlap: 'Hai khoảng giờ trong ngày này trùng nhau',
    untilBeforeFrom: 'Ngày cuối không được trước ngày đầu',
    exceptionTooLong: 'Tối đa 366 ngày mỗi lần',
    extraNeedsHours: 'Giờ thêm cần có giờ bắt đầu và giờ kết thúc',
  },
}
