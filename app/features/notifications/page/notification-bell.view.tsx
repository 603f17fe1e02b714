import Bell from 'lucide-react/icons/bell'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

import { listen } from '#app/platform/realtime/listeners.ts'
import { Link, useFetcher } from '#app/ui/router.ts'

const COUNT = '/notifications/unread'
/** More than this is more than anybody counts. */
const MOST_SHOWN = 99

/**
 * The way to the notifications, with how many are unread. It asks for the number alone when the server says that it has
 * changed: no page is read anew for it.
 */
export function NotificationBell({ unread }: { unread: number }) {
  const t = useTranslations('site')
  const { data, load } = useFetcher<{ unread: number }>()
  useEffect(
    () =>
      listen((changes) => {
        if (changes.some(({ topic }) => topic === 'notification')) load(COUNT)
      }),
    [load],
  )
  const count = data?.unread ?? unread
  return (
    <Link
      to="/notifications"
      className="relative inline-flex size-10 flex-none items-center justify-center rounded-control text-muted transition-colors hover:bg-sunken hover:text-ink pointer-coarse:size-11"
    >
      <Bell size={20} aria-hidden />
      <span className="sr-only" role="status">
        {t('bell', { count })}
      </span>
      {count > 0 ? (
        <span
          aria-hidden
          className="absolute top-0.5 right-0 min-w-[1.125rem] rounded-full bg-accent px-1 text-center tabular-nums text-[0.6875rem] leading-[1.125rem] font-semibold text-on-accent ring-2 ring-paper"
        >
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      ) : null}
    </Link>
  )
}
