import { type Point, type Ring, signedArea } from './svg-path.ts'

/** Shapes of one owner are joined; neighbours share their border. */
export interface OwnedShape {
  owner: string
  rings: Ring[]
}

export interface JoinOptions {
  /** Points nearer to each other than this are one point. */
  snap: number
  /** How far a simplified border may lie from the drawn one. */
  tolerance: number
}

type Vertex = number

function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`nothing at ${index}`)
  return item
}

const edgeKey = (from: Vertex, to: Vertex) => (from < to ? `${from} ${to}` : `${to} ${from}`)

/**
 * Joins the shapes of each owner without inner borders and simplifies the rest. A border between two owners is
 * simplified once for both, so that neither gaps nor overlaps appear.
 */
export function joinShapes(shapes: readonly OwnedShape[], options: JoinOptions): Map<string, Ring[]> {
  const points: Point[] = []
  const find = snapper(points, options.snap)
  const loops = shapes.flatMap(({ owner, rings }) =>
    rings.map((ring) => ({ owner, loop: tidyLoop(ring.map(find), points) })),
  )
  const owners = [...new Set(shapes.map(({ owner }) => owner))]
  const joined = new Map(
    owners.map((owner) => [
      owner,
      outlines(
        loops.filter((each) => each.owner === owner).map(({ loop }) => loop),
        points,
      ),
    ]),
  )
  const kept = keptVertices([...joined.values()].flat(), points, options.tolerance)
  return new Map(
    [...joined].map(([owner, rings]) => [
      owner,
      rings
        .map((ring) => ring.filter((vertex) => kept.has(vertex)).map((vertex) => itemAt(points, vertex)))
        .filter((ring) => ring.length > 2),
    ]),
  )
}

/** Gives every point the number of the point that already lies there. */
function snapper(points: Point[], snap: number): (point: Point) => Vertex {
  const cells = new Map<string, Vertex[]>()
  return ([x, y]) => {
    const [column, row] = [Math.floor(x / snap), Math.floor(y / snap)]
    let [nearest, least]: [Vertex | undefined, number] = [undefined, snap]
    for (let i = column - 1; i <= column + 1; i++)
      for (let j = row - 1; j <= row + 1; j++)
        for (const vertex of cells.get(`${i} ${j}`) ?? []) {
          const [otherX, otherY] = itemAt(points, vertex)
          const distance = Math.hypot(x - otherX, y - otherY)
          if (distance < least) [nearest, least] = [vertex, distance]
        }
    if (nearest !== undefined) return nearest
    const made = points.push([x, y]) - 1
    const cell = `${column} ${row}`
    cells.set(cell, [...(cells.get(cell) ?? []), made])
    return made
  }
}

/** No point twice in a row, no spikes, and all loops turning the same way. */
function tidyLoop(loop: Vertex[], points: Point[]): Vertex[] {
  let tidy = loop
  for (;;) {
    const next = tidy.filter((vertex, index) => vertex !== tidy.at(index - 1))
    const spike = next.findIndex((_, index) => next.at(index - 1) === next[(index + 1) % next.length])
    if (next.length < 3) return []
    if (spike === -1) {
      tidy = next
      break
    }
    tidy = next.filter((_, index) => index !== spike)
  }
  return signedArea(tidy.map((vertex) => itemAt(points, vertex))) < 0 ? tidy.toReversed() : tidy
}

/** What is left of the loops when every border that two of them share is taken out. */
function outlines(loops: Vertex[][], points: Point[]): Vertex[][] {
  const following = new Map<Vertex, Set<Vertex>>()
  for (const loop of loops)
    loop.forEach((from, index) => {
      const to = itemAt(loop, (index + 1) % loop.length)
      if (following.get(to)?.delete(from)) return
      following.set(from, (following.get(from) ?? new Set()).add(to))
    })
  const rings: Vertex[][] = []
  for (const [start, ends] of following)
    while (ends.size > 0) {
      const ring: Vertex[] = []
      let at: Vertex | undefined = start
      while (at !== undefined) {
        const onward: Set<Vertex> | undefined = following.get(at)
        const to: Vertex | undefined = onward && [...onward][0]
        if (to === undefined) break
        onward?.delete(to)
        ring.push(at)
        at = to
        // A ring that meets itself is cut off there.
        const met = ring.indexOf(at)
        if (met !== -1) {
          rings.push(ring.splice(met))
        }
      }
    }
  return rings.filter((ring) => ring.length > 2 && isVisible(ring.map((vertex) => itemAt(points, vertex))))
}

/** Slivers along a shared border are thinner than any line that could be drawn. */
function isVisible(ring: Ring): boolean {
  const length = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = itemAt(ring, (index + 1) % ring.length)
    return sum + Math.hypot(nextX - x, nextY - y)
  }, 0)
  const area = Math.abs(signedArea(ring)) / 2
  return area > 0.02 && area / length > 0.02
}

/** The points that borders keep: their ends, and what simplifying leaves between them. */
function keptVertices(rings: Vertex[][], points: Point[], tolerance: number): Set<Vertex> {
  const neighbours = new Map<Vertex, Set<Vertex>>()
  const sides = new Map<string, number>()
  for (const ring of rings)
    ring.forEach((from, index) => {
      const to = itemAt(ring, (index + 1) % ring.length)
      sides.set(edgeKey(from, to), (sides.get(edgeKey(from, to)) ?? 0) + 1)
      neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to))
      neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from))
    })
  const isEnd = (vertex: Vertex) => {
    const around = [...(neighbours.get(vertex) ?? [])]
    return around.length !== 2 || new Set(around.map((to) => sides.get(edgeKey(vertex, to)))).size > 1
  }
  const kept = new Set<Vertex>()
  const done = new Set<string>()
  for (const ring of rings) {
    const first = ring.findIndex(isEnd)
    const from = first === -1 ? ring.indexOf(Math.min(...ring)) : first
    const turned = [...ring.slice(from), ...ring.slice(0, from), itemAt(ring, from)]
    let arc: Vertex[] = []
    for (const vertex of turned) {
      arc.push(vertex)
      if (arc.length < 2 || (!isEnd(vertex) && vertex !== turned[0])) continue
      const key = [...arc].sort((a, b) => a - b).join(' ')
      if (!done.has(key)) for (const stays of simplified(arc, points, tolerance)) kept.add(stays)
      done.add(key)
      arc = [vertex]
    }
  }
  return kept
}

/** Douglas and Peucker. A closed arc keeps at least the corners of a triangle, so that no island is lost. */
function simplified(arc: Vertex[], points: Point[], tolerance: number): Vertex[] {
  const last = arc.length - 1
  const closed = arc[0] === arc[last]
  const kept = new Set([0, last])
  const visit = (from: number, to: number, within: number) => {
    let [furthest, most] = [-1, within]
    for (let index = from + 1; index < to; index++) {
      const distance = distanceTo(
        itemAt(points, itemAt(arc, index)),
        itemAt(points, itemAt(arc, from)),
        itemAt(points, itemAt(arc, to)),
      )
      if (distance > most) [furthest, most] = [index, distance]
    }
    if (furthest === -1) return
    kept.add(furthest)
    visit(from, furthest, tolerance)
    visit(furthest, to, tolerance)
  }
  visit(0, last, closed ? 0 : tolerance)
  if (closed && kept.size < 4) {
    const [, middle = 0] = [...kept].sort((a, b) => a - b)
    visit(0, middle, 0)
    visit(middle, last, 0)
  }
  return [...kept].map((index) => itemAt(arc, index))
}

function distanceTo([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / length))
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy)
}
