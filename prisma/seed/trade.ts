/** A line of trade: product families that one enterprise commonly makes together, and what it calls itself. */
export interface Trade {
  code: string
  /** Codes of product families, the main one first. */
  families: string[]
  /** Words that stand before the proper name in Vietnamese and after it in English. */
  names: [vi: string, en: string][]
  /** How common it is, beside the others. */
  weight: number
  /** Codes of provinces where it is more common. */
  favours?: string[]
  /** Cooperatives and small workshops are common in it. */
  craft?: true
}
