/**
 * The rules by which queries are understood and hits are ranked, each with what it is there for. All are on; evaluation
 * leaves one out at a time to see what it is worth. `docs/search.md` describes them under these names.
 */
export const RULES = {
  'marks folding':
    'Words are found by their letters without marks, so that "da thach anh" finds "đá thạch anh".',
  'tone placement': '"hoà" and "hòa", "kĩ" and "kỹ" are one word.',
  'look-alike letters': 'Ð and ð, which some keyboards and fonts give, are đ.',
  'legal forms': '"Công ty Cổ phần", "JSC" and the like are taken off names and queries.',
  'input-method keys':
    'What Telex or VNI would have made of the keys, for words that are found nowhere as typed.',
  'cut words': 'A word that is found nowhere is cut where spaces may be missing: "denled".',
  'joined words': 'Neighbouring words are also tried as one: "cadi sun".',
  initials: 'Letters that are found nowhere may begin neighbouring words of a name: "bđ".',
  synonyms: 'Other words for the same thing, in both languages.',
  plurals: 'Singular and plural of English words stand for each other.',
  codes: 'HS and VSIC codes find what is classified under them.',
  'filter words': 'Place, country, standard, group, year and Top 10 are read as filters.',
  'former provinces': 'The 63 provinces before July 2025 and older names mean the province they went into.',
  'place abbreviations':
    '"HN", "TP.HCM" and "BR-VT" mean the province, in capitals or after a word that leads to a place.',
  demonyms: '"Japanese" and "German" mean the country.',
  'needless words':
    'Words without content and words of intent ("supplier", "nhà cung cấp") need not be in a hit.',
  'typing errors':
    'A word that is found nowhere may be one of the index with one wrong letter, or two when it is long.',
  beginnings: 'The last word may be unfinished while it is typed.',
  'marked first': 'What has just the marks that were typed goes first.',
  'names first': 'A word in the own name counts more than in a related name or elsewhere.',
  nearness: 'Words that stand side by side go before words apart.',
  coverage: 'A name that consists of the words goes before one with many others.',
  rarity: 'Rare words weigh more than common ones.',
  standing: 'Among equals recognised, well-sourced and well-filled records go first.',
  'missing words': 'When nothing has all the words, what has most of them is shown.',
} as const

export type Rule = keyof typeof RULES

/** The rules that are in force. */
export type Rules = ReadonlySet<Rule>

export const ALL_RULES: Rules = new Set(Object.keys(RULES) as Rule[])

/** All rules but these. */
export function rulesWithout(...left: readonly Rule[]): Rules {
  return new Set([...ALL_RULES].filter((rule) => !left.includes(rule)))
}
