import { type FormEvent, useCallback, useEffect, useRef } from 'react'

const PAUSE_MS = 1200

/**
 * Keeps a form on the server while somebody types into it, a moment after the last key. Give `onInput` and `onSubmit` to the
 * form; call `touch` for changes that are no input. Where it fails nothing is lost but the draft.
 */
export function useDraft(form: string) {
  const element = useRef<HTMLFormElement>(null)
  /** Outlives the page it was on, so that what was typed last is still read when that is left. */
  const touched = useRef<HTMLFormElement>()
  const timer = useRef<number>()
  const sending = useRef<AbortController>()
  const stop = useCallback(() => {
    window.clearTimeout(timer.current)
    timer.current = undefined
    sending.current?.abort()
  }, [])
  const send = useCallback(() => {
    timer.current = undefined
    if (!touched.current) return
    sending.current?.abort()
    sending.current = new AbortController()
    const typed = [...new FormData(touched.current)].filter(([, value]) => typeof value === 'string')
    void fetch('/drafts', {
      method: 'POST',
      body: new URLSearchParams({ form, typed: JSON.stringify(typed) }),
      keepalive: true,
      signal: sending.current.signal,
    }).catch(() => undefined)
  }, [form])
  const touch = useCallback(() => {
    touched.current = element.current ?? undefined
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(send, PAUSE_MS)
  }, [send])
  useEffect(() => {
    // Whoever leaves in the middle of a word finds it again.
    const leave = () => {
      if (timer.current !== undefined) send()
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [send])
  const onInput = useCallback(
    ({ target }: FormEvent) => {
      if (!(target instanceof HTMLInputElement && target.type === 'file')) touch()
    },
    [touch],
  )
  return { ref: element, onInput, onSubmit: stop, touch }
}
