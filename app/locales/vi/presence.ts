export const presence = {
  legend: 'Người khác thấy tôi thế nào',
  state: { available: 'Sẵn sàng', away: 'Vắng mặt', hidden: 'Đang ẩn' },
  now: {
    available: 'Đang sẵn sàng: đối tác có thể mời gặp ngay',
    away: 'Đang vắng mặt: đối tác chỉ gửi yêu cầu thường',
    hidden: 'Không ai thấy có người trực ở đây',
  },
  shown: 'Cho doanh nghiệp khác thấy',
  yes: 'có',
  no: 'không',
  failed: 'Chưa đổi được trạng thái',
  askNow: 'Mời gặp ngay',
  of: {
    available: 'Đang có người trực',
    inMeeting: 'Đang trong cuộc gặp',
    away: 'Tạm vắng',
    offline: 'Không trực tuyến',
  },
}
