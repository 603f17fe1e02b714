/** Public holidays of Vietnam (article 112 of the Labour Code). */
export const holidays = {
  occasions: {
    newYear: 'Tết Dương lịch',
    tet: 'Tết Nguyên đán',
    hungKings: 'Giỗ Tổ Hùng Vương',
    reunification: 'Ngày Chiến thắng',
    labour: 'Ngày Quốc tế Lao động',
    nationalDay: 'Quốc khánh',
  },
}
