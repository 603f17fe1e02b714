import { type FocusEvent, type KeyboardEvent, useCallback, useState } from 'react'

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/**
 * One stop for the Tab key on a whole map: the arrow keys go on to the nearest place in their direction. `held` is the
 * place that Tab comes to; null is the first.
 */
export function useMapFocus() {
  const [held, setHeld] = useState<string | null>(null)
  const onFocus = useCallback((event: FocusEvent<SVGSVGElement>) => {
    const place = event.target.closest<SVGElement>('[data-place]')?.dataset.place
    if (place) setHeld(place)
  }, [])
  const onKeyDown = useCallback((event: KeyboardEvent<SVGSVGElement>) => {
    const step = STEPS[event.key]
    const from = (event.target as Element).closest<SVGElement>('a[data-place]')
    if (!step || !from) return
    event.preventDefault()
    const others = [...event.currentTarget.querySelectorAll<SVGElement>('a[data-place]')]
    nearest(
      from,
      others.filter((place) => place !== from),
      step,
    )?.focus()
  }, [])
  return { held, onFocus, onKeyDown }
}

function nearest(from: Element, others: SVGElement[], [right, down]: [number, number]) {
  const [x, y] = middleOf(from)
  let [found, least]: [SVGElement | undefined, number] = [undefined, Infinity]
  for (const place of others) {
    const [placeX, placeY] = middleOf(place)
    const along = (placeX - x) * right + (placeY - y) * down
    const aside = Math.abs((placeX - x) * down) + Math.abs((placeY - y) * right)
    const distance = along + 2 * aside
    if (along > 1 && distance < least) [found, least] = [place, distance]
  }
  return found
}

function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [left + width / 2, top + height / 2]
}
