import clsx from 'clsx'
import Mail from 'lucide-react/icons/mail'
import MailOpen from 'lucide-react/icons/mail-open'
import { useLocale, useTranslations } from 'use-intl'

import { clockText } from '#app/locales/written-time.ts'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Form, Link } from '#app/ui/router.ts'
import { useOwnZone } from '#app/ui/use-moment.ts'

import type { NotificationEntry } from './read-notifications.server.ts'
import { valuesOf } from './sentence-values.ts'

/** One notification: what happened, who did it, and when; its words lead to the meeting. */
export function NotificationRow({
  entry,
  several,
  action,
}: {
  entry: NotificationEntry
  /** Whether the reader acts for several enterprises, so that it must be said for which. */
  several: boolean
  action: string
}) {
  const t = useTranslations('notifications')
  const english = useLocale() === 'en'
  const timeZone = useOwnZone()
  const text = useSentence()(entry)
  const nameOf = (party: NotificationEntry['mine']) =>
    english ? (party.nameEn ?? party.nameVi) : party.nameVi
  const notes = [
    clockText(entry.at, timeZone),
    ...(entry.by === 'theirs' && entry.person ? [entry.person] : []),
    ...(several ? [t('for', { name: nameOf(entry.mine) })] : []),
  ]
  return (
    <li className="relative flex items-start gap-3 px-4 py-3.5 sm:px-5">
      <span
        aria-hidden
        className={clsx('mt-2 size-2 flex-none rounded-full', entry.read ? 'bg-transparent' : 'bg-accent')}
      />
      <div className="min-w-0 flex-1">
        <p className={entry.read ? 'text-muted' : 'font-medium'}>
          {entry.read ? null : <span className="sr-only">{t('isUnread')}: </span>}
          <Link
            to={`/meetings/${entry.meetingId}`}
            className="rounded-xs underline-offset-4 after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {text}
          </Link>
        </p>
        <p className="mt-0.5 line-clamp-2 text-sm break-words text-muted">
          {entry.message?.latest ?? entry.purpose}
        </p>
        <p className="mt-1 text-sm text-faint">{notes.join(' · ')}</p>
      </div>
      <Form method="post" action={action} preventScrollReset className="relative z-10 flex-none">
        <input type="hidden" name="intent" value={entry.read ? 'unread' : 'read'} />
        <input type="hidden" name="id" value={entry.id} />
        <IconButton
          type="submit"
          icon={entry.read ? Mail : MailOpen}
          label={t(entry.read ? 'markThisUnread' : 'markThisRead', { text })}
          title={t(entry.read ? 'markUnread' : 'markRead')}
        />
      </Form>
    </li>
  )
}

/** The sentence of a notification, in the reader's language and zone. */
function useSentence(): (entry: NotificationEntry) => string {
  const t = useTranslations('notifications.told')
  const language = useLocale()
  const timeZone = useOwnZone()
  return (entry) => t(entry.saying, valuesOf(entry, { language, timeZone, someone: t('someone') }))
}
