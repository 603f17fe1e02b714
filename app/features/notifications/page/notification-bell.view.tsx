import Bell from 'lucide-react/icons/bell'
import { useCallback, useEffect } from 'react'
import { useTranslations } from 'use-intl'

import { listen } from '#app/platform/realtime/listeners.ts'
import { Link, useFetcher, usePath } from '#app/ui/router.ts'
import { useInTurn } from '#app/ui/use-in-turn.ts'

import { useBrowserAlert } from './use-browser-alert.ts'
import type { NewsAlert } from './read-news.server.ts'

const COUNT = '/notifications/unread'
/** News often comes in twos, and asking again breaks off the first answer. */
const TOGETHER_MS = 60
/** More than this is more than anybody counts. */
const MOST_SHOWN = 99

/**
 * The way to the notifications, with how many are unread. It asks for the number alone when the server says that it has
 * changed: no page is read anew for it.
 */
export function NotificationBell({ unread }: { unread: number }) {
  const t = useTranslations('site')
  const { data, load, state } = useFetcher<{ unread: number; alert: NewsAlert | null }>()
  const address = usePath()(COUNT)
  const ask = useInTurn(
    state === 'idle',
    useCallback(() => load(address), [load, address]),
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = listen((changes) => {
      if (!changes.some(({ topic }) => topic === 'notification')) return
      timer ??= setTimeout(() => {
        timer = undefined
        ask()
      }, TOGETHER_MS)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [ask])
  useBrowserAlert(data?.alert ?? null)
  const known = data?.unread ?? unread
  const words = t('bell', { count: known })
  return (
    <>
      <Link
        to="/notifications"
        className="relative inline-flex size-10 flex-none items-center justify-center rounded-control text-muted transition-colors hover:bg-sunken hover:text-ink pointer-coarse:size-11"
      >
        <Bell size={20} aria-hidden />
        <span className="sr-only">{words}</span>
        {known > 0 ? (
          <span
            aria-hidden
            className="absolute top-0.5 left-[1.375rem] min-w-[1.125rem] rounded-full bg-accent px-1 text-center tabular-nums text-[0.6875rem] leading-[1.125rem] font-semibold text-on-accent ring-2 ring-paper"
          >
            {known > MOST_SHOWN ? `${MOST_SHOWN}+` : known}
          </span>
        ) : null}
      </Link>
      {/* Read out when the number changes while the page is open. */}
      <span role="status" className="sr-only">
        {data && data.unread > unread ? words : null}
      </span>
    </>
  )
}
