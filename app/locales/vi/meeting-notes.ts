export const meetingNotes = {
  title: 'Ghi chú cuộc gặp',
  back: 'Cuộc gặp',
  save: 'Lưu ghi chú',
  shared: {
    title: 'Ghi chú chung',
    label: 'Nội dung ghi chú chung',
    lead: 'Hai bên cùng viết và cùng thấy ngay: chương trình, con số, việc cần làm tiếp.',
    closed: 'Cuộc gặp không còn diễn ra; ghi chú chung chỉ để đọc.',
  },
  own: {
    title: 'Ghi chú riêng',
    label: 'Nội dung ghi chú riêng',
    lead: 'Chỉ người viết thấy, đồng nghiệp và bên kia đều không.',
  },
  writing: '{names} đang viết…',
  state: { kept: 'Đã lưu', sending: 'Đang lưu…', waiting: 'Chưa lưu, sẽ thử lại' },
}
