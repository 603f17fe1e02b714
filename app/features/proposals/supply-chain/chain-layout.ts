import type { SuppliedInput, SupplyPlace } from './supply-chain.ts'

/** The drawing: the product in the middle, inputs on both its sides, places outermost. */
export const WIDTH = 1120
const ROW = 64
const TOP = 40
/** From the middle line of the drawing, to the left as to the right. */
const INPUT_AT = 215
const PLACE_AT = 400
const PLACES_A_SIDE = 7
const THINNEST = 1.5
const THICKEST = 11

export interface ChainNode<T> {
  x: number
  y: number
  /** -1 on the left, 1 on the right. */
  side: -1 | 1
  of: T
}

export interface ChainArc {
  key: string
  path: string
  thickness: number
}

export interface ChainLayout {
  height: number
  product: { x: number; y: number }
  inputs: ChainNode<SuppliedInput>[]
  places: ChainNode<SupplyPlace>[]
  /** From the product to each input; dashed where nobody supplies. */
  spokes: (ChainArc & { dashed: boolean })[]
  /** From inputs to places. */
  arcs: ChainArc[]
}

/** Puts everything in its place. Inputs alternate between the sides, so that both carry about as much. */
export function layoutOf(inputs: readonly SuppliedInput[]): ChainLayout {
  const sides = ([-1, 1] as const).map((side) => {
    const own = inputs.filter((_input, index) => (index % 2 === 0 ? -1 : 1) === side)
    return { side, own, places: placesBeside(own) }
  })
  const rows = Math.max(2, ...sides.flatMap(({ own, places }) => [own.length, places.length]))
  const height = rows * ROW + TOP
  const middle = height / 2
  const most = Math.max(1, ...inputs.flatMap((input) => input.places.map((place) => place.suppliers)))
  const product = { x: WIDTH / 2, y: middle }
  const layout: ChainLayout = { height, product, inputs: [], places: [], spokes: [], arcs: [] }
  for (const { side, own, places } of sides) {
    const placeNodes = column(places, { x: WIDTH / 2 + side * PLACE_AT, side, middle })
    const inputNodes = column(own, { x: WIDTH / 2 + side * INPUT_AT, side, middle })
    layout.places.push(...placeNodes)
    layout.inputs.push(...inputNodes)
    for (const node of inputNodes) {
      layout.spokes.push({
        key: node.of.key,
        path: arc(product, node),
        thickness: 2,
        dashed: node.of.suppliers === 0,
      })
      layout.arcs.push(...arcsFrom(node, placeNodes, most))
    }
  }
  return layout
}

/** The places where most suppliers of these inputs are. */
function placesBeside(inputs: readonly SuppliedInput[]): SupplyPlace[] {
  const all = new Map<string, SupplyPlace>()
  for (const place of inputs.flatMap((input) => input.places)) {
    const known = all.get(placeId(place))
    if (known) known.suppliers += place.suppliers
    else all.set(placeId(place), { ...place })
  }
  return [...all.values()].sort((a, b) => b.suppliers - a.suppliers).slice(0, PLACES_A_SIDE)
}

function arcsFrom(
  input: ChainNode<SuppliedInput>,
  places: readonly ChainNode<SupplyPlace>[],
  most: number,
): ChainArc[] {
  return input.of.places.flatMap((place) => {
    const node = places.find((each) => placeId(each.of) === placeId(place))
    if (!node) return []
    // By the square root, so that one place with hundreds does not make all others hairlines.
    const share = Math.sqrt(place.suppliers / most)
    return [
      {
        key: `${input.of.key} ${placeId(place)}`,
        path: arc(input, node),
        thickness: THINNEST + (THICKEST - THINNEST) * share,
      },
    ]
  })
}

function column<T>(
  all: readonly T[],
  { x, side, middle }: { x: number; side: -1 | 1; middle: number },
): ChainNode<T>[] {
  return all.map((of, index) => ({ x, side, of, y: middle + (index - (all.length - 1) / 2) * ROW }))
}

function arc(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const half = (from.x + to.x) / 2
  return `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`
}

/** Tells a place from all others. */
export function placeId({ country, province }: SupplyPlace): string {
  return province === null ? country : `${country}-${province}`
}
