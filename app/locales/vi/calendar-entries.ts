/** Meetings as they stand in calendars of other programs. */
export const calendarEntries = {
  summary: 'Gặp {partner}',
  summaryAbout: 'Gặp {partner}: {about}',
  purpose: 'Mục đích: {text}',
  agenda: 'Chương trình: {text}',
  people: 'Người dự: {names}',
  interpreter: '{name} (phiên dịch)',
  video: 'Gọi video: {url}',
  page: 'Trang cuộc gặp: {url}',
  at: 'Tại {name}',
  atEvent: 'Tại sự kiện',
  online: 'Trực tuyến',
  feedName: 'Nhịp Cầu: cuộc gặp',
}
