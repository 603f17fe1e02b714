export type Point = readonly [x: number, y: number]
/** A closed line; its last point is not its first again. */
export type Ring = Point[]

/** The rings of an SVG path. Curves become straight lines to their ends. @throws on commands that no map uses */
export function ringsOf(path: string): Ring[] {
  const tokens = path.match(/[a-df-z]|-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []
  const rings: Ring[] = []
  let at: Point = [0, 0]
  let start: Point = at
  let ring: Point[] = []
  let command = ''
  let next = 0
  const number = () => Number(tokens[next++])
  const point = (): Point => {
    const x = number()
    const y = number()
    return command === command.toLowerCase() ? [at[0] + x, at[1] + y] : [x, y]
  }
  while (next < tokens.length) {
    if (/[a-z]$/i.test(tokens[next] ?? '')) command = tokens[next++] ?? ''
    switch (command.toLowerCase()) {
      case 'z':
        at = start
        ring = []
        break
      case 'm':
        start = at = point()
        ring = [at]
        rings.push(ring)
        command = command === 'm' ? 'l' : 'L'
        break
      case 'l':
      case 'c':
        // Of a curve only its end counts.
        if (command.toLowerCase() === 'c') next += 4
        at = point()
        ring.push(at)
        break
      default:
        throw new Error(`no rule for the path command "${command}"`)
    }
  }
  return rings.map(withoutRepeats).filter((closed) => closed.length > 2)
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((point, index) => {
    const before = ring.at(index - 1)
    return !before || point[0] !== before[0] || point[1] !== before[1]
  })
}

/** Rings as an SVG path with one decimal. */
export function pathOf(rings: readonly Ring[]): string {
  const round = (value: number) => Math.round(value * 10) / 10
  return rings
    .map((ring) => {
      let [x, y] = [0, 0]
      const steps = ring.map(([nextX, nextY], index) => {
        const [toX, toY] = [round(nextX), round(nextY)]
        const step = index === 0 ? `M${toX} ${toY}l` : `${round(toX - x)} ${round(toY - y)}`
        ;[x, y] = [toX, toY]
        return step
      })
      return `${steps[0]}${steps.slice(1).join(' ')}z`.replaceAll(' -', '-')
    })
    .join('')
}

/** Twice the area with a sign: positive when the ring turns like the hands of a clock on the screen. */
export function signedArea(ring: Ring): number {
  let sum = 0
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    sum += x * nextY - nextX * y
  })
  return sum
}
