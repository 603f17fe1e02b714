/** What the server answers when it refuses something about meetings; taken up by `refusals`. */
export const meetingRefusals = {
  reasons: {
    nobodyToMeet: {
      title: 'Chưa có người đại diện',
      text: 'Doanh nghiệp này chưa có người đại diện trên Nhịp Cầu nên chưa nhận được yêu cầu gặp.',
    },
    publishFirst: {
      title: 'Hồ sơ chưa công khai',
      text: 'Bên được mời cần xem được ai mời mình. Hãy công khai hồ sơ doanh nghiệp trước.',
    },
    timePast: { title: 'Thời gian đã qua', text: 'Có thời gian đề xuất đã qua. Hãy chọn thời gian khác.' },
    timeTaken: {
      title: 'Thời gian này vừa có người đặt',
      text: 'Một trong hai bên đã có cuộc gặp khác vào lúc đó. Hãy chọn thời gian khác hoặc đề xuất giờ mới.',
    },
    meetingMovedOn: {
      title: 'Cuộc gặp đã thay đổi',
      text: 'Bên kia vừa cập nhật cuộc gặp này. Hãy xem trạng thái mới rồi quyết định.',
    },
    notYourTurn: { title: 'Đang chờ bên kia', text: 'Lượt trả lời đang thuộc về bên kia.' },
    notPossibleNow: {
      title: 'Không còn thực hiện được',
      text: 'Ở trạng thái hiện tại, cuộc gặp không cho phép thao tác này.',
    },
    timeNotOffered: {
      title: 'Thời gian không nằm trong đề xuất',
      text: 'Chỉ chấp nhận được một trong các thời gian đang đề xuất.',
    },
    reportSettled: { title: 'Báo cáo đã được xử lý', text: 'Một cán bộ khác vừa xử lý báo cáo này.' },
    emptyMessage: { title: 'Tin nhắn trống', text: 'Hãy viết nội dung hoặc đính kèm tệp.' },
    amountUnclear: { title: 'Chưa rõ số', text: 'Cần một số không âm, ví dụ 1.234,5.' },
    dayFull: {
      title: 'Ngày đó đã đủ cuộc gặp',
      text: 'Một trong những người dự đã đủ số cuộc gặp trong ngày. Hãy chọn ngày khác hoặc đưa vào danh sách chờ.',
    },
    ringOver: {
      title: 'Cuộc gọi đã kết thúc',
      text: 'Lời mời gặp ngay đã hết giờ và trở thành yêu cầu thường. Hãy đề xuất một thời gian.',
    },
    personNotThere: {
      title: 'Người này không đại diện cho doanh nghiệp',
      text: 'Hãy chọn một người đại diện của doanh nghiệp được mời, hoặc gửi cho doanh nghiệp.',
    },
    personTwice: {
      title: 'Một người có hai vai trò',
      text: 'Mỗi người dự chỉ có một vai trò trong cuộc gặp.',
    },
    leadNeeded: {
      title: 'Cần đúng một người phụ trách',
      text: 'Hãy chọn một người phụ trách cuộc gặp ở bên mình.',
    },
    notWelcome: {
      title: 'Doanh nghiệp này không nhận liên hệ',
      text: 'Doanh nghiệp đã chọn không nhận yêu cầu và tin nhắn từ bên mình.',
    },
    tooManyOpenRequests: {
      title: 'Đang có nhiều yêu cầu chờ trả lời',
      text: 'Mỗi doanh nghiệp có nhiều nhất {count} yêu cầu đang chờ. Hãy đợi trả lời hoặc rút bớt yêu cầu cũ.',
    },
  },
}
