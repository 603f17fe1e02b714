/** What the mail says in which a colleague shows a proposed partner. */
export const partnerMails = {
  subject: '{by} giới thiệu đối tác {partner}',
  text: '{by} đề nghị xem {partner}, đối tác được đề xuất cho {own} trên Nhịp Cầu.',
  message: '“{message}”',
  open: 'Xem đề xuất',
  profile: 'Hồ sơ của {partner}',
  footer: 'Thư này được gửi vì người nhận và {by} cùng đại diện {own}.',
}
