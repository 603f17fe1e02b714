import { useEffect, useRef, useState } from 'react'

import { listen } from '#app/platform/realtime/listeners.ts'
import { usePath } from '#app/ui/router.ts'

import type { NewsAlert } from './read-news.server.ts'

const COUNT = '/notifications/unread'
/** News often comes in twos. */
const TOGETHER_MS = 60

interface News {
  unread: number
  alert: NewsAlert | null
}

/**
 * Asks for the number alone when the server says that it has changed: no page is read anew for it, and no reading of a page
 * is broken off.
 * @param counted what the page was read with
 * @returns what has been told since then, null while that is nothing
 */
export function useNews(counted: object): News | null {
  const [told, setTold] = useState<{ since: object; news: News } | null>(null)
  const page = useRef(counted)
  useEffect(() => {
    page.current = counted
  }, [counted])
  const address = usePath()(COUNT)
  useEffect(() => {
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let asked = Promise.resolve()
    const ask = async () => {
      timer = undefined
      const news = await readNews(address, leaving.signal)
      if (news) setTold({ since: page.current, news })
    }
    const end = listen((changes) => {
      if (!changes.some(({ topic }) => topic === 'notification')) return
      timer ??= setTimeout(() => {
        // One after another: of two answers the later one counts.
        asked = asked.then(ask)
      }, TOGETHER_MS)
    })
    return () => {
      leaving.abort()
      clearTimeout(timer)
      end()
    }
  }, [address])
  return told?.since === counted ? told.news : null
}

/** @returns null when the line broke or nobody is signed in any more: the next page read says the number */
async function readNews(address: string, signal: AbortSignal): Promise<News | null> {
  try {
    const answer = await fetch(address, { signal, redirect: 'error' })
    return answer.ok ? ((await answer.json()) as News) : null
  } catch {
    return null
  }
}
