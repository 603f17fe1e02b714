/** Words of the page for developers; what is said of each call stands in developers.ts. */
export const developersPage = {
  title: 'Dành cho lập trình viên',
  head: 'API, webhook và dữ liệu mở',
  lead: 'Đọc danh bạ, sản phẩm và danh mục được công nhận bằng chương trình; sửa dữ liệu của doanh nghiệp mình; nhận báo ngay khi có thay đổi.',
  toTokens: 'Mã truy cập của tôi',
  contents: 'Nội dung trang',
  own: 'Các lời gọi này cần mã truy cập có phạm vi ghi bên cạnh, và chỉ cho doanh nghiệp mà người tạo mã đại diện.',
  start: {
    title: 'Bắt đầu',
    text: 'Đọc không cần đăng ký hay mã truy cập. Mọi câu trả lời là JSON, UTF-8, và đọc được từ trang web khác (CORS).',
    example: 'Ví dụ',
    token:
      'Để sửa dữ liệu của doanh nghiệp mình, hãy tạo mã truy cập trong tài khoản, chọn phạm vi và thời hạn, rồi gửi kèm mỗi lời gọi:',
    tokenExample: 'Ví dụ có mã truy cập',
  },
  conventions: {
    title: 'Quy ước chung',
    ids: {
      title: 'Mã vĩnh viễn.',
      text: 'Mỗi doanh nghiệp, sản phẩm, công nhận có một mã như NC-E-7K3M2Q4X-C, không bao giờ đổi. Ký tự cuối là ký tự kiểm tra (Crockford, mô-đun 37): gõ sai một ký tự hay đổi chỗ hai ký tự đều bị phát hiện. Địa chỉ /id/ kèm mã luôn dẫn đến trang hiện tại.',
    },
    pages: {
      title: 'Trang.',
      text: 'Danh sách trả về “nextCursor”; gửi lại bằng tham số cursor với cùng điều kiện. Bản ghi mới không làm lặp hay sót bản ghi cũ. Liên kết đi tiếp cũng có trong “Link”.',
    },
    fields: {
      title: 'Chọn trường.',
      text: 'fields=nameVi,url chỉ trả về các trường đó, cùng với mã.',
    },
    caching: {
      title: 'Không tải lại.',
      text: 'Mỗi câu trả lời có ETag. Gửi lại bằng If-None-Match: nếu chưa đổi, trả về 304 và không có nội dung. Bản ghi đơn có thêm Last-Modified.',
    },
    language: {
      title: 'Ngôn ngữ.',
      text: 'Tên có cả hai thứ tiếng. Địa chỉ trang và lời báo lỗi theo Accept-Language (vi hoặc en).',
    },
    changes: {
      title: 'Khi sửa.',
      text: 'Gửi If-Match với ETag của lần đọc gần nhất. Nếu ai đó đã sửa trước, trả về 412 và không ghi gì.',
    },
    repeats: {
      title: 'Khi thêm.',
      text: 'Gửi Idempotency-Key do chương trình tự chọn. Gửi lại cùng khoá trong 24 giờ sẽ nhận đúng câu trả lời cũ, không thêm lần nữa.',
    },
    limits: {
      title: 'Giới hạn.',
      text: '{count} lời gọi mỗi phút cho mỗi địa chỉ hoặc mỗi người. RateLimit nói còn bao nhiêu; quá giới hạn thì 429 và Retry-After.',
    },
    privacy: {
      title: 'Chỉ dữ kiện công khai.',
      text: 'Không có người liên hệ, số điện thoại, thư điện tử, cũng không có doanh nghiệp chưa công bố. Bản ghi hư cấu luôn mang “demonstration”: true.',
    },
  },
  operation: {
    anyToken: 'mã bất kỳ',
    parameters: 'Tham số',
    body: 'Nội dung gửi lên',
    answer: 'Các trường trả về',
    example: 'Ví dụ',
    name: 'Tên',
    place: 'Ở đâu',
    type: 'Kiểu',
    meaning: 'Ý nghĩa',
    required: 'bắt buộc',
    address: 'Địa chỉ sẽ gọi',
    try: 'Gọi thử',
    answerOf: 'Câu trả lời',
    noAnswer: 'Không có câu trả lời. Hãy kiểm tra kết nối rồi thử lại.',
  },
  webhooks: {
    title: 'Webhook',
    text: 'Thay vì hỏi liên tục, phần mềm có thể được báo ngay. Thông điệp chỉ nói điều gì vừa xảy ra với bản ghi nào; dữ kiện hiện tại đọc ở địa chỉ kèm theo.',
    add: 'Thêm địa chỉ nhận',
    events: 'Các sự kiện',
    event: 'Sự kiện',
    when: 'Khi nào',
    message: 'Một thông điệp',
    verify: 'Kiểm tra chữ ký',
    verifyText:
      'Theo Standard Webhooks (standardwebhooks.com), nên các thư viện sẵn có dùng được ngay. Luôn kiểm tra trên nội dung thô, trước khi phân tích JSON.',
    rules: {
      answer:
        'Trả lời 2xx trong 10 giây là đã nhận; hãy xử lý sau khi trả lời. Chuyển hướng không được đi theo. 410 tắt địa chỉ ngay.',
      retries:
        'Không nhận được thì gửi lại sau 1, 2, 4, 8… phút, tối đa 12 giờ một lần, 14 lần trong khoảng hai ngày.',
      order:
        'Một thông điệp có thể đến hai lần hoặc sai thứ tự: webhook-id không đổi giữa các lần gửi, hãy bỏ qua mã đã gặp; dựa vào dữ kiện đọc lại, không dựa vào thứ tự.',
      secret:
        'Sau khi đổi khoá ký, trong 24 giờ mỗi thông điệp mang hai chữ ký, cách nhau bằng dấu cách; khớp một là đủ.',
      off: 'Nếu 5 ngày liền không nhận được gì, địa chỉ tự tắt và người tạo nhận được thư. Nhật ký gửi giữ 30 ngày.',
    },
  },
  problems: {
    title: 'Khi có lỗi',
    text: 'Lỗi được mô tả theo RFC 9457 (application/problem+json). Hãy phân biệt bằng “type”: địa chỉ trang này với phần sau dấu # là tên dưới đây.',
    type: 'Loại',
    status: 'Mã HTTP',
    meaning: 'Ý nghĩa',
  },
}
