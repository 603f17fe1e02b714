/** What the server answers when it refuses something about one's own enterprise; taken up by `refusals`. */
export const enterpriseRefusals = {
  reasons: {
    tooManyUnpublished: {
      title: 'Đang có {count} hồ sơ chưa công khai',
      text: 'Hãy công khai bớt trước khi lập thêm hồ sơ mới.',
    },
    taxCodeKnown: {
      title: 'Mã số này đã có trong danh bạ',
      text: 'Hãy tìm lại theo mã số để xem hồ sơ.',
    },
    notReadyToPublish: {
      title: 'Hồ sơ chưa đủ để công khai',
      text: 'Hãy bổ sung những điểm còn thiếu đã nêu rồi công khai.',
    },
    recognisedStaysPublic: {
      title: 'Hồ sơ này luôn công khai',
      text: 'Doanh nghiệp có sản phẩm được công nhận, và việc công nhận là thông tin công khai.',
    },
  },
  fields: {
    taxCodeLength: 'Mã số thuế có 10 chữ số, hoặc 13 chữ số với đơn vị phụ thuộc',
    taxCodePerson: 'Đây là số định danh cá nhân. Hãy dùng mã số thuế 10 chữ số của doanh nghiệp',
    taxCodeCheck: 'Mã số thuế này không đúng: hãy xem lại từng chữ số',
    taxCodeBranch: 'Ba chữ số cuối của đơn vị phụ thuộc bắt đầu từ 001',
    foreignNumber: 'Số đăng ký gồm 4 đến 30 chữ cái Latinh và chữ số, có ít nhất một chữ số',
    authorised: 'Cần xác nhận là được quyền thay mặt doanh nghiệp',
  },
}
