import type { HTMLAttributes } from 'react'

/*
 * React 18 has no types for the popover attributes and passes them through only in lower case.
 * A popover opens, closes on Escape and on a click outside, without any script.
 */

/** Makes an element a popover. Give it an `id` for its opener. */
export function popoverProps(kind: 'auto' | 'manual' = 'auto'): HTMLAttributes<HTMLElement> {
  return { popover: kind } as HTMLAttributes<HTMLElement>
}

/** Makes a button open, close or toggle the popover with this id. */
export function popoverTargetProps(
  id: string,
  action: 'toggle' | 'show' | 'hide' = 'toggle',
): HTMLAttributes<HTMLElement> {
  return { popovertarget: id, popovertargetaction: action } as HTMLAttributes<HTMLElement>
}

/** Closes the popover if it is one and open; says nothing otherwise. */
export function hidePopover(element: HTMLElement | null): void {
  if (element?.matches('[popover]:popover-open')) element.hidePopover()
}
