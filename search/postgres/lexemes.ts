/**
 * The kinds of lexemes that one tsvector holds. Words consist of letters and digits alone, so a sign in front keeps the
 * kinds apart; asking for a kind is then a plain look-up in the index, without weights or positions to re-check.
 */
export const lexeme = {
  /** A word anywhere, without marks. */
  word: (folded: string) => folded,
  /** A word of a name, without marks; and with them, where it has any or could have. */
  nameWord: (folded: string) => `.${folded}`,
  markedWord: (marked: string) => `=${marked}`,
  /** The first letters of a word of a name. Longer beginnings are looked up as prefixes. */
  beginning: (folded: string) => `^${folded}`,
  /** Two neighbouring words anywhere. */
  pair: (left: string, right: string) => `_${left}_${right}`,
  /** First letters of neighbouring words of a name. */
  initials: (letters: string) => `~${letters}`,
  code: (system: 'hs' | 'vsic', code: string) => `#${system}:${code}`,
  /** A code just as the document has it. */
  wholeCode: (system: 'hs' | 'vsic', code: string) => `#${system}=${code}`,
  /** A facet value that the document has or that its names mention. */
  facet: (facet: string, value: string) => `@${facet}:${value}`,
  /** As written in the text form of a tsvector or tsquery. */
  quote: (text: string) => `'${text.replace(/['\\]/g, (sign) => sign + sign)}'`,
}

/** Beginnings up to this length are lexemes of their own: as prefixes they would be too many words to look up. */
export const LONGEST_BEGINNING = 4
