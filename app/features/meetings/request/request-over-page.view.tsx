import type { SubmissionResult } from '@conform-to/react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'

import { useLocation, usePath } from '#app/ui/router.ts'

const RequestDialog = lazy(async () => ({
  default: (await import('./request-dialog.view.tsx')).RequestDialog,
}))

interface Opened {
  /** Of the address that the link has. */
  search: string
  /** Key of the visit to the page that it is over. */
  at: string
  draft: SubmissionResult | undefined
}

/**
 * Opens the form that asks for a meeting over whatever page has a link to it: an enterprise, a product, a proposal, a need.
 * Without JavaScript, or with a key that opens a tab, the link leads to the page of the form. What was typed is there again
 * when the same link is followed again.
 */
export function RequestOverPage() {
  const path = usePath()
  const { key } = useLocation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const drafts = useRef(new Map<string, SubmissionResult>())
  useEffect(() => {
    const page = path('/meetings/new')
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !isPlain(event) || link.target !== '' || link.origin !== location.origin) return
      if (link.pathname !== page || location.pathname === page) return
      if (!new URLSearchParams(link.search).has('enterprise')) return
      event.preventDefault()
      const { search } = link
      setOpened({ search, at: key, draft: drafts.current.get(search) })
      // What is sent in the end is no draft any more.
      drafts.current.delete(search)
    }
    // Before the link itself is asked.
    window.addEventListener('click', follow, { capture: true })
    return () => window.removeEventListener('click', follow, { capture: true })
  }, [path, key])
  // Whatever leads to another page, such as the answer to a sent request, ends it.
  if (opened?.at !== key) return null
  const { search, draft } = opened
  return (
    <Suspense>
      <RequestDialog
        key={search}
        search={search}
        draft={draft}
        onClose={(typed) => {
          if (typed) drafts.current.set(search, typed)
          setOpened(null)
        }}
      />
    </Suspense>
  )
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
}
