import { type FocusEvent, type MouseEvent, useCallback, useEffect, useRef } from 'react'

import { NavigationType, useLocation, useNavigationType } from '#app/ui/router.ts'

/** The heading of the list, where a reader lands who has no better place. */
export const RESULTS = 'results'

/** The result that was opened last, and from which entry of the history. Lives as long as the tab shows the product. */
let opened: { entry: string; address: string } | null = null

/**
 * Keeps the keyboard where the reader is. Back from a result it stands on that result; after turning the page, at the head
 * of the list; and when an answer takes away what had it (a chip, a link that clears a group), as near as can be.
 * `page` is the number of the page shown.
 */
export function useKeptFocus(page: number) {
  const { key } = useLocation()
  const how = useNavigationType()
  const entry = useRef(key)
  const turned = useRef(page)
  const held = useRef<{ element: Element; near: Element | null } | null>(null)

  useEffect(() => {
    entry.current = key
  }, [key])

  useEffect(() => {
    if (how !== NavigationType.Pop || opened?.entry !== key) return
    const { address } = opened
    opened = null
    focusOn([...document.querySelectorAll('main h3 a')].find((link) => link.getAttribute('href') === address))
    // oxlint-disable-next-line react/exhaustive-deps -- only a page that has just come back has something to find
  }, [])

  useEffect(() => {
    if (turned.current === page) return
    turned.current = page
    const byPages = document.activeElement?.closest(`[aria-labelledby=${RESULTS}] nav`)
    if (how === NavigationType.Push && byPages) focusOn(document.getElementById(RESULTS))
  }, [page, how])

  useEffect(() => {
    const last = held.current
    if (!last || last.element.isConnected || document.activeElement !== document.body) return
    held.current = null
    focusOn(last.near?.isConnected ? last.near : document.getElementById(RESULTS))
  })

  const onFocus = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    held.current = { element: target, near: target.closest('details')?.querySelector('summary') ?? null }
  }, [])
  const onClick = useCallback(({ target }: MouseEvent<HTMLElement>) => {
    const link = target instanceof Element ? target.closest('h3 a') : null
    const address = link?.getAttribute('href')
    if (address) opened = { entry: entry.current, address }
    // A click on nothing gives the focus up by intention.
    else if (document.activeElement === document.body) held.current = null
  }, [])
  return { onFocus, onClick }
}

function focusOn(element: Element | null | undefined): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
}
