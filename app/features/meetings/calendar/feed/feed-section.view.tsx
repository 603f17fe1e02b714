import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { CopyText } from '#app/ui/copy-text.tsx'
import { useBusy } from '#app/ui/form-answer.ts'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { useMoment } from '#app/ui/use-moment.ts'

import type { FeedState } from './feed-state.ts'

/** What became of a command about the address: a new one, which is shown this once, or none any more. */
export interface FeedNotice {
  address: string | null
}

/** The address at which one's other programs read one's meetings: made, renewed and ended here. */
export function FeedSection({ feed, notice }: { feed: FeedState | null; notice: FeedNotice | null }) {
  const t = useTranslations('meetingCalendar.feed')
  const word = useTranslations('site.word')
  return (
    <PageSection id="feed" title={t('title')} ruled>
      <div className="max-w-2xl space-y-4">
        {notice?.address ? <NewAddress address={notice.address} /> : null}
        {notice && notice.address === null ? (
          <Alert tone="success" word={word('success')} title={t('stopped')} live />
        ) : null}
        <p className="text-sm text-muted">{t('text')}</p>
        {feed ? <Present feed={feed} /> : null}
        <div className="flex flex-wrap gap-3">
          <FeedCommand command="renewFeed" label={feed ? t('renew') : t('make')} />
          {feed ? <FeedCommand command="stopFeed" label={t('stop')} quiet /> : null}
        </div>
      </div>
    </PageSection>
  )
}

function NewAddress({ address }: { address: string }) {
  const t = useTranslations('meetingCalendar.feed')
  const word = useTranslations('site.word')
  return (
    <Alert tone="success" word={word('success')} title={t('madeTitle')} live>
      <p>{t('made')}</p>
      <CopyText text={address} label={t('address')} copy={t('copy')} copied={t('copied')} className="mt-3" />
      <p className="mt-3">
        <a
          href={address.replace(/^https?:/, 'webcal:')}
          className="font-medium text-accent underline underline-offset-4"
        >
          {t('open')}
        </a>
      </p>
    </Alert>
  )
}

function Present({ feed: { createdAt, readAt } }: { feed: FeedState }) {
  const t = useTranslations('meetingCalendar.feed')
  const moment = useMoment()
  return (
    <p className="text-sm text-muted">
      {t('since', { at: moment(createdAt) })} {readAt ? t('readAt', { at: moment(readAt) }) : t('never')}{' '}
      {t('lost')}
    </p>
  )
}

function FeedCommand({
  command,
  label,
  quiet = false,
}: {
  command: 'renewFeed' | 'stopFeed'
  label: string
  quiet?: boolean
}) {
  const t = useTranslations('meetingCalendar.feed')
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="command" value={command} />
      <Button
        type="submit"
        variant={quiet ? 'quiet' : 'secondary'}
        busy={useBusy(command)}
        busyLabel={t('making')}
      >
        {label}
      </Button>
    </Form>
  )
}
