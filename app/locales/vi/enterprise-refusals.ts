/** What the server answers when it refuses something about one's own enterprise; taken up by `refusals`. */
export const enterpriseRefusals = {
  reasons: {
    alreadyColleague: {
      title: 'Người này đã là thành viên',
      text: 'Có thể đổi vai trò trong danh sách thành viên.',
    },
    alreadyInvited: {
      title: 'Địa chỉ này đã được mời',
      text: 'Có thể gửi lại hoặc thu hồi lời mời đang chờ.',
    },
    tooManyInvitations: { title: 'Đang có {count} lời mời chờ', text: 'Hãy thu hồi bớt trước khi mời thêm.' },
    lastOwner: {
      title: 'Doanh nghiệp cần ít nhất một chủ tài khoản',
      text: 'Hãy cho một người khác làm chủ tài khoản trước.',
    },
    invitationUnknown: {
      title: 'Lời mời không còn',
      text: 'Liên kết không đúng, hoặc một thư mời mới hơn đã thay thế. Hãy mở liên kết trong thư mới nhất.',
    },
    invitationUsed: { title: 'Lời mời đã được dùng', text: 'Mỗi lời mời chỉ dùng được một lần.' },
    invitationRevoked: { title: 'Lời mời đã được thu hồi', text: 'Hãy hỏi lại người đã mời.' },
    invitationExpired: { title: 'Lời mời đã hết hạn', text: 'Hãy nhờ người mời gửi lại.' },
    invitedAnother: {
      title: 'Lời mời gửi đến địa chỉ khác',
      text: 'Hãy đánh dấu để xác nhận chính mình được mời, hoặc đăng nhập bằng tài khoản có địa chỉ ấy.',
    },
    alreadyMember: {
      title: 'Đã hoạt động thay mặt doanh nghiệp này',
      text: 'Nếu cần thêm quyền, hãy nhờ chủ tài khoản của doanh nghiệp.',
    },
    requestWaits: {
      title: 'Đề nghị trước đang chờ',
      text: 'Cán bộ đang xem xét; kết quả sẽ được gửi qua thư.',
    },
    tooManyRequests: {
      title: 'Đang có {count} đề nghị chờ xem xét',
      text: 'Hãy đợi cán bộ quyết định bớt rồi gửi tiếp.',
    },
    familyMovedOn: {
      title: 'Nhóm sản phẩm vừa được người khác sửa',
      text: 'Bản mới nhất đang hiện ở dưới; hãy xem rồi lưu lại.',
    },
    familyExists: {
      title: 'Đã có nhóm sản phẩm tên này',
      text: 'Hãy sửa nhóm đã có hoặc chọn tên khác.',
    },
    requestMovedOn: {
      title: 'Đề nghị vừa thay đổi',
      text: 'Có người vừa quyết định hoặc bổ sung. Hãy mở lại trang để xem.',
    },
    ownMatter: {
      title: 'Đây là việc của chính mình',
      text: 'Cán bộ khác sẽ quyết định đề nghị này.',
    },
    levelMissing: { title: 'Chưa chọn mức xác minh', text: 'Hãy chọn đã kiểm tra đến đâu.' },
    ownersOnly: {
      title: 'Dành cho chủ tài khoản',
      text: 'Chỉ chủ tài khoản của doanh nghiệp mới làm được việc này.',
    },
    tooManyUnpublished: {
      title: 'Đang có {count} hồ sơ chưa công khai',
      text: 'Hãy công khai bớt trước khi lập thêm hồ sơ mới.',
    },
    taxCodeKnown: {
      title: 'Mã số này đã có trong danh bạ',
      text: 'Hãy tìm lại theo mã số rồi đề nghị nhận quyền quản lý doanh nghiệp.',
    },
    notReadyToPublish: {
      title: 'Hồ sơ chưa đủ để công khai',
      text: 'Hãy bổ sung những điểm còn thiếu đã nêu rồi công khai.',
    },
    withheld: {
      title: 'Hồ sơ này đang bị ẩn',
      text: 'Quản trị viên đã ẩn hồ sơ; lý do ghi trên trang hồ sơ. Hồ sơ chỉ công khai lại khi quản trị viên cho phép.',
    },
    recognisedStaysPublic: {
      title: 'Hồ sơ này luôn công khai',
      text: 'Doanh nghiệp có sản phẩm được công nhận, và việc công nhận là thông tin công khai.',
    },
  },
  fields: {
    phone: 'Số điện thoại chưa đúng, ví dụ: +84 24 3825 1234',
    linkWrong: 'Có địa chỉ chưa đúng, ví dụ: https://congty.vn/gioi-thieu',
    tooManyLinks: 'Nhiều nhất 5 địa chỉ',
    taxCodeLength: 'Mã số thuế có 10 chữ số, hoặc 13 chữ số với đơn vị phụ thuộc',
    taxCodePerson: 'Đây là số định danh cá nhân. Hãy dùng mã số thuế 10 chữ số của doanh nghiệp',
    taxCodeCheck: 'Mã số thuế này không đúng: hãy xem lại từng chữ số',
    taxCodeBranch: 'Ba chữ số cuối của đơn vị phụ thuộc bắt đầu từ 001',
    foreignNumber: 'Số đăng ký gồm 4 đến 30 chữ cái Latinh và chữ số, có ít nhất một chữ số',
    authorised: 'Cần xác nhận là được quyền thay mặt doanh nghiệp',
  },
}
