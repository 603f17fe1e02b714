import { CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { COUNTRY_CODES, countryNames } from '#reference/countries.ts'
import { INDUSTRY_GROUPS, INDUSTRY_GROUP_VERSIONS } from '#reference/industry-groups.ts'
import { PROVINCES } from '#reference/provinces.ts'

import { isSyllable, withoutTone } from './normalise.ts'
import { PhraseIndex } from './phrase-index.ts'
import { DEMONYMS, PROVINCE_LETTERS, WELL_KNOWN_LETTERS } from './place-words.ts'
import type { Rule } from './rules.ts'
import type { Facet } from './search-port.ts'

/** A facet value that words can say. */
export interface Meaning {
  facet: Facet
  values: string[]
  /**
   * `clear` reads as a filter by itself; `cued` only after a word like "tại", "nước", "chứng nhận" or in capitals;
   * `last` also as the last of several words; `alone` only when everything else in the query is a filter.
   */
  when: 'clear' | 'cued' | 'last' | 'alone'
  /** The rule that lets it be read. */
  rule: Rule
}

const GROUP_WORDS: Record<string, { clear: string[]; alone: string[] }> = {
  mechanical: {
    clear: ['cơ khí chế tạo', 'mechanical engineering', 'ngành cơ khí', 'nhóm cơ khí', 'công nghiệp cơ khí'],
    alone: ['cơ khí', 'chế tạo', 'mechanical'],
  },
  'electrical-electronics': {
    clear: ['điện điện tử', 'electrical and electronics', 'ngành điện', 'nhóm điện', 'ngành điện tử'],
    alone: ['điện', 'điện tử', 'electronics', 'electrical', 'electronic'],
  },
  'information-technology': {
    clear: ['công nghệ thông tin', 'cntt', 'information technology', 'ngành phần mềm'],
    alone: ['it', 'phần mềm', 'software'],
  },
  'textile-footwear': {
    clear: [
      'dệt may da giày',
      'ngành dệt may',
      'nhóm dệt may',
      'ngành may',
      'ngành da giày',
      'textile and footwear',
    ],
    alone: ['dệt may', 'da giày', 'may mặc', 'dệt', 'may', 'textile', 'textiles', 'garment', 'footwear'],
  },
  'agro-food': {
    clear: ['chế biến nông sản thực phẩm', 'ngành thực phẩm', 'chế biến thực phẩm', 'food processing'],
    alone: ['thực phẩm', 'nông sản', 'chế biến', 'food'],
  },
  'chemicals-plastics': {
    clear: ['hóa chất cao su nhựa', 'ngành nhựa', 'ngành hóa chất', 'ngành dược'],
    alone: ['hóa chất', 'nhựa', 'cao su', 'dược phẩm', 'chemicals', 'plastics', 'rubber', 'pharmaceuticals'],
  },
  'building-materials': {
    clear: ['vật liệu xây dựng', 'vlxd', 'building materials', 'ngành vật liệu'],
    alone: ['xây dựng', 'vật liệu', 'construction'],
  },
  handicrafts: {
    clear: ['thủ công mỹ nghệ', 'handicrafts', 'handicraft', 'ngành thủ công'],
    alone: ['thủ công', 'mỹ nghệ', 'crafts'],
  },
}

const RECOGNISED_WORDS = [
  'sản phẩm công nghiệp chủ lực',
  'sản phẩm cncl',
  'spcncl',
  'spcnl',
  'cncl',
  'công nghiệp chủ lực',
  'sản phẩm chủ lực',
  'được công nhận',
  'key industrial product',
  'key industrial products',
  'flagship industrial product',
  'flagship industrial products',
  'main industrial products',
  'recognised',
  'recognized',
]

/** Marks of conformity and schemes whose names are also everyday words or short letters. */
const WORDLIKE_STANDARDS = new Set(['reach', 'wrap', 'iris', 'nhãn xanh', 'green label', 'sedex'])
/** Country names that are also everyday words: in "áo sơ mi", "máy hàn", "vải jersey" nobody means a country. */
const WORDLIKE_COUNTRIES = new Set(['jersey', 'turkey', 'chad', 'sing', 'indo', 'guinea', 'niger', 'saudi'])

// English names of peoples that are also everyday words: polish, finish, swiss (rolls), thai (as a syllable).
const WORDLIKE_DEMONYMS = new Set(['polish', 'english', 'thai', 'ý', 'ấn', 'tq'])

interface Said {
  text: string
  value: Meaning
}

function* saidOf(texts: Iterable<string>, value: Meaning): Generator<Said> {
  for (const text of texts) yield { text, value }
}

function* groupMeanings(): Generator<Said> {
  for (const group of INDUSTRY_GROUPS) {
    const words = GROUP_WORDS[group.code]
    const titles = INDUSTRY_GROUP_VERSIONS.flatMap((version) =>
      version.groups
        .filter((old) => old.current.includes(group.code))
        .flatMap((old) => [old.nameVi, old.nameEn]),
    ).filter((title) => /[ ,]/.test(title) && !words?.alone.includes(title.toLowerCase()))
    const value = { facet: 'industryGroup' as const, values: [group.code], rule: 'filter words' as const }
    yield* saidOf(new Set([...titles, group.nameVi, group.nameEn, ...(words?.clear ?? [])]), {
      ...value,
      when: 'clear',
    })
    yield* saidOf(words?.alone ?? [], { ...value, when: 'alone' })
  }
}

function* certificateMeanings(): Generator<Said> {
  for (const standard of CERTIFICATE_STANDARDS)
    for (const text of [standard.label, ...standard.aliases]) {
      const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
      const short = letters.length <= 3 || WORDLIKE_STANDARDS.has(text.toLowerCase())
      const value: Meaning = {
        facet: 'certificate',
        values: [standard.code],
        when: short ? 'cued' : 'clear',
        rule: 'filter words',
      }
      yield { text, value }
      if (!/[^\p{L}\p{N}]/u.test(text) || !/\d/.test(text)) continue
      yield { text: letters, value }
      // "ISO/IEC27001": the number joined to the word before it.
      yield { text: text.replace(/[\s-]+(?=\d)/, ''), value }
    }
}

function* provinceMeanings(): Generator<Said> {
  for (const { code, nameVi, nameEn, aliases, former } of PROVINCES) {
    const value: Meaning = { facet: 'province', values: [code], when: 'clear', rule: 'filter words' }
    const present = new Set([nameVi, nameEn])
    yield* saidOf(present, value)
    const before = [...aliases, ...former.flatMap((old) => [old.nameVi, old.nameEn])]
    yield* saidOf(new Set(before.filter((text) => !present.has(text))), {
      ...value,
      rule: 'former provinces',
    })
  }
  for (const [text, ...values] of PROVINCE_LETTERS) {
    const when = WELL_KNOWN_LETTERS.has(text) ? 'last' : text.length > 2 ? 'clear' : 'cued'
    yield { text, value: { facet: 'province', values, when, rule: 'place abbreviations' } }
  }
}

function* countryMeanings(): Generator<Said> {
  for (const code of COUNTRY_CODES)
    for (const text of countryNames(code)) {
      const word = text.toLowerCase()
      const wordlike = isSyllable(withoutTone(word)) || WORDLIKE_COUNTRIES.has(word) || word.length <= 2
      const when = wordlike ? 'cued' : 'clear'
      yield { text, value: { facet: 'country', values: [code], when, rule: 'filter words' } }
    }
  for (const [code, ...words] of DEMONYMS)
    for (const text of words) {
      const when = WORDLIKE_DEMONYMS.has(text.toLowerCase()) ? 'cued' : 'clear'
      yield { text, value: { facet: 'country', values: [code], when, rule: 'demonyms' } }
    }
}

function* meanings(): Generator<Said> {
  yield* groupMeanings()
  yield* saidOf(RECOGNISED_WORDS, {
    facet: 'recognised',
    values: ['true'],
    when: 'clear',
    rule: 'filter words',
  })
  yield* saidOf(['top 10', 'top10', 'top ten', 'tốp 10', 'tốp mười', 'top mười'], {
    facet: 'topTen',
    values: ['true'],
    when: 'clear',
    rule: 'filter words',
  })
  yield* certificateMeanings()
  yield* provinceMeanings()
  yield* countryMeanings()
}

/** Every way to say a value of a facet that can be read from words, years aside. */
export const MEANINGS = new PhraseIndex(meanings())
