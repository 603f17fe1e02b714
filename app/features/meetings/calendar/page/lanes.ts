/** Something with a beginning and an end on one day, in minutes. */
interface Lasting {
  from: number
  to: number
}

/** Things that overlap, each in a lane of its own. */
export interface Cluster<T> {
  from: number
  to: number
  lanes: number
  members: { lane: number; item: T }[]
}

/**
 * Puts what overlaps on one day into lanes beside each other, so that nothing lies on top of anything else: the earliest
 * comes first, and each takes the first lane that is free.
 */
export function clustersOf<T extends Lasting>(items: readonly T[]): Cluster<T>[] {
  const clusters: Cluster<T>[] = []
  let ends: number[] = []
  for (const item of items.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    let cluster = clusters.at(-1)
    if (!cluster || item.from >= cluster.to) {
      cluster = { from: item.from, to: item.to, lanes: 0, members: [] }
      clusters.push(cluster)
      ends = []
    }
    const free = ends.findIndex((end) => end <= item.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = item.to
    cluster.to = Math.max(cluster.to, item.to)
    cluster.lanes = ends.length
    cluster.members.push({ lane, item })
  }
  return clusters
}
