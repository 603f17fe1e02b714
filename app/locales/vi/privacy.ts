export const privacy = {
  title: 'Dữ liệu cá nhân',
  lead: 'Nhịp Cầu giữ những gì về mỗi người, để làm gì, trong bao lâu, và mỗi người có những quyền gì.',
  law: 'Thông báo này theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Thông tin về doanh nghiệp và sản phẩm trong danh bạ là thông tin công khai của tổ chức, không phải dữ liệu cá nhân.',
  who: {
    title: 'Ai chịu trách nhiệm',
    text: 'Cơ quan vận hành Nhịp Cầu cho chương trình sản phẩm công nghiệp chủ lực của Hà Nội là bên kiểm soát dữ liệu. Dữ liệu không được bán, không dùng để quảng cáo và không chuyển cho bên khác ngoài những trường hợp nêu dưới đây hoặc khi pháp luật yêu cầu.',
  },
  kinds: {
    title: 'Dữ liệu nào, để làm gì',
    what: 'Dữ liệu',
    why: 'Để làm gì, trên cơ sở nào',
    seen: 'Ai thấy',
    account: {
      what: 'Họ tên, thư điện tử, ngôn ngữ, múi giờ, doanh nghiệp và chức danh',
      why: 'Để có tài khoản và đại diện cho doanh nghiệp; theo sự đồng ý khi mở tài khoản',
      seen: 'Người cùng doanh nghiệp, đối tác của cuộc gặp, quản trị viên',
    },
    signIn: {
      what: 'Mật khẩu (chỉ lưu dạng băm), xác thực hai bước, phiên đăng nhập với địa chỉ IP và trình duyệt',
      why: 'Để chỉ chủ tài khoản đăng nhập được; cần thiết cho an toàn',
      seen: 'Chủ tài khoản; quản trị viên thấy các phiên',
    },
    work: {
      what: 'Danh sách, ghi chú, tìm kiếm đã lưu, tệp đã tải lên',
      why: 'Để làm việc trên nền tảng; theo sự đồng ý khi mở tài khoản',
      seen: 'Chủ tài khoản; người cùng doanh nghiệp với những gì dùng chung',
    },
    contacts: {
      what: 'Người liên hệ của doanh nghiệp: tên, thư điện tử, điện thoại',
      why: 'Để đối tác liên hệ được; do doanh nghiệp cung cấp',
      seen: 'Người của doanh nghiệp, cán bộ; bên kia khi cuộc gặp đã được đồng ý',
    },
    claims: {
      what: 'Đề nghị nhận quyền hoặc xác minh, lời mời đồng nghiệp, kèm bằng chứng',
      why: 'Để biết ai được thay mặt doanh nghiệp; theo yêu cầu của chính người gửi',
      seen: 'Người gửi, cán bộ xét duyệt; lời mời: chủ tài khoản của doanh nghiệp',
    },
    typing: {
      what: 'Bản nháp đang viết (30 ngày), danh sách tải lên (hai tuần)',
      why: 'Để không mất những gì đã gõ, và trả lại các dòng bị từ chối',
      seen: 'Người viết; danh sách tải lên: người của doanh nghiệp và cán bộ',
    },
    meetings: {
      what: 'Yêu cầu gặp, thời gian, mục đích, các bước',
      why: 'Để hai bên hẹn gặp nhau; theo yêu cầu của chính người gửi',
      seen: 'Hai doanh nghiệp của cuộc gặp',
    },
    calendar: {
      what: 'Giờ tiếp, ngày nghỉ, địa chỉ lịch khác (lưu mã hoá) và giờ bận đọc từ đó, không có nội dung',
      why: 'Để chỉ hẹn vào giờ còn trống; theo yêu cầu của chính người nhập',
      seen: 'Chủ tài khoản; đối tác chỉ thấy giờ còn trống',
    },
    searches: {
      what: 'Từ khoá tìm kiếm, đếm gộp theo tuần, không kèm danh tính',
      why: 'Để biết nhu cầu nào chưa được đáp ứng; không truy được về người tìm',
      seen: 'Cán bộ của chương trình',
    },
    log: {
      what: 'Nhật ký: ai thay đổi dữ liệu nào, khi nào, trước và sau',
      why: 'Để truy lại sai sót và lạm dụng; nghĩa vụ của bên kiểm soát dữ liệu',
      seen: 'Quản trị viên; mỗi người trong bản sao dữ liệu của mình',
    },
  },
  retention: {
    title: 'Giữ trong bao lâu',
    what: 'Dữ liệu',
    period: 'Thời hạn',
    after: 'Sau đó',
    why: 'Vì sao',
    days: '{days, plural, =730 {2 năm} =1825 {5 năm} other {# ngày}}',
    until: {
      searches: 'Từ đầu không có danh tính',
      meetings: 'Đến khi tài khoản bị xoá',
      log: 'Phần có danh tính: đến khi tài khoản bị xoá',
    },
    actions: { delete: 'Xoá', anonymise: 'Bỏ danh tính', keep: 'Giữ' },
    account: {
      what: 'Tài khoản mà chủ đã yêu cầu xoá',
      why: 'Để còn lấy lại được nếu đổi ý hoặc bị người khác yêu cầu',
    },
    sessions: { what: 'Phiên đăng nhập đã hết hạn', why: 'Để nhận ra truy cập lạ' },
    codes: { what: 'Mã xác nhận đã hết hạn', why: 'Không còn dùng được' },
    tokens: { what: 'Mã truy cập đã thu hồi hoặc hết hạn', why: 'Để chủ tài khoản nhìn lại' },
    evidence: {
      what: 'Tệp bằng chứng của đề nghị đã quyết định',
      why: 'Bằng thời gian mức xác minh có giá trị, để giải quyết khiếu nại',
    },
    mails: { what: 'Việc đã gửi thư (không giữ nội dung)', why: 'Để trả lời khi thư không đến' },
    notifications: { what: 'Thông báo đã đọc', why: 'Để còn xem lại diễn biến của một cuộc gặp' },
    unreadNotifications: {
      what: 'Thông báo chưa bao giờ đọc',
      why: 'Để ai quay lại sau nhiều tháng vẫn biết điều gì đã diễn ra',
    },
    answers: {
      what: 'Đường dẫn trả lời trong thư đã quá hạn',
      why: 'Để đường dẫn cũ còn nói được vì sao không dùng được',
    },
    removed: { what: 'Danh sách, ghi chú, tìm kiếm đã bỏ', why: 'Để còn hoàn tác được' },
    searches: { what: 'Số đếm tìm kiếm', why: 'Không phải dữ liệu cá nhân' },
    showings: {
      what: 'Danh sách đối tác đã hiện cho doanh nghiệp',
      why: 'Để đánh giá đề xuất có công bằng không',
    },
    events: { what: 'Sự kiện nội bộ đã xử lý', why: 'Để tìm lỗi' },
    viewings: {
      what: 'Lần quản trị viên xem với tư cách người khác',
      why: 'Để kiểm tra việc dùng quyền quản trị',
    },
    busyTimes: { what: 'Giờ bận đọc từ lịch khác, khi đã qua', why: 'Để tìm lỗi khi giờ trống hiện sai' },
    specialDays: { what: 'Ngày nghỉ, giờ tiếp thêm đã qua', why: 'Để chủ tài khoản nhìn lại' },
    meetings: { what: 'Cuộc gặp', why: 'Cũng là hồ sơ của bên kia; còn lại một bí danh' },
    consents: { what: 'Sự đồng ý của tài khoản đã xoá', why: 'Để chứng minh đã có sự đồng ý' },
    log: {
      what: 'Nhật ký thay đổi',
      why: 'Không ai sửa được; phần có danh tính được tách riêng để xoá được',
    },
  },
  rights: {
    title: 'Quyền của mỗi người',
    lead: 'Những quyền dưới đây dùng được ngay trên trang, không phải nêu lý do và không mất phí.',
    know: 'Được biết và xem dữ liệu của mình.',
    correct: 'Sửa dữ liệu chưa đúng ở trang tài khoản.',
    copy: 'Nhận bản sao đầy đủ, dạng đọc được và dạng máy đọc.',
    withdraw: 'Rút lại sự đồng ý; việc đã làm trước đó vẫn hợp pháp.',
    erase: 'Xoá tài khoản; những gì phải giữ được bỏ danh tính.',
    complain: 'Phản đối, khiếu nại với đầu mối dưới đây hoặc cơ quan chuyên trách bảo vệ dữ liệu cá nhân.',
    link: 'Mở trang dữ liệu của tôi',
  },
  safety: {
    title: 'Giữ an toàn thế nào',
    text: 'Mật khẩu và mã bí mật chỉ lưu dạng băm. Mọi thay đổi được ghi vào nhật ký không sửa được. Quản trị viên muốn xem với tư cách người khác phải nêu lý do, chỉ xem được trong 30 phút, không thay đổi được gì và lần xem đó được ghi lại.',
  },
  contact: {
    title: 'Liên hệ',
    text: 'Câu hỏi, yêu cầu và khiếu nại về dữ liệu cá nhân xin gửi tới:',
  },
  version: 'Phiên bản 2026-11.',
  own: {
    title: 'Dữ liệu của tôi',
    lead: 'Sự đồng ý, bản sao dữ liệu và xoá tài khoản.',
    notice: 'Thông báo về dữ liệu cá nhân',
    done: 'Đã ghi nhận.',
    consents: {
      title: 'Sự đồng ý',
      lead: 'Mỗi mục ghi lúc đồng ý và phiên bản của lời văn.',
      given: 'Đang đồng ý',
      notGiven: 'Không đồng ý',
      since: 'Từ {at}, lời văn {version}',
      withdrawn: 'Đã rút lúc {at}',
      give: 'Đồng ý',
      withdraw: 'Rút lại',
      giveThis: 'Đồng ý: {purpose}',
      withdrawThis: 'Rút lại: {purpose}',
      account: {
        title: 'Mở và dùng tài khoản',
        text: 'Cần cho tài khoản; rút lại bằng cách xoá tài khoản ở cuối trang.',
      },
      programme_news: {
        title: 'Thư về chương trình',
        text: 'Thư mời hội chợ, đợt xét chọn và tin của chương trình. Không đồng ý thì không gửi; mọi việc khác vẫn dùng được.',
      },
    },
    copy: {
      title: 'Bản sao dữ liệu',
      text: 'Mọi dữ liệu đang giữ về tài khoản này, cả những mục nhật ký do tài khoản này thực hiện hoặc nói về nó.',
      html: 'Tải bản để đọc (HTML)',
      json: 'Tải bản cho máy (JSON)',
    },
    erase: {
      title: 'Xoá tài khoản',
      goes: 'Bị xoá hẳn: họ tên, thư điện tử, mật khẩu, phiên đăng nhập, danh sách riêng, tìm kiếm đã lưu, mã truy cập, tư cách đại diện, phần có danh tính trong nhật ký.',
      stays: 'Còn lại với một bí danh: cuộc gặp với doanh nghiệp khác, ghi chú dùng chung, nhật ký thay đổi.',
      grace:
        'Tài khoản bị đăng xuất ngay và xoá sau {days} ngày. Đăng nhập lại trong thời gian đó là giữ lại tài khoản.',
      ownedTitle: 'Có doanh nghiệp sẽ không còn chủ tài khoản',
      ownedText:
        'Nên chuyển quyền chủ cho đồng nghiệp trước. Nếu không, hồ sơ đã công khai vẫn ở trong danh bạ, không ai sửa được cho đến khi có người khác nhận doanh nghiệp:',
      administrator:
        'Quản trị viên không tự xoá được tài khoản: trước hết một quản trị viên khác phải thu hồi vai trò này.',
      password: 'Mật khẩu hiện nay',
      submit: 'Xoá tài khoản',
    },
  },
  goes: {
    title: 'Tài khoản sẽ được xoá',
    text: 'Đã đăng xuất ở mọi nơi. Sau {days} ngày tài khoản bị xoá hẳn. Đổi ý thì chỉ cần đăng nhập lại trước đó.',
    signIn: 'Đăng nhập lại',
    home: 'Về trang chủ',
  },
}

/** Words of the copy of one's data. */
export const personalCopy = {
  title: 'Bản sao dữ liệu cá nhân',
  fileName: 'Du lieu ca nhan Nhip Cau',
  lead: 'Mọi dữ liệu Nhịp Cầu giữ về {name} ({email}), lập lúc {at}. Mật khẩu và mã bí mật không có ở đây: chúng chỉ được lưu dạng băm.',
  files: 'Tệp đã gửi',
  log: 'Nhật ký thay đổi',
  byYou: 'do tài khoản này',
  byOthers: 'do người khác hoặc hệ thống',
}
