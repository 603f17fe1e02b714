/**
 * A set of documents in as little room as can be: six bytes for each id, in order. Two ids meet in the same bytes once in
 * so many billions that nobody will see it; it would cost one alert.
 */
export type KnownDocuments = Uint8Array<ArrayBuffer>

const BYTES = 6
const HALF = 2 ** 24

/** Packs ids; each is kept once. */
export function packDocuments(ids: readonly string[]): KnownDocuments {
  return packed([...new Set(ids.map(numberOf))].sort((a, b) => a - b))
}

export function isKnown(known: KnownDocuments, id: string): boolean {
  return hasNumber(known, numberOf(id))
}

/** The same for an id whose number has been worked out: one look in a microsecond, for very many looks. */
export function hasNumber(known: KnownDocuments, wanted: number): boolean {
  const view = viewOf(known)
  let low = 0
  let high = known.length / BYTES - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = numberAt(view, middle)
    if (found === wanted) return true
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** The same set with some more and without some others. */
export function changeKnown(
  known: KnownDocuments,
  added: readonly string[],
  removed: readonly string[],
): KnownDocuments {
  const view = viewOf(known)
  const numbers = new Set(Array.from({ length: countKnown(known) }, (_, place) => numberAt(view, place)))
  for (const id of removed) numbers.delete(numberOf(id))
  for (const id of added) numbers.add(numberOf(id))
  return packed([...numbers].sort((a, b) => a - b))
}

export function countKnown(known: KnownDocuments): number {
  return known.length / BYTES
}

function packed(numbers: readonly number[]): KnownDocuments {
  const bytes = new Uint8Array(numbers.length * BYTES)
  const view = new DataView(bytes.buffer)
  for (const [place, number] of numbers.entries()) {
    view.setUint32(place * BYTES, Math.floor(number / 2 ** 16))
    view.setUint16(place * BYTES + 4, number % 2 ** 16)
  }
  return bytes
}

function viewOf(known: KnownDocuments): DataView {
  return new DataView(known.buffer, known.byteOffset, known.byteLength)
}

function numberAt(view: DataView, place: number): number {
  return view.getUint32(place * BYTES) * 2 ** 16 + view.getUint16(place * BYTES + 4)
}

/** 48 bits of an id, spread evenly (two rounds of FNV-1a with different starts). */
export function numberOf(id: string): number {
  return spread(id, 0x811c9dc5) * HALF + spread(id, 0x9e3779b9)
}

function spread(id: string, start: number): number {
  let hash = start
  for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return (hash >>> 0) % HALF
}
