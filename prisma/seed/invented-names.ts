import type { Random } from './random.ts'
import { unmarked } from './words.ts'

// Poetic syllables that companies rarely use, none of which reads like part of a recognised maker's name
// when the marks are left out: invented names must neither be somebody's nor stand in the way of a search.
const FIRST =
  'Khuê Nhạn Vãn Trúc Sương Tịch Biếc Huyền Diệp Mộc Ngàn Tùng Vân Yến Hạc Lĩnh Quỳnh Tuyết Thủy Thạch Liễu Cẩm Nguyệt Lam Lục Bích Hoài Miên Ngân Kiều Uyên Trầm Đoan Sen Cúc Tường Kha Nghi Sóng Trăng Nắng Gió Khói Rèm Suối Lau Nếp Quế Trà Ngải Sim Tre Sáo Chuông Đàn Lụa Thoi Guốc Chèo'
const SECOND =
  'Khê Nhai Tiêu Quyên Trì Lâu Kiều Viên Trang Lộ Ngạn Tuyền Uyển Vịnh Dao Huyên Niệm Nhiên Sênh Biếc Trầm Khuyết Ngần Vời Lặng Ấm Thơ Mộng Vũ Liên Huệ Nhài Quế Tơ Vi Ly Ngọc Bạc Ngà Xanh Tím Non Bến Ghềnh Bãi Ngòi Đồi Ngõ Thềm Hiên Sân Cầu Ao Lối Nương'

const NOT_TOGETHER = new Set([
  'Cầu Kiều',
  'Ngân Ngọc',
  'Lục Xanh',
  'Bích Ngọc',
  'Bích Liên',
  'Ngọc Liên',
  'Quỳnh Trang',
])

/** Two-word proper names, each once, in random order. */
export function inventedVietnameseNames(random: Random): string[] {
  const names: string[] = []
  for (const first of FIRST.split(' ')) {
    for (const second of SECOND.split(' ')) {
      const name = `${first} ${second}`
      if (first !== second && !NOT_TOGETHER.has(name)) names.push(name)
    }
  }
  const seen = new Set<string>()
  return random.sample(names, names.length).filter((name) => {
    // Two names that differ only in marks would be two enterprises with one web address.
    const key = unmarked(name)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Cao Lương Tạ Chu Quách'
const MIDDLE_MEN = 'Văn Đức Minh Quang Hữu Xuân Công Anh Trọng Gia'
const MIDDLE_WOMEN = 'Thị Ngọc Thu Thanh Minh Bích Kim Phương Thùy Diệu'
const GIVEN_MEN =
  'Hùng Dũng Cường Tuấn Nam Sơn Long Khánh Hiếu Thắng Trung Đạt Phúc Bình Hải Kiên Lâm Quân Tùng Vinh'
const GIVEN_WOMEN =
  'Hương Lan Hoa Mai Linh Trang Thảo Hạnh Nga Yến Hà Vân Ngân Oanh Thủy Tâm Dung Chi Giang Quyên'

/** A common Vietnamese personal name. */
export function vietnamesePerson(random: Random): string {
  const woman = random.chance(0.45)
  return [
    random.pick(SURNAMES.split(' ')),
    random.pick((woman ? MIDDLE_WOMEN : MIDDLE_MEN).split(' ')),
    random.pick((woman ? GIVEN_WOMEN : GIVEN_MEN).split(' ')),
  ].join(' ')
}

/** The letters of a model number: "Nhạn Khuê" gives "NK", "Asamine" gives "AS". */
export function initialsOf(properName: string): string {
  const words = unmarked(properName).split(/\s+/)
  const [only = ''] = words
  const letters = words.length === 1 ? only.slice(0, 2) : words.map((word) => word.charAt(0)).join('')
  return letters.toUpperCase()
}
