import { SEGMENT_BITS } from './segments.ts'

const SEGMENT_BYTES = SEGMENT_BITS / 8

function segmentOf(ord: number): number {
  return Math.floor(ord / SEGMENT_BITS)
}

/** Sets of documents, one per facet value, in segments as the table holds them. */
export class Bitmaps {
  readonly #segments = new Map<number, Map<number, Uint8Array>>()

  add(value: number, ord: number): void {
    const segment = this.#segment(value, segmentOf(ord))
    const bit = ord % SEGMENT_BITS
    segment[bit >> 3] = (segment[bit >> 3] ?? 0) | (0x80 >> (bit & 7))
  }

  #segment(value: number, number: number): Uint8Array {
    const ofValue = this.#segments.get(value) ?? new Map<number, Uint8Array>()
    this.#segments.set(value, ofValue)
    let segment = ofValue.get(number)
    if (!segment) ofValue.set(number, (segment = new Uint8Array(SEGMENT_BYTES)))
    return segment
  }

  /** Takes out the segments that lie before a document. */
  takeBefore(ord: number): Bitmaps {
    const taken = new Bitmaps()
    for (const [value, ofValue] of this.#segments)
      for (const [segment, bytes] of ofValue) {
        if (segment >= segmentOf(ord)) continue
        ofValue.delete(segment)
        const takenOfValue = taken.#segments.get(value) ?? new Map<number, Uint8Array>()
        taken.#segments.set(value, takenOfValue.set(segment, bytes))
      }
    return taken
  }

  /** Columns for `unnest`; bits are written in hexadecimal. */
  columns(): { values: number[]; segments: number[]; bits: string[] } {
    const values: number[] = []
    const segments: number[] = []
    const bits: string[] = []
    for (const [value, ofValue] of this.#segments)
      for (const [segment, bytes] of ofValue) {
        values.push(value)
        segments.push(segment)
        bits.push(`x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`)
      }
    return { values, segments, bits }
  }
}
