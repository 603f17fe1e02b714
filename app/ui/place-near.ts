const gap = 8

/**
 * Puts an open popover under its opener, or above it where there is no room, inside the window.
 * Written through the style object, which a strict content security policy allows.
 */
export function placeNear(opener: HTMLElement, popover: HTMLElement): void {
  const from = opener.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const left = Math.max(gap, Math.min(from.left, window.innerWidth - width - gap))
  const below = from.bottom + gap
  const fits = below + height <= window.innerHeight - gap
  const top = fits ? below : Math.max(gap, from.top - gap - height)
  Object.assign(popover.style, { margin: '0', inset: 'auto', left: `${left}px`, top: `${top}px` })
}
