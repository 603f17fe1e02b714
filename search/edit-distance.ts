/** Distance at which two words no longer count as one word mistyped, by the length of the typed one. */
export function allowedDistance(word: string): 0 | 1 | 2 {
  if (/\d/.test(word)) return 0
  if (word.length >= 8) return 2
  return word.length >= 3 ? 1 : 0
}

/**
 * Letters to insert, delete, replace or swap with a neighbour to make one word the other; `limit + 1` when it is more
 * than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    let smallest = i
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
      smallest = Math.min(smallest, cost)
    }
    if (smallest > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[right.length] ?? 0, limit + 1)
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** Every string one error away: for short words this finds all of them, which trigrams would not. */
export function oneErrorAway(word: string): string[] {
  const found = new Set<string>()
  for (let place = 0; place <= word.length; place++) {
    const before = word.slice(0, place)
    const here = word[place] ?? ''
    const after = word.slice(place + 1)
    for (const letter of LETTERS) found.add(before + letter + here + after)
    if (here === '') continue
    found.add(before + after)
    for (const letter of LETTERS) found.add(before + letter + after)
    const next = after[0]
    if (next !== undefined) found.add(before + next + here + after.slice(1))
  }
  found.delete(word)
  return [...found]
}
