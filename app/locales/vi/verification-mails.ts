/** What mails about claims and verification say. */
export const verificationMails = {
  open: 'Mở trên Nhịp Cầu',
  note: 'Lời của cán bộ: {note}',
  footer: 'Thư này được gửi vì có đề nghị liên quan đến doanh nghiệp trên Nhịp Cầu.',
  decided: {
    claim: {
      approved: {
        subject: 'Đã nhận quyền quản lý {name}',
        text: 'Đề nghị được chấp thuận. Từ nay tài khoản này sửa được hồ sơ, mời đồng nghiệp và nhận yêu cầu gặp.',
      },
      returned: {
        subject: 'Cần bổ sung: nhận quyền quản lý {name}',
        text: 'Cán bộ cần thêm thông tin trước khi quyết định. Hãy mở đề nghị, bổ sung rồi gửi lại.',
      },
      rejected: {
        subject: 'Chưa nhận được quyền quản lý {name}',
        text: 'Đề nghị bị từ chối. Nếu có bằng chứng khác, có thể gửi đề nghị mới.',
      },
    },
    check: {
      approved: {
        subject: '{name} đã được xác minh',
        text: 'Mức xác minh, ngày và cơ quan nay hiện trên trang công khai trong 24 tháng.',
      },
      returned: {
        subject: 'Cần bổ sung: xác minh {name}',
        text: 'Cán bộ cần thêm thông tin trước khi quyết định. Hãy mở đề nghị, bổ sung rồi gửi lại.',
      },
      rejected: {
        subject: '{name} chưa được xác minh',
        text: 'Đề nghị bị từ chối. Khi có bằng chứng khác, có thể gửi đề nghị mới.',
      },
    },
  },
  claimed: {
    subject: 'Có người đề nghị quản lý {name}',
    text: '{person} ({jobTitle}) đề nghị cùng quản lý {name} trên Nhịp Cầu.',
    next: 'Cán bộ sẽ xem bằng chứng rồi quyết định. Nếu người này không thuộc doanh nghiệp, hãy báo cho Sở Công Thương.',
  },
}
