import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

/** Shows the number of waiting requests in the tab's title, where people see it while they work elsewhere. */
export function useTabCount(count: number): void {
  const t = useTranslations('ringing')
  useEffect(() => {
    const bare = () => document.title.replace(/^\(\d+\) /, '')
    const show = () => {
      const wanted = t('tab', { count, title: bare() })
      if (document.title !== wanted) document.title = wanted
    }
    show()
    // Every page sets its own title; the count is put before each of them.
    const observer = new MutationObserver(show)
    observer.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => {
      observer.disconnect()
      document.title = bare()
    }
  }, [count, t])
}
