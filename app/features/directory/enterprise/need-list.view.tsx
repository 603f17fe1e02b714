import { useTranslations } from 'use-intl'

import { Card } from '#app/ui/card.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { MeetingDoor, NeedSummary } from './enterprise-page.ts'
import { Local } from '../records/local.view.tsx'
import { meetingPath } from './meeting-action.view.tsx'
import { printedHs } from '../records/printed-code.ts'
import { useRecordWords } from '../records/use-record-words.ts'

/** What an enterprise looks for, with a way to answer each need. */
export function NeedList({
  needs,
  enterprise,
  door,
}: {
  needs: readonly NeedSummary[]
  /** Its slug. */
  enterprise: string
  door: MeetingDoor
}) {
  const t = useTranslations('directory')
  return (
    <ul className="space-y-4">
      {needs.map((need) => (
        <Card as="li" key={need.id}>
          <Heading level={3}>
            <TextLink to={`/needs/${need.id}`}>
              <Local text={need.title} />
            </TextLink>
          </Heading>
          {need.description ? (
            <p className="mt-1 max-w-measure text-muted">
              <Local text={need.description} />
            </p>
          ) : null}
          <NeedFacts need={need} />
          {door === 'open' ? (
            <p className="mt-4">
              <TextLink to={meetingPath({ enterprise, need: need.id })}>{t('meeting.answer')}</TextLink>
            </p>
          ) : null}
        </Card>
      ))}
    </ul>
  )
}

function NeedFacts({ need }: { need: NeedSummary }) {
  const t = useTranslations('directory.need')
  const words = useRecordWords()
  const facts = [
    { label: t('quantity'), value: need.amount && words.amount(need.amount) },
    {
      label: t('codes'),
      value: need.codes
        .map(({ code, name }) => [printedHs(code), name].filter(Boolean).join(' · '))
        .join('; '),
    },
    { label: t('certificates'), value: need.certificates.length > 0 ? words.list(need.certificates) : null },
    { label: t('incoterm'), value: need.incoterm && `${need.incoterm.code} – ${need.incoterm.name}` },
    { label: t('destination'), value: need.destination },
    { label: t('deadline'), value: need.deadline && words.day(need.deadline) },
  ]
  return (
    <>
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-3 text-sm xl:grid-cols-3">
        {facts.map(({ label, value }) =>
          value ? (
            <div key={label}>
              <dt className="text-muted">{label}</dt>
              <dd className="tabular-nums">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="mt-3 text-sm text-muted">{t('expires', { day: words.day(need.expiresOn) })}</p>
    </>
  )
}
