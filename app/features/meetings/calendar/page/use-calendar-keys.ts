import { useEffect } from 'react'

import { useLocalisedNavigate } from '#app/ui/router.ts'

/** Keys that lead from week to week, as in other calendars: p, n and t. What is being typed is left alone. */
export function useCalendarKeys(paths: Readonly<Record<'p' | 'n' | 't', string>>): void {
  const navigate = useLocalisedNavigate()
  const { p, n, t } = paths
  useEffect(() => {
    const known: Readonly<Record<string, string>> = { p, n, t }
    const onKey = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      const path = known[key]
      const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
      if (path !== undefined && !typing && !altKey && !ctrlKey && !metaKey)
        navigate(path, { preventScrollReset: true })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, p, n, t])
}
