const THINNEST = 1
const THICKEST = 5

/** One arc from the first row down to another row, bulging to the left. */
export interface Arc {
  path: string
  thickness: number
  /** Where it ends, from the top. */
  end: number
}

/**
 * Arcs from the first of a column of rows to each row below it. `amounts` decides how thick each is.
 * Sizes are in pixels; `width` is the room to the left, the banks stand 8 pixels inside its right edge.
 */
export function arcsOf(
  amounts: readonly number[],
  { row, width }: { row: number; width: number },
): { height: number; arcs: Arc[] } {
  const bank = width - 8
  const most = Math.max(1, ...amounts)
  const deepest = bank - THICKEST
  const arcs = amounts.map((amount, index) => {
    const end = row * (index + 1.5)
    const radius = (end - row / 2) / 2
    const reach = deepest * ((index + 1) / amounts.length) ** 0.85
    return {
      end,
      thickness: THINNEST + (THICKEST - THINNEST) * (amount / most) ** 1.5,
      path: `M${bank} ${row / 2}A${reach.toFixed(1)} ${radius} 0 0 0 ${bank} ${end}`,
    }
  })
  return { height: row * (amounts.length + 1), arcs }
}
