import { useEffect } from 'react'

/** Time that a page of results must have been looked at before its search counts. */
const STAY_MS = 2000
const RESULT = /^\/(en\/)?(enterprises|products)\/[^/]+$/

/**
 * Tells the server once that somebody stayed on a page of results or opened one of them. A search that the next key
 * replaces, a prefetched page and a tab in the background are none. Draws nothing and holds up nothing.
 */
export function SettledSearch({ receipt }: { receipt: string | null }) {
  useEffect(() => {
    if (receipt === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let stayed = false
    const watch = () => {
      clearTimeout(timer)
      if (stayed || document.visibilityState !== 'visible') return
      timer = setTimeout(() => {
        stayed = true
        tell(receipt, false)
      }, STAY_MS)
    }
    const onOpen = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('main a[href]') : null
      if (link instanceof HTMLAnchorElement && RESULT.test(link.pathname)) tell(receipt, true)
    }
    watch()
    document.addEventListener('visibilitychange', watch)
    // Before the router takes the click; a middle click opens a tab of its own.
    document.addEventListener('click', onOpen, true)
    document.addEventListener('auxclick', onOpen, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', watch)
      document.removeEventListener('click', onOpen, true)
      document.removeEventListener('auxclick', onOpen, true)
    }
  }, [receipt])
  return null
}

/** A beacon outlives the page; whether it arrives is nobody's worry. */
function tell(receipt: string, opened: boolean): void {
  navigator.sendBeacon(
    '/search/settled',
    new URLSearchParams({ receipt, ...(opened ? { opened: '1' } : {}) }),
  )
}
