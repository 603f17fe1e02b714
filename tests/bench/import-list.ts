import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

import { PROVINCES } from '#reference/provinces.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { checkDigitOf } from '#reference/tax-codes.ts'

const FORMS = ['Công ty TNHH', 'Công ty cổ phần', 'Công ty TNHH MTV', 'Doanh nghiệp tư nhân']
const TRADES = [
  'Cơ khí chính xác',
  'Dây cáp điện',
  'Bao bì giấy',
  'May xuất khẩu',
  'Nhựa kỹ thuật',
  'Gốm sứ',
  'Phần mềm',
]

/**
 * Writes a list of enterprises as an office would: semicolons, decimal commas, old and new names of provinces; every
 * thousandth row has a mistake.
 */
export async function writeList(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file)
  out.write(
    'STT;Mã số thuế;Tên doanh nghiệp;Tên tiếng Anh;Địa chỉ;Tỉnh/TP;Nhóm ngành;Năm thành lập;Số lao động;Doanh thu (tỷ đồng);Website;Thị trường xuất khẩu;Giới thiệu;Ngày cập nhật\n',
  )
  for (let serial = 0, row = 1; row <= rows; serial++) {
    const nine = `1${String(serial).padStart(8, '0')}`
    const digit = checkDigitOf(nine)
    if (digit === null) continue
    if (!out.write(lineOf(row, nine + digit))) await once(out, 'drain')
    row++
  }
  out.end()
  await once(out, 'finish')
}

function lineOf(row: number, taxCode: string): string {
  const pick = <T>(list: readonly T[], step: number): T => list[Math.floor(row / step) % list.length] as T
  const province = pick(PROVINCES, 1)
  const former = pick(province.former, 34)
  const trade = pick(TRADES, 3)
  const name = `${pick(FORMS, 1)} ${trade} ${province.nameVi} ${row}`
  return (
    [
      row,
      taxCode,
      name,
      `${province.nameEn} Works ${row} Co., Ltd`,
      `"Số ${row % 300}, đường ${pick(TRADES, 7)}; khu ${row % 9}"`,
      row % 1000 === 0 ? 'Atlantis' : `${row % 2 === 0 ? 'Tỉnh ' : ''}${former.nameVi}`,
      pick(INDUSTRY_GROUPS, 1).nameVi,
      1960 + (row % 60),
      1 + (row % 1500),
      `${1 + (row % 1200)},${row % 10}`,
      `www.cong-ty-${row}.example.vn`,
      pick(['Nhật Bản', 'Hàn Quốc, Hoa Kỳ', 'Đức', ''], 5),
      `"Sản xuất ${trade.toLowerCase()} theo bản vẽ, giao ""đúng hẹn"", có mặt tại ${province.nameVi} từ lâu."`,
      `${1 + (row % 28)}/${1 + (row % 12)}/2026`,
    ].join(';') + '\n'
  )
}
