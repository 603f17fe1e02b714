import Bell from 'lucide-react/icons/bell'
import { useTranslations } from 'use-intl'

import { Link } from '#app/ui/router.ts'

import { useBrowserAlert } from './use-browser-alert.ts'
import { useNews } from './use-news.ts'

/** More than this is more than anybody counts. */
const MOST_SHOWN = 99

/**
 * The way to the notifications, with how many are unread.
 * @param counted the count as the page was read with it: another object whenever it was read anew
 */
export function NotificationBell({ counted }: { counted: { unread: number } }) {
  const t = useTranslations('site')
  const news = useNews(counted)
  useBrowserAlert(news?.alert ?? null)
  const known = news?.unread ?? counted.unread
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
        {known > counted.unread ? words : null}
      </span>
    </>
  )
}
