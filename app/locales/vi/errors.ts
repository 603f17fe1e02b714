import { accountReasons } from './account-reasons.ts'

/** What the page of an error says by itself. */
export const errors = {
  heading: 'Có lỗi',
  requestNumber: 'Mã yêu cầu: {id}',
  goHome: 'Về trang chủ',
  tryAgain: 'Thử lại',
  sendAgain: 'Gửi lại',
  kept: 'Những gì đã nhập vẫn còn ở đây',
  keptHint: 'Sửa nếu cần rồi gửi lại; không cần nhập lại từ đầu.',
  reasons: {
    unexpected: {
      title: 'Hệ thống gặp lỗi ngoài dự kiến',
      text: 'Lỗi đã được ghi lại. Vui lòng thử lại sau ít phút.',
    },
    notFound: {
      title: 'Không tìm thấy trang này',
      text: 'Địa chỉ có thể đã thay đổi hoặc nội dung không còn. Hãy thử tìm kiếm.',
    },
  },
}

/** What the server answers when it refuses: whole requests, and single fields. */
export const refusals = {
  reasons: {
    ...accountReasons,
    notesUnreadable: {
      title: 'Không đọc được nội dung ghi chú',
      text: 'Thay đổi gửi lên không đúng dạng và chưa được lưu. Hãy tải lại trang.',
    },
    notesApart: {
      title: 'Ghi chú chưa khớp',
      text: 'Trang này thiếu vài thay đổi của bên kia. Trang sẽ tự lấy lại rồi gửi tiếp.',
    },
    notesFull: {
      title: 'Ghi chú đã đầy',
      text: 'Phần vừa viết chưa được lưu. Hãy rút gọn ghi chú rồi viết tiếp.',
    },
    notesClosed: {
      title: 'Ghi chú chung đã khép lại',
      text: 'Cuộc gặp này không còn diễn ra nên ghi chú chung chỉ để đọc.',
    },
    notesMovedOn: {
      title: 'Ghi chú đã được sửa ở nơi khác',
      text: 'Một trang khác của cùng tài khoản đã lưu bản mới hơn. Nội dung vừa viết vẫn còn ở đây; lưu lại sẽ thay bản kia.',
    },
    databaseAway: {
      title: 'Hệ thống tạm thời gián đoạn',
      text: 'Chưa kết nối được cơ sở dữ liệu. Chưa có gì được lưu; vui lòng thử lại sau vài giây.',
    },
    starting: { title: 'Hệ thống đang khởi động', text: 'Vui lòng thử lại sau vài giây.' },
    signInFirst: { title: 'Cần đăng nhập', text: 'Vui lòng đăng nhập để tiếp tục.' },
    wrongPassword: {
      title: 'Chưa đăng nhập được',
      text: 'Thư điện tử hoặc mật khẩu không đúng. Vui lòng kiểm tra và nhập lại.',
    },
    membersOnly: {
      title: 'Dành cho doanh nghiệp thành viên',
      text: 'Tài khoản này chưa đại diện cho doanh nghiệp nào nên chưa dùng được chức năng này.',
    },
    notAllowed: {
      title: 'Không có quyền',
      text: 'Tài khoản này không được phép thực hiện việc vừa yêu cầu.',
    },
    foreignOrigin: {
      title: 'Yêu cầu bị từ chối',
      text: 'Biểu mẫu được gửi từ một trang khác. Hãy mở lại trang trên Nhịp Cầu và gửi từ đó.',
    },
    unreadableForm: {
      title: 'Không đọc được biểu mẫu',
      text: 'Dữ liệu gửi lên không đúng dạng. Hãy tải lại trang.',
    },
    tooLarge: { title: 'Dữ liệu quá lớn', text: 'Nội dung gửi lên vượt quá mức cho phép ({megabytes} MB).' },
    fileNotFound: {
      title: 'Không tìm thấy tệp',
      text: 'Tệp không còn hoặc tài khoản này không được xem.',
    },
    fileTooLarge: {
      title: 'Tệp quá lớn',
      text: 'Mỗi tệp tối đa {megabytes} MB. Những gì đã nhập vẫn còn; hãy chọn tệp nhỏ hơn.',
    },
    tooManyFiles: {
      title: 'Quá nhiều tệp',
      text: 'Mỗi lần chọn tối đa {count} tệp; các tệp sau chưa được nhận.',
    },
    claimNeedsEvidence: {
      title: 'Cần có bằng chứng',
      text: 'Thêm một tệp, như giấy đăng ký doanh nghiệp hay giấy uỷ quyền, hoặc một đường dẫn cho thấy điều đó.',
    },
    tooManyPapers: {
      title: 'Quá nhiều tệp',
      text: 'Một đề nghị có tối đa {count} tệp. Hãy bỏ bớt tệp đã gửi hoặc ghép thành một tệp.',
    },
    noFile: {
      title: 'Chưa có tệp nào',
      text: 'Hãy chọn một tệp rồi gửi lại.',
    },
    notAPhoto: {
      title: 'Tệp này không phải ảnh',
      text: 'Nội dung tệp phải là ảnh JPEG, PNG hoặc WebP; đổi tên tệp không đủ.',
    },
    photoOfPhone: {
      title: 'Ảnh HEIC chưa dùng được',
      text: 'Trình duyệt không hiển thị được HEIC. Hãy chọn “Tương thích nhất” trong cài đặt máy ảnh của điện thoại, hoặc lưu ảnh thành JPEG.',
    },
    notADocument: {
      title: 'Loại tệp chưa dùng được',
      text: 'Nội dung tệp phải là PDF, JPEG hoặc PNG; đổi tên tệp không đủ.',
    },
    photoUnreadable: {
      title: 'Không mở được ảnh',
      text: 'Tệp ảnh bị hỏng hoặc chưa tải lên hết. Hãy lưu lại ảnh rồi thử lại.',
    },
    photoTooManyPixels: {
      title: 'Ảnh có quá nhiều điểm ảnh',
      text: 'Tối đa {megapixels} triệu điểm ảnh. Hãy thu nhỏ ảnh rồi thử lại.',
    },
    photoTooSmall: {
      title: 'Ảnh quá nhỏ',
      text: 'Mỗi cạnh cần ít nhất {pixels} điểm ảnh để hiện rõ.',
    },
    photosBusy: {
      title: 'Đang xử lý nhiều ảnh',
      text: 'Vui lòng thử lại sau {seconds} giây.',
    },
    filesOfDay: {
      title: 'Đã gửi nhiều tệp trong ngày',
      text: 'Mỗi người gửi tối đa {megabytes} MB một ngày. Vui lòng thử lại sau.',
    },
    recordMovedOn: {
      title: 'Hồ sơ vừa thay đổi',
      text: 'Một trong hai hồ sơ đã được sửa sau khi trang này mở. Giá trị hiện tại đang hiển thị; hãy xem lại rồi gộp.',
    },
    cannotBeOne: {
      title: 'Không gộp được hai hồ sơ này',
      text: 'Có dữ liệu không thể cùng thuộc một doanh nghiệp, chẳng hạn cuộc gặp giữa chính hai hồ sơ. Hãy giải quyết việc đó trước.',
    },
    mergeUndone: { title: 'Lần gộp này đã được hoàn tác', text: 'Hai hồ sơ đã trở lại như trước.' },
    mergeTooOld: {
      title: 'Không hoàn tác được nữa',
      text: 'Chỉ hoàn tác được trong {days} ngày sau khi gộp.',
    },
    mergeBuiltUpon: {
      title: 'Cần hoàn tác lần gộp sau trước',
      text: 'Hồ sơ còn lại đã được gộp tiếp. Hãy hoàn tác lần gộp gần nhất rồi đến lần này.',
    },
    badParameters: {
      title: 'Tham số không đúng',
      text: 'Có tham số không hợp lệ; xem chi tiết trong “errors”.',
    },
    importMovedOn: {
      title: 'Lần nhập này đã chuyển bước',
      text: 'Có thao tác khác vừa diễn ra. Hãy tải lại trang để xem trạng thái mới nhất.',
    },
    nothingToImport: {
      title: 'Không có gì để nhập',
      text: 'Không có dòng nào mới hoặc thay đổi, hoặc còn thiếu cột bắt buộc.',
    },
    importNotUndoable: {
      title: 'Không thể hoàn tác',
      text: 'Chỉ hoàn tác được trong vòng 24 giờ sau khi nhập.',
    },
    fileGone: { title: 'Tệp không còn', text: 'Tệp đã tải lên không còn được lưu. Hãy tải lên lại.' },
    badAddress: {
      title: 'Địa chỉ không đúng',
      text: 'Có phần trong địa chỉ trang không hợp lệ. Hãy mở lại trang từ danh mục.',
    },
    badInput: { title: 'Dữ liệu chưa đúng', text: 'Vui lòng kiểm tra các ô được đánh dấu.' },
    tooMany: {
      title: 'Thao tác quá nhanh',
      text: 'Đã vượt số lần cho phép. Vui lòng thử lại sau {seconds} giây.',
    },
    recordNotFound: {
      title: 'Không tìm thấy trong danh bạ',
      text: 'Doanh nghiệp hoặc sản phẩm này không còn trong danh bạ.',
    },
    shortlistNotFound: {
      title: 'Không tìm thấy danh sách',
      text: 'Danh sách này không còn hoặc không thuộc tài khoản này.',
    },
    shortlistFull: {
      title: 'Danh sách đã đủ {count} mục',
      text: 'Hãy bỏ bớt mục không còn cần, hoặc lưu vào danh sách khác.',
    },
    tooManyShortlists: {
      title: 'Đã đủ {count} danh sách',
      text: 'Hãy xoá bớt một danh sách không còn dùng.',
    },
    shortlistOfAnother: {
      title: 'Không chuyển được sang danh sách này',
      text: 'Hai danh sách thuộc hai nơi khác nhau.',
    },
    alreadyInShortlist: {
      title: 'Danh sách “{name}” đã có mục này',
      text: 'Có thể bỏ mục này khỏi danh sách đang xem.',
    },
    entryNotFound: {
      title: 'Mục này không còn trong danh sách',
      text: 'Có thể đồng nghiệp vừa bỏ hoặc chuyển mục này.',
    },
    choiceMovedOn: {
      title: 'Lựa chọn đã thay đổi',
      text: 'Đồng nghiệp vừa chọn lại cho đối tác này. Tải lại trang để xem.',
    },
    colleagueNotFound: {
      title: 'Không tìm thấy đồng nghiệp',
      text: 'Người nhận không còn đại diện doanh nghiệp này.',
    },
    noteNotFound: { title: 'Không tìm thấy ghi chú', text: 'Có thể ghi chú vừa được xoá.' },
    noteOfAnother: {
      title: 'Ghi chú của người khác',
      text: 'Chỉ người viết sửa được; người viết hoặc chủ tài khoản doanh nghiệp xoá được ghi chú này.',
    },
    tooManyNotes: { title: 'Mục này đã đủ {count} ghi chú', text: 'Hãy xoá bớt ghi chú cũ trước khi thêm.' },
    savedSearchNotFound: {
      title: 'Không tìm thấy tìm kiếm đã lưu',
      text: 'Tìm kiếm này không còn hoặc không thuộc tài khoản này.',
    },
    searchAlreadySaved: {
      title: 'Tìm kiếm này đã được lưu',
      text: 'Xem trong danh sách tìm kiếm đã lưu.',
    },
    tooManySavedSearches: {
      title: 'Đã đủ {count} tìm kiếm',
      text: 'Mỗi tài khoản lưu được nhiều nhất {count} tìm kiếm. Hãy xoá bớt một tìm kiếm không còn dùng.',
    },
    nothingToSave: {
      title: 'Chưa có điều kiện nào',
      text: 'Hãy nhập từ khoá hoặc chọn bộ lọc trước khi lưu.',
    },
    searchTooLong: {
      title: 'Quá nhiều điều kiện',
      text: 'Hãy bỏ bớt bộ lọc hoặc rút ngắn từ khoá rồi lưu lại.',
    },
    linkNotFound: {
      title: 'Liên kết không đúng',
      text: 'Có thể liên kết bị cắt ngắn khi sao chép. Hãy mở lại từ thư.',
    },
    enterpriseNotFound: {
      title: 'Không tìm thấy doanh nghiệp',
      text: 'Doanh nghiệp này không còn trong danh bạ.',
    },
    meetingNotFound: {
      title: 'Không tìm thấy cuộc gặp',
      text: 'Cuộc gặp không tồn tại hoặc không thuộc doanh nghiệp của tài khoản này.',
    },
    notYourEnterprise: {
      title: 'Không phải doanh nghiệp của tài khoản này',
      text: 'Chỉ người đại diện của doanh nghiệp mới làm được việc này.',
    },
    editorsOnly: {
      title: 'Người đại diện không sửa được hồ sơ',
      text: 'Chủ tài khoản hoặc biên tập viên của doanh nghiệp mới sửa được.',
    },
    profileMovedOn: {
      title: 'Hồ sơ vừa được người khác sửa',
      text: 'Không mất gì cả: hãy chọn giữa bản của mình và bản vừa lưu ở dưới, rồi lưu lại.',
    },
    productMovedOn: {
      title: 'Sản phẩm vừa được người khác sửa',
      text: 'Không mất gì cả: hãy chọn giữa bản của mình và bản vừa lưu ở dưới, rồi lưu lại.',
    },
    recognisedName: {
      title: 'Tên có trong quyết định công nhận',
      text: 'Tên tiếng Việt của sản phẩm đã được công nhận không đổi được ở đây.',
    },
    recognisedStays: {
      title: 'Sản phẩm đã được công nhận',
      text: 'Sản phẩm có trong quyết định công nhận nên không gỡ được.',
    },
    tooManyProducts: {
      title: 'Đã có {count} sản phẩm',
      text: 'Hãy gỡ bớt sản phẩm không còn bán trước khi thêm.',
    },
    hsNotInTable: {
      title: 'Không có mã HS {codes}',
      text: 'Biểu mã HS hiện hành không có mã này. Hãy xem lại từng chữ số, hoặc dùng mã bốn chữ số của nhóm.',
    },
    photoGone: {
      title: 'Có ảnh không còn',
      text: 'Một ảnh trong biểu mẫu không còn hoặc bị chọn hai lần. Hãy bỏ ảnh đó và chọn lại.',
    },
    tooManyPhotos: {
      title: 'Quá nhiều ảnh',
      text: 'Mỗi sản phẩm có tối đa {count} ảnh.',
    },
    tooManySites: {
      title: 'Đã có {count} địa điểm',
      text: 'Hãy bỏ bớt địa điểm không còn dùng trước khi thêm.',
    },
    lastSite: {
      title: 'Đây là địa điểm duy nhất',
      text: 'Hãy sửa địa điểm này, hoặc thêm địa điểm khác trước khi bỏ.',
    },
    foundedAhead: { title: 'Năm thành lập chưa tới', text: 'Vui lòng xem lại năm thành lập.' },
    issuedAhead: { title: 'Ngày cấp chưa tới', text: 'Vui lòng xem lại ngày cấp chứng chỉ.' },
    certificateKnown: { title: 'Chứng chỉ này đã có', text: 'Tiêu chuẩn và số này đã có trong hồ sơ.' },
    tooManyCertificates: {
      title: 'Đã có {count} chứng chỉ',
      text: 'Bỏ bớt chứng chỉ hết hạn trước khi thêm.',
    },
    certificateOfSource: {
      title: 'Chứng chỉ lấy từ nguồn công khai',
      text: 'Chứng chỉ này không do doanh nghiệp nhập nên không bỏ được ở đây.',
    },
    ownEnterprise: {
      title: 'Đây là doanh nghiệp của chính mình',
      text: 'Hãy chọn một doanh nghiệp khác để gặp.',
    },
    synonymsNotFound: {
      title: 'Không tìm thấy nhóm từ',
      text: 'Nhóm từ này không còn. Hãy mở lại từ danh sách.',
    },
    synonymChangeNotFound: {
      title: 'Không tìm thấy thay đổi',
      text: 'Thay đổi này không còn trong lịch sử.',
    },
    synonymsMovedOn: {
      title: 'Nhóm từ vừa được người khác sửa',
      text: 'Người sửa: {name}. Những gì đã nhập vẫn còn ở đây; hãy so với bản hiện nay bên dưới, xem trước rồi lưu lại nếu vẫn muốn.',
    },
    synonymsChangedSince: {
      title: 'Những từ này đã được sửa tiếp',
      text: 'Sau thay đổi đó, nhóm đã được sửa lại ở: {words}. Hãy hoàn tác các thay đổi sau trước, hoặc mở nhóm để sửa.',
    },
    synonymsNoGroup: {
      title: 'Nhóm sẽ không còn đủ từ',
      text: 'Sau khi hoàn tác, nhóm không còn đủ hai từ để dùng. Hãy mở nhóm để sửa hoặc ngừng dùng.',
    },
    synonymsUnchanged: {
      title: 'Chưa có gì thay đổi',
      text: 'Các từ giống hệt bản hiện nay nên không cần lưu.',
    },
    idMistyped: {
      title: 'Mã bị gõ sai',
      text: 'Ký tự kiểm tra ở cuối mã không khớp, nên có ít nhất một ký tự bị gõ nhầm hoặc đổi chỗ. Hãy so lại với nguồn; mã có dạng NC-E-7K3M2Q4X-C.',
    },
    methodNotAllowed: {
      title: 'Không dùng được phương thức này',
      text: 'Các phương thức được phép: {allow}.',
    },
    noSuchCall: {
      title: 'Không có gì ở địa chỉ này',
      text: 'Xem các địa chỉ có sẵn ở /developers.',
    },
    badCursor: {
      title: 'Con trỏ trang không đúng',
      text: 'Con trỏ đã bị sửa hoặc thuộc một danh sách khác. Hãy đọc lại từ đầu, bỏ tham số “cursor”.',
    },
    tokenInvalid: {
      title: 'Mã truy cập không còn hiệu lực',
      text: 'Mã truy cập sai, đã thu hồi hoặc hết hạn. Hãy tạo mã mới trong tài khoản.',
    },
    tokenNeeded: {
      title: 'Cần mã truy cập',
      text: 'Gửi kèm “Authorization: Bearer …” với mã có phạm vi “{scope}”.',
    },
    scopeMissing: {
      title: 'Mã truy cập không đủ phạm vi',
      text: 'Cần mã có phạm vi “{scope}”.',
    },
    jsonExpected: {
      title: 'Không đọc được nội dung',
      text: 'Nội dung phải là JSON đúng cú pháp, với “Content-Type: application/json”.',
    },
    ifMatchNeeded: {
      title: 'Cần nêu phiên bản',
      text: 'Gửi kèm “If-Match” với ETag của lần đọc gần nhất, để không ghi đè thay đổi của người khác.',
    },
    staleVersion: {
      title: 'Dữ liệu đã thay đổi',
      text: 'Bản đang có khác với bản trong “If-Match”. Hãy đọc lại rồi gửi thay đổi lần nữa.',
    },
    personNotFound: { title: 'Không tìm thấy tài khoản', text: 'Tài khoản này không có hoặc không còn.' },
    ownAdministratorRole: {
      title: 'Không tự thu hồi được',
      text: 'Vai trò quản trị của chính mình phải do một quản trị viên khác thu hồi.',
    },
    lastAdministrator: {
      title: 'Đây là quản trị viên cuối cùng',
      text: 'Hãy trao vai trò quản trị cho một người khác trước.',
    },
    blockOneself: { title: 'Không tự khoá được', text: 'Một quản trị viên khác có thể khoá tài khoản này.' },
    personErased: { title: 'Tài khoản đã xoá', text: 'Không thay đổi được gì ở tài khoản đã xoá.' },
    viewOneself: { title: 'Đây là tài khoản của chính mình', text: 'Hãy chọn một người khác.' },
    viewAdministrator: {
      title: 'Không xem được',
      text: 'Không ai xem được với tư cách một quản trị viên khác.',
    },
    viewErased: { title: 'Tài khoản đã xoá', text: 'Không còn gì để xem với tư cách người này.' },
    viewingReadsOnly: {
      title: 'Đang xem với tư cách người khác',
      text: 'Lúc này chỉ xem được, không thay đổi được gì. Hãy kết thúc xem trước.',
    },
    hiddenWhileViewing: {
      title: 'Phần riêng của người này',
      text: 'Hộp thư, thiết lập tài khoản và mã truy cập không mở được khi xem với tư cách người khác.',
    },
    jobNotFound: { title: 'Không còn việc này', text: 'Có thể đã được làm lại hoặc đã bỏ.' },
    administratorStays: {
      title: 'Quản trị viên không tự xoá được tài khoản',
      text: 'Trước hết một quản trị viên khác phải thu hồi vai trò này.',
    },
    accountBlocked: {
      title: 'Tài khoản đang bị khoá',
      text: 'Quản trị viên đã khoá tài khoản này. Hãy liên hệ Sở Công Thương để biết lý do.',
    },
    tokenNotFound: {
      title: 'Không tìm thấy mã truy cập',
      text: 'Mã này không còn hoặc không thuộc tài khoản này.',
    },
    tooManyTokens: {
      title: 'Đã đủ {count} mã đang dùng',
      text: 'Hãy thu hồi bớt trước khi tạo thêm.',
    },
    badIdempotencyKey: {
      title: 'Idempotency-Key chưa đúng',
      text: 'Cần từ 1 đến 200 ký tự ASCII in được, không có khoảng trắng.',
    },
    idempotencyKeyUsed: {
      title: 'Idempotency-Key đã dùng',
      text: 'Khoá này đã dùng cho một yêu cầu khác. Mỗi yêu cầu mới cần một khoá mới.',
    },
    stillUnderWay: {
      title: 'Yêu cầu trước còn đang chạy',
      text: 'Hãy gửi lại sau vài giây với cùng khoá.',
    },
    anyTokenNeeded: {
      title: 'Cần mã truy cập',
      text: 'Gửi kèm “Authorization: Bearer …”.',
    },
    webhookNotFound: {
      title: 'Không tìm thấy webhook',
      text: 'Webhook này không còn hoặc không thuộc doanh nghiệp của tài khoản này.',
    },
    tooManyWebhooks: {
      title: 'Đã đủ {count} địa chỉ',
      text: 'Hãy xoá bớt một địa chỉ không còn dùng.',
    },
    webhookUrl_address: {
      title: 'Địa chỉ chưa đúng',
      text: 'Cần một địa chỉ đầy đủ, không kèm tên đăng nhập, ví dụ: https://congty.vn/nhip-cau',
    },
    webhookUrl_https: {
      title: 'Cần địa chỉ https',
      text: 'Thông điệp chỉ được gửi qua kết nối mã hoá.',
    },
    webhookUrl_inside: {
      title: 'Địa chỉ nội bộ',
      text: 'Địa chỉ phải truy cập được từ internet; không gửi vào mạng nội bộ.',
    },
    unknownCommand: { title: 'Lệnh không hợp lệ', text: 'Máy chủ không nhận ra lệnh này.' },
  },
  fields: {
    required: 'Cần điền ô này',
    invalid: 'Giá trị chưa đúng',
    email: 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@congty.vn',
    choose: 'Hãy chọn một giá trị trong danh sách',
    tooShort: 'Cần ít nhất {count} ký tự',
    tooLong: 'Nhiều nhất {count} ký tự',
    tooFew: 'Cần ít nhất {count} mục',
    tooMany: 'Nhiều nhất {count} mục',
    tooSmall: 'Không nhỏ hơn {minimum}',
    tooLarge: 'Không lớn hơn {maximum}',
    unknown: 'Không có tham số: {names}',
    website: 'Địa chỉ trang web chưa đúng, ví dụ: www.congty.vn',
    passwordCommon: 'Mật khẩu này quá dễ đoán; ví dụ, hãy ghép vài từ không liên quan đến nhau',
    privacy: 'Cần đồng ý với thông báo về dữ liệu cá nhân',
    timeZone: 'Hãy chọn một múi giờ trong danh sách',
    hsTooShort: 'Mã HS cần bốn hoặc sáu chữ số',
    hsUnknown: 'Không có mã HS “{text}”',
    vsicUnknown: 'Không có mã VSIC “{text}”',
    unknownCountry: 'Không rõ nước “{text}”',
    timePast: 'Thời gian này đã qua',
    timeTooFar: 'Chỉ đề xuất trong vòng 180 ngày tới',
    endBeforeStart: 'Giờ kết thúc phải sau giờ bắt đầu',
    meetingTooLong: 'Một cuộc gặp kéo dài tối đa 8 giờ',
    timeMissing: 'Cần đề xuất ít nhất một thời gian',
    timeGap: 'Giờ này không tồn tại ở múi giờ đã chọn',
    phraseMissing: 'Cần ít nhất một từ ở đây hoặc ở ô tiếng Anh',
    phraseAlone: 'Cần ít nhất hai từ để thành một nhóm',
    phraseTwice: '“{text}” được ghi hai lần',
    phraseTooLong: '“{text}…” dài quá 80 ký tự',
    phraseWithoutLetters: '“{text}” không có chữ hay số nào',
    tooManyPhrases: 'Một nhóm có nhiều nhất {text} từ',
    publicId: 'Mã chưa đúng; mã có dạng NC-E-7K3M2Q4X-C',
    quietNothing: 'Giờ kết thúc phải khác giờ bắt đầu',
    timesOverlap: 'Hai thời gian đề xuất trùng nhau',
  },
}
