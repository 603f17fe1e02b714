import { SEGMENT_BITS } from './segments.ts'

/** Facets of the index that no one filters by: words kept as bitmaps, and standings. */
export const WORD_FACET = 'word'
export const STANDING_FACET = 'standing'

/** Which words are kept as bitmaps beside the index of words: those that enough of the first documents have. */
export interface Density {
  /** Documents that are looked at before it is decided; a smaller index keeps none. */
  sample: number
  /** Share of them that must have the word. */
  share: number
}

/**
 * From one document in a hundred on, a bitmap is about as small as the numbers of the documents. The directory hands its
 * documents over in the order of their random ids, so that the first ones speak for all.
 */
export const DENSITY: Density = { sample: SEGMENT_BITS, share: 0.01 }

/** Lexemes of the sample, with the documents that have them, until it is decided which of them are dense. */
export class Sample {
  readonly #documents = new Map<string, number[]>()
  readonly #density: Density
  #size = 0

  constructor(density: Density) {
    this.#density = density
  }

  add(ord: number, lexemes: Iterable<string>): void {
    this.#size++
    for (const lexeme of lexemes) {
      const known = this.#documents.get(lexeme)
      if (known) known.push(ord)
      else this.#documents.set(lexeme, [ord])
    }
  }

  get complete(): boolean {
    return this.#size >= this.#density.sample
  }

  /** The dense lexemes with the documents of the sample that have them. */
  dense(): [lexeme: string, ords: readonly number[]][] {
    const least = this.#size * this.#density.share
    return [...this.#documents].filter(([, ords]) => ords.length >= least)
  }
}
