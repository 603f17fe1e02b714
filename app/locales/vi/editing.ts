/** Forms that several people edit: drafts, and what others changed meanwhile. */
export const editing = {
  draft: {
    title: 'Bản nháp giữ từ {time} ngày {day}',
    text: 'Những gì đã nhập chưa được lưu. Lưu để công bố, hoặc bỏ bản nháp để quay về bản đang hiển thị.',
    discard: 'Bỏ bản nháp',
    done: 'Đã bỏ bản nháp',
  },
  conflict: {
    title: 'Người khác vừa lưu trong lúc biểu mẫu này đang mở',
    titleBy: '{name} vừa lưu trong lúc biểu mẫu này đang mở',
    text: 'Không mất gì cả. Với mỗi mục dưới đây, hãy chọn giữ bản của mình hay lấy bản vừa lưu, rồi lưu lại.',
    textTaken: 'Các thay đổi không trùng mục nào đã nhập nên được đưa vào biểu mẫu. Hãy xem lại rồi lưu.',
    mine: 'Bản của tôi',
    theirs: 'Bản vừa lưu',
    taken: 'Đã đưa vào biểu mẫu:',
    hint: 'Lựa chọn có hiệu lực khi lưu.',
    empty: '(để trống)',
  },
}
