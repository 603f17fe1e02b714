/** What the mail that invites a colleague says. */
export const invitationMail = {
  subject: 'Lời mời hoạt động thay mặt {name}',
  text: '{by} mời nhận vai trò thay mặt {name} trên Nhịp Cầu, nền tảng giao thương của sản phẩm công nghiệp chủ lực Hà Nội.',
  role: {
    owner: 'Vai trò: chủ tài khoản. Được sửa và công khai hồ sơ, mời người, hẹn gặp.',
    editor: 'Vai trò: biên tập viên. Được sửa hồ sơ, sản phẩm, chứng chỉ và hẹn gặp.',
    representative: 'Vai trò: người đại diện. Được gửi và trả lời yêu cầu gặp.',
  },
  until: 'Liên kết dùng được một lần, đến hết ngày {day}.',
  accept: 'Xem lời mời',
  otherAccount: 'Đã có tài khoản với địa chỉ khác? Mở lời mời',
  footer: 'Nếu không biết người mời, chỉ cần bỏ qua thư này.',
}
