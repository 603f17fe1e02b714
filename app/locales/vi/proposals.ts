export const proposals = {
  title: 'Đối tác phù hợp',
  live: 'Ai đang trực để gặp ngay',
  lead: 'Những đối tác nên gặp của {name}, kèm lý do. Đối tác ở tỉnh, thành phố khác và nước ngoài được xếp trước.',
  contents: 'Các mục trong trang',
  filters: {
    title: 'Lọc đối tác',
    open: 'Lọc đối tác',
    close: 'Đóng bộ lọc',
    province: 'Tỉnh, thành phố',
    country: 'Quốc gia',
    certificate: 'Chứng chỉ còn hiệu lực',
    place: 'Ưu tiên địa điểm',
    anyProvince: 'Tất cả tỉnh, thành phố',
    anyCountry: 'Tất cả quốc gia',
    anyCertificate: 'Không yêu cầu',
    away: 'Tỉnh khác và nước ngoài trước',
    near: 'Gần trước',
    enterprise: 'Doanh nghiệp',
    any: 'Không ưu tiên',
    apply: 'Xem đối tác',
    clear: 'Bỏ lọc',
  },
  group: {
    need: {
      heading: 'Nhu cầu: {title}',
      why: 'Nhu cầu đã đăng, còn mở đến {date}.',
      quantity: 'Số lượng: {amount}.',
      certificates: 'Chứng chỉ bắt buộc: {list}.',
    },
    input: {
      heading: 'Đầu vào: {title}',
      why: 'Suy ra từ thành phần của {products}: sản phẩm loại này thường cần “{title}”. Đây là gợi ý, chưa phải nhu cầu đã đăng.',
    },
    goods: {
      heading: 'Nguồn hàng: {title}',
      why: 'Suy ra từ mặt hàng đang kinh doanh: {products}. Đây là gợi ý, chưa phải nhu cầu đã đăng.',
    },
    industry: {
      heading: 'Nhà sản xuất trong ngành: {title}',
      why: 'Suy ra từ ngành của doanh nghiệp, vì chưa có nhu cầu hay sản phẩm nào. Đăng một nhu cầu để có gợi ý sát hơn.',
    },
    offer: {
      heading: 'Bên có thể cần sản phẩm của doanh nghiệp mình',
      why: 'Gồm nhu cầu đang mở và những nhà sản xuất thường dùng {products}. Việc suy ra được ghi rõ trong từng lý do.',
    },
    count: '{shown, plural, other {# đối tác}} trong {considered, plural, other {# doanh nghiệp}} đã xét',
    excluded: {
      certificateValid:
        '{count, plural, other {# doanh nghiệp}} có hàng phù hợp nhưng thiếu chứng chỉ bắt buộc còn hiệu lực.',
      capacityEnough:
        '{count, plural, other {# doanh nghiệp}} có hàng phù hợp nhưng năng lực công bố chưa đủ số lượng.',
    },
    more: 'Xem thêm đối tác cho mục này',
    others: 'Các đầu vào khác',
    all: 'Xem tất cả các mục',
  },
  partner: {
    score: 'Mức phù hợp {score}',
    reasons: 'Lý do đề xuất {name}',
    moreReasons:
      'Xem đủ {reasons, plural, other {# lý do}}{gaps, plural, =0 {} other { và # điểm còn thiếu}}',
    further: 'Lý do khác và điểm còn thiếu của {name}',
    contribution: 'Đóng góp {points} trong {score} điểm phù hợp',
    missing: 'Còn thiếu, chưa được tính điểm',
    alsoIn: 'cơ sở khác: {places}',
    meet: 'Gửi yêu cầu gặp',
    view: 'Xem hồ sơ',
    unreachable: 'Chưa có người đại diện trên Nhịp Cầu nên chưa nhận được yêu cầu gặp.',
    seal: 'Sản phẩm công nghiệp chủ lực Hà Nội, {year}',
    sealTitle: 'Sản phẩm công nghiệp chủ lực Hà Nội',
    sealYear: 'Năm',
    sealDecision: 'Quyết định',
    sealDecisionDate: 'Ngày ký',
    sealValidity: 'Hiệu lực',
    sealUntil: 'đến {date}',
    sealUnknown: 'nguồn không nêu',
    sealLapsed: 'đã hết hiệu lực',
    sealSource: 'Nguồn công bố',
  },
  empty: {
    nothing: {
      title: 'Chưa đủ thông tin để đề xuất',
      text: 'Thêm sản phẩm kèm mã HS vào hồ sơ, hoặc đăng một nhu cầu; gợi ý sẽ hiện ngay sau đó.',
      action: 'Mở hồ sơ doanh nghiệp',
    },
    group: {
      title: 'Chưa có đối tác nào phù hợp',
      text: 'Trong danh bạ chưa có doanh nghiệp nào đáp ứng mục này. Hãy tìm rộng hơn bằng từ khoá.',
      action: 'Tìm “{title}” trong danh bạ',
      actionAll: 'Tìm trong danh bạ',
    },
    filtered: {
      title: 'Không có đối tác nào qua được bộ lọc',
      text: 'Bỏ bớt điều kiện lọc để xem những đối tác còn lại.',
      action: 'Bỏ lọc',
    },
  },
  reasons: {
    codeCloseness: {
      partner:
        'Sản phẩm “{offer}” {level, select, subheading {cùng phân nhóm HS {code}} heading {cùng nhóm HS {code}} other {cùng chương HS {code}}} ({name}) với “{wish}”.',
      asker:
        '{kind, select, need {Đối tác cần} input {Sản phẩm của đối tác thường dùng} goods {Đối tác kinh doanh} other {Đối tác hoạt động trong ngành}} “{wish}”, {level, select, subheading {cùng phân nhóm HS {code}} heading {cùng nhóm HS {code}} other {cùng chương HS {code}}} ({name}) với sản phẩm “{offer}”{side, select, other { của {named}} own {}}.',
    },
    activityCloseness: 'Cùng ngành VSIC cấp {digits} ({code}): {name}.',
    textSimilarity: 'Hai bên cùng mô tả bằng: {words}.',
    certificateCoverage: {
      all: '{side, select, partner {Có} own {Doanh nghiệp mình có} other {{named} có}} đủ chứng chỉ được hỏi, còn hiệu lực: {list}.',
      some: '{side, select, partner {Có} own {Doanh nghiệp mình có} other {{named} có}} {held} trong {asked} chứng chỉ bên mua thường hỏi, còn hiệu lực: {list}.',
      unasked:
        '{side, select, partner {Có} own {Doanh nghiệp mình có} other {{named} có}} chứng chỉ còn hiệu lực: {list}.',
      until: '{standard} (đến {date})',
      unlimited: '{standard} (không ghi thời hạn)',
    },
    capacityFit: {
      needed:
        'Năng lực {side, select, partner {} own {của doanh nghiệp mình } other {của {named} }}{capacity}, gấp {times} lần lượng cần ({needed}).',
      declared:
        'Năng lực {side, select, partner {} own {của doanh nghiệp mình } other {của {named} }}{capacity}.',
    },
    processMatch:
      '{side, select, partner {Làm được} own {Doanh nghiệp mình làm được} other {{named} làm được}} công nghệ cần: {list}.',
    orderWorthwhile:
      'Đơn hàng chiếm khoảng {share} năng lực {side, select, partner {của đối tác} own {của doanh nghiệp mình} other {của {named}}}.',
    leadTime: {
      deadline:
        'Giao trong {days, plural, other {# ngày}}{side, select, partner {} own { từ doanh nghiệp mình} other { từ {named}}}, kịp hạn {date} (còn {left, plural, other {# ngày}}).',
      plain:
        'Giao trong {days, plural, other {# ngày}}{side, select, partner {} own { từ doanh nghiệp mình} other { từ {named}}}.',
    },
    place: {
      abroad: 'Ở nước ngoài: {partner}.',
      otherProvince: 'Ở {partner}, ngoài địa bàn {asker}.',
      sameProvince: 'Cùng ở {partner}.',
    },
    preferredRegion:
      '{side, select, partner {Có cơ sở} own {Doanh nghiệp mình có cơ sở} other {{named} có cơ sở}} ở vùng bên mua ưu tiên: {place}.',
    sharedLanguage: 'Ngôn ngữ làm việc chung: {languages}.',
    exportExperience:
      '{side, select, partner {Đã} own {Doanh nghiệp mình đã} other {{named} đã}} xuất khẩu sang {country}.',
    tradeAgreement:
      '{partner} và {asker} cùng áp dụng {agreements}: hàng đúng quy tắc xuất xứ được hưởng thuế suất ưu đãi.',
    freshness:
      '{days, plural, =0 {Thông tin vừa được cập nhật hôm nay.} other {Thông tin cập nhật cách đây # ngày.}}',
    verification: {
      sentence: 'Cán bộ đã kiểm tra: {items}.',
      certificate: 'chứng chỉ {standard}',
      capacity: 'năng lực sản xuất',
      minimum_order: 'lô tối thiểu',
      lead_time: 'thời gian giao hàng',
      tolerance: 'dung sai',
    },
    recognition: {
      inForce:
        '{topTen, select, yes {Thuộc Top 10 sản phẩm công nghiệp chủ lực Hà Nội} other {Có sản phẩm được công nhận là sản phẩm công nghiệp chủ lực Hà Nội}}, năm {years}.',
      past: 'Từng được công nhận có sản phẩm công nghiệp chủ lực Hà Nội, năm {years}.',
    },
    ownStanding: {
      sentence:
        'Điểm tựa của {side, select, other {{named}} own {doanh nghiệp mình}} trong mắt đối tác: {items}.',
      recognised: 'sản phẩm công nghiệp chủ lực Hà Nội {year}',
    },
    ownChoice:
      '{side, select, other {{named}} own {Doanh nghiệp mình}} đã chọn {choice, select, must_meet {“nhất định gặp”} other {“quan tâm”}} ngày {date}.',
    partnerInterest:
      'Đối tác đã chọn {choice, select, must_meet {“nhất định gặp”} other {“quan tâm”}} {side, select, other {{named}} own {doanh nghiệp mình}} ngày {date}.',
    responsiveness: 'Đã trả lời {answered} trong {asked} yêu cầu gặp của 12 tháng qua.',
  },
  gaps: {
    addCodes: { fact: 'Sản phẩm “{offer}” chưa có mã HS.', remedy: 'Thêm mã HS để so sánh chính xác hơn.' },
    addCertificate: {
      fact: 'Chưa thấy chứng chỉ còn hiệu lực: {list}.',
      remedy:
        '{side, select, partner {Hỏi đối tác về chứng chỉ này trong yêu cầu gặp.} own {Thêm chứng chỉ này vào hồ sơ để lên cao hơn trong danh sách.} other {Doanh nghiệp nên thêm chứng chỉ này vào hồ sơ để lên cao hơn trong danh sách.}}',
    },
    renewCertificate: {
      fact: '{standard} hết hạn ngày {date}.',
      factDeadline: '{standard} hết hạn ngày {date}, trước hạn giao {deadline}.',
      remedy:
        '{side, select, partner {Đề nghị đối tác xác nhận việc gia hạn.} own {Cập nhật chứng chỉ mới khi được gia hạn.} other {Doanh nghiệp nên cập nhật chứng chỉ mới khi được gia hạn.}}',
    },
    declareCapacity: {
      fact: 'Chưa công bố năng lực cho “{offer}”.',
      remedy:
        '{side, select, partner {Hỏi sản lượng mỗi tháng trong yêu cầu gặp.} own {Công bố năng lực kèm ngày để bên mua so được.} other {Doanh nghiệp nên công bố năng lực kèm ngày để bên mua so được.}}',
    },
    stateComparableUnit: {
      fact: 'Năng lực công bố {capacity} chưa so được với lượng cần {needed}.',
      remedy:
        '{side, select, partner {Hỏi năng lực theo đơn vị của nhu cầu.} own {Công bố năng lực theo đơn vị mà bên mua dùng.} other {Doanh nghiệp nên công bố năng lực theo đơn vị mà bên mua dùng.}}',
    },
    lowerMinimumOrder: {
      fact: 'Lô tối thiểu {minimum} lớn hơn lượng cần {needed}.',
      remedy: 'Thương lượng lô nhỏ hơn hoặc gộp nhiều kỳ vào một đơn.',
    },
    declareLeadTime: {
      fact: 'Chưa nêu thời gian giao hàng cho “{offer}”.',
      remedy:
        '{side, select, partner {Hỏi thời gian giao hàng trong yêu cầu gặp.} own {Nêu thời gian giao hàng trong hồ sơ sản phẩm.} other {Doanh nghiệp nên nêu thời gian giao hàng trong hồ sơ sản phẩm.}}',
    },
    shortenLeadTime: {
      fact: 'Cần {days, plural, other {# ngày}} để giao, trong khi chỉ còn {left, plural, other {# ngày}} đến hạn {date}.',
      remedy: 'Trao đổi về giao từng phần hoặc lùi hạn.',
    },
    stateLanguages: { fact: 'Chưa nêu ngôn ngữ làm việc.', remedy: 'Hỏi ngôn ngữ khi gửi yêu cầu gặp.' },
    arrangeInterpreter: {
      fact: 'Chưa có ngôn ngữ làm việc chung (đối tác: {partner}).',
      remedy: 'Nên bố trí phiên dịch cho cuộc gặp.',
    },
    confirmFacts: {
      fact: 'Thông tin mới nhất là của ngày {date}.',
      remedy: 'Đề nghị đối tác xác nhận lại trước khi gặp.',
    },
    getVerified: { fact: 'Chưa có thông tin nào được cán bộ kiểm tra.', remedy: 'Xem giấy tờ gốc khi gặp.' },
    stateProcesses: {
      fact: 'Chưa nêu công nghệ cần: {list}.',
      remedy:
        '{side, select, partner {Hỏi về công nghệ này trong yêu cầu gặp.} own {Khai năng lực gia công trong hồ sơ để lên cao hơn trong danh sách.} other {Doanh nghiệp nên khai năng lực gia công trong hồ sơ để lên cao hơn trong danh sách.}}',
    },
    reconsiderDeclined: {
      fact: '{side, select, other {{named}} own {Doanh nghiệp mình}} đã từ chối {count, plural, other {# doanh nghiệp khác}} cùng nhóm HS {code} ({name}) ở mục này với lý do “không phải hàng cần tìm”.',
      remedy: 'Có thể đổi ý ở trang các lựa chọn đã ghi.',
    },
    raiseOwnStanding: {
      fact: 'Hồ sơ của {side, select, other {{named}} own {doanh nghiệp mình}} chưa có công nhận hay chứng chỉ còn hiệu lực.',
      remedy: 'Bổ sung chứng chỉ và nhờ cán bộ kiểm tra: đối tác sẽ dễ nhận lời hơn.',
    },
  },
  source: {
    self_declared: 'Doanh nghiệp tự công bố',
    officer_verified: 'Cán bộ đã kiểm tra',
    public_source: 'Nguồn công khai',
    demonstration: 'Dữ liệu minh hoạ',
    platform: 'Ghi nhận trên Nhịp Cầu',
    codeTable: 'Biểu phân loại HS 2022',
    activityTable: 'Hệ thống ngành VSIC 2025',
    agreementTable: 'Danh mục hiệp định thương mại tự do',
    codesAssigned: 'mã do danh bạ xếp, không phải nhà sản xuất công bố',
    asOf: 'tính đến {date}',
    link: 'mở nguồn',
    external: 'trang ngoài Nhịp Cầu',
  },
  amount: '{value} {unit}',
  rate: '{value} {unit}/{period}',
}
