/** A stretch of milliseconds since 1970, its end not in it. */
export interface Stretch {
  from: number
  to: number
}

/** The same instants in stretches that neither touch nor overlap, earliest first; empty ones are left out. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  let last: Stretch | undefined
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (to <= from) continue
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else result.push((last = { from, to }))
  }
  return result
}

/** What is in both; both are joined. */
export function shared(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (let a = 0, b = 0; ;) {
    const [left, right] = [one[a], other[b]]
    if (!left || !right) return result
    const from = Math.max(left.from, right.from)
    const to = Math.min(left.to, right.to)
    if (from < to) result.push({ from, to })
    if (left.to < right.to) a++
    else b++
  }
}

/** What is in the first and not in the second; both are joined. */
export function without(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  let at = 0
  for (const { from, to } of one) {
    let rest = from
    for (let hole = other[at]; hole && hole.from < to; hole = other[++at]) {
      if (hole.from > rest) result.push({ from: rest, to: hole.from })
      rest = Math.max(rest, hole.to)
      // It may reach into the next stretch.
      if (hole.to > to) break
    }
    if (rest < to) result.push({ from: rest, to })
  }
  return result
}
