import { fold } from './normalise.ts'
import type { Token } from './tokens.ts'

// Words that say nothing about what is sought. They are never required; in a name they still count for nearness.
const STOP = new Set('và của cho các những với trong được and of the for with'.split(' '))

// What people add around the thing they look for.
const INTENT = [
  'nhà sản xuất',
  'nhà cung cấp',
  'nhà cung ứng',
  'nhà phân phối',
  'đơn vị sản xuất',
  'cơ sở sản xuất',
  'doanh nghiệp sản xuất',
  'công ty sản xuất',
  'chuyên sản xuất',
  'sản xuất',
  'cung cấp',
  'tìm',
  'tìm kiếm',
  'cần tìm',
  'cần mua',
  'đặt mua',
  'mua',
  'báo giá',
  'giá rẻ',
  'uy tín',
  'chất lượng cao',
  'xuất khẩu',
  'doanh nghiệp',
  'công ty',
  'sản phẩm',
  'nhà máy',
  'xưởng',
  'manufacturer',
  'manufacturers',
  'manufacturing company',
  'supplier',
  'suppliers',
  'producer',
  'producers',
  'maker',
  'makers',
  'exporter',
  'exporters',
  'factory',
  'factories',
  'company',
  'companies',
  'products',
  'buy',
  'wholesale',
  'looking for',
  'price',
].map((phrase) => phrase.split(' ').map((word) => ({ marked: word, folded: fold(word) })))

/**
 * Whether each word may be missing from a hit: words without content, and words of intent ("supplier", "nhà cung cấp").
 * At least one word always stays required, unless something else is asked for as well.
 */
export function optionalWords(tokens: readonly Token[], besideOthers = false): boolean[] {
  // "cho" may be "chợ", so a word without marks is a stop word only when the stop word has none either.
  const optional = tokens.map((token) => STOP.has(token.marked))
  for (let place = 0; place < tokens.length; place++) {
    for (const phrase of INTENT) {
      const fits = phrase.every((word, index) => {
        const typed = tokens[place + index]?.marked
        return typed === word.marked || (phrase.length > 1 && typed === word.folded)
      })
      if (fits) for (let index = 0; index < phrase.length; index++) optional[place + index] = true
    }
  }
  return optional.every(Boolean) && !besideOthers ? optional.map(() => false) : optional
}

/** Whether this is a word without content, such as "và" or "of". */
export function isStopWord({ marked, folded }: { marked: string | null; folded: string }): boolean {
  return STOP.has(marked ?? folded)
}
