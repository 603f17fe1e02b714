/** What the server answers when it refuses something about needs; taken up by `refusals`. */
export const needRefusals = {
  reasons: {
    needNotFound: {
      title: 'Không tìm thấy nhu cầu',
      text: 'Nhu cầu không còn, đã hết hạn, hoặc tài khoản này không được xem.',
    },
    needMovedOn: {
      title: 'Nhu cầu vừa thay đổi',
      text: 'Không mất gì cả: trang đang hiện trạng thái mới nhất. Hãy xem lại rồi tiếp tục.',
    },
    needIsClosed: {
      title: 'Nhu cầu đã đóng',
      text: 'Mở lại nhu cầu trước khi sửa.',
    },
    needHasExpired: {
      title: 'Ngày hết hạn đã qua',
      text: 'Sửa ngày hết hạn của bản nháp rồi đăng.',
    },
    needNotOpen: {
      title: 'Nhu cầu không còn nhận trả lời',
      text: 'Nhu cầu đã đóng hoặc hết hạn.',
    },
    tooManyNeeds: {
      title: 'Đã có {count} nhu cầu',
      text: 'Hãy đóng bớt nhu cầu không còn cần trước khi thêm.',
    },
    tooManyNeedFiles: {
      title: 'Quá nhiều tệp',
      text: 'Mỗi nhu cầu có tối đa {count} tệp. Hãy bỏ bớt tệp cũ hoặc ghép thành một tệp.',
    },
    deadlinePast: { title: 'Ngày cần hàng đã qua', text: 'Chọn một ngày sau hôm nay, hoặc để trống.' },
    expiryPast: { title: 'Ngày hết hạn đã qua', text: 'Chọn hôm nay hoặc một ngày sau đó.' },
    expiryTooFar: {
      title: 'Ngày hết hạn quá xa',
      text: 'Nhu cầu mở tối đa {count} ngày; có thể gia hạn sau.',
    },
    chosenUnknown: {
      title: 'Không rõ doanh nghiệp “{text}”',
      text: 'Chọn tên trong danh sách gợi ý, hoặc dán mã dạng NC-E-… trên trang doanh nghiệp.',
    },
    chosenAmbiguous: {
      title: 'Có nhiều doanh nghiệp tên “{text}”',
      text: 'Dán mã dạng NC-E-… trên trang của doanh nghiệp cần chọn.',
    },
    ownNeed: {
      title: 'Đây là nhu cầu của chính doanh nghiệp',
      text: 'Doanh nghiệp khác mới trả lời được.',
    },
    answerSettled: {
      title: 'Người mua đã quyết định',
      text: 'Trả lời này không sửa hay rút được nữa.',
    },
    answerNotFound: { title: 'Chưa có trả lời', text: 'Doanh nghiệp này chưa trả lời nhu cầu.' },
    answerMovedOn: {
      title: 'Trả lời vừa thay đổi',
      text: 'Có thể doanh nghiệp vừa rút, hoặc đồng nghiệp vừa quyết định. Trang đang hiện trạng thái mới nhất.',
    },
    answerProduct: {
      title: 'Sản phẩm không thuộc doanh nghiệp trả lời',
      text: 'Chọn sản phẩm của doanh nghiệp, hoặc không gắn sản phẩm.',
    },
    tooManyCapabilities: {
      title: 'Đã có {count} công nghệ',
      text: 'Hãy gỡ bớt trước khi thêm.',
    },
    asOfFuture: { title: 'Ngày chưa đến', text: 'Chọn hôm nay hoặc một ngày trước đó.' },
  },
  fields: {
    numberUnclear: 'Cần một số, ví dụ 1.234,5',
    numberPositive: 'Cần một số lớn hơn 0',
    tooManyDecimals: 'Nhiều nhất {count, number} chữ số thập phân',
    unitMissing: 'Đã ghi số lượng thì cần chọn đơn vị',
    quantityMissing: 'Đã chọn kỳ thì cần ghi số lượng',
    currencyMissing: 'Đã ghi giá thì cần chọn tiền tệ',
    priceMissing: 'Đã chọn tiền tệ thì cần ghi giá',
    provinceAbroad: 'Tỉnh, thành chỉ chọn khi nhận hàng tại Việt Nam',
    regionsClash: 'Có nơi vừa được ưu tiên vừa bị loại trừ',
    regionUnknown: 'Không rõ nước hoặc tỉnh, thành “{text}”',
    chosenMissing: 'Ghi ít nhất một doanh nghiệp được xem',
    processUnknown: 'Không rõ công nghệ “{text}”; chọn trong danh sách gợi ý',
    certificateUnknown: 'Không rõ chứng nhận “{text}”; chọn trong danh sách gợi ý',
  },
}
