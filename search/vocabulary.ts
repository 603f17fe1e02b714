/** A word that occurs in the index. */
export interface Term {
  marked: string
  folded: string
  /** Documents that have it anywhere, and in a name. */
  documents: number
  names: number
}

/** The words of an index, asked by folded form. */
export interface Vocabulary {
  /** Documents in the index. */
  size(): Promise<number>
  /** Every spelling of these words. */
  find(folded: readonly string[]): Promise<Term[]>
  /** Those of the given beginnings with which some word of a name begins. */
  begun(prefixes: readonly string[]): Promise<Set<string>>
  /** Words that the given ones may be misspellings of; candidates only, the caller measures the distance. */
  similar(folded: readonly string[]): Promise<Term[]>
}
