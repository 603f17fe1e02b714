import CircleCheck from 'lucide-react/icons/circle-check'
import CircleX from 'lucide-react/icons/circle-x'
import Inbox from 'lucide-react/icons/inbox'
import { useTranslations } from 'use-intl'

import { Local, Seal } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Table, type TableColumn } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { needPath } from '../need.ts'
import type { ComparedAnswer, NeedPage } from '../page/need-page.ts'
import { useNeedWords } from '../page/use-need-words.ts'
import { DecisionList } from './decision-list.view.tsx'

const TONES = {
  sent: 'neutral',
  shortlisted: 'accent',
  awarded: 'accent',
  declined: 'neutral',
  withdrawn: 'neutral',
} as const

/** Answers side by side, and under them what each says and what can be decided about it. */
export function ComparisonPart({ page, answers }: { page: NeedPage; answers: ComparedAnswer[] }) {
  const t = useTranslations('needs.compare')
  const columns = useColumns(page)
  if (answers.length === 0)
    return (
      <EmptyState icon={Inbox} title={t('none')} level={3}>
        {t('noneText')}
      </EmptyState>
    )
  return (
    <div className="space-y-8">
      <div className="space-y-4">
        <div className="overflow-x-auto">
          <Table
            caption={t('caption')}
            captionHidden
            rows={answers}
            rowKey={({ id }) => id}
            columns={columns}
          />
        </div>
        <FileLinks to={`${needPath(page.id)}/answers`} />
      </div>
      <DecisionList page={page} answers={answers} />
    </div>
  )
}

function useColumns(page: NeedPage): TableColumn<ComparedAnswer>[] {
  const t = useTranslations('needs.compare')
  const states = useTranslations('needs.interests')
  const words = useNeedWords()
  const unstated = <span className="text-muted">{t('unstated')}</span>
  return [
    {
      key: 'enterprise',
      header: t('enterprise'),
      rowHeader: true,
      className: 'sticky left-0 z-[1] bg-paper @min-xl:min-w-48',
      cell: (answer) => <Enterprise answer={answer} />,
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state }) => <Badge tone={TONES[state]}>{states(state)}</Badge>,
    },
    {
      key: 'quantity',
      header: t('quantity'),
      cell: ({ amount, written, enough }) =>
        amount ? (
          <span>
            {words.amount(amount)}
            {enough === false ? <span className="block text-warning">{t('short')}</span> : null}
            {enough === null && page.amount ? (
              <span className="block text-xs text-muted">{t('otherUnit')}</span>
            ) : null}
            {written ? (
              <span className="block text-xs text-muted">
                {t('written', { amount: words.amount(written) })}
              </span>
            ) : null}
          </span>
        ) : (
          unstated
        ),
    },
    {
      key: 'price',
      header: t('price'),
      cell: ({ price, incoterm }) =>
        price ? (
          <span>
            {words.price(price)}
            {incoterm ? <span className="block text-xs text-muted">{incoterm}</span> : null}
          </span>
        ) : (
          unstated
        ),
    },
    {
      key: 'time',
      header: t('time'),
      cell: ({ leadTimeDays, sampleDays }) =>
        leadTimeDays === null && sampleDays === null ? (
          unstated
        ) : (
          <span>
            {leadTimeDays === null ? null : (
              <span className="block">{t('lead', { count: leadTimeDays })}</span>
            )}
            {sampleDays === null ? null : (
              <span className="block text-xs text-muted">{t('sample', { count: sampleDays })}</span>
            )}
          </span>
        ),
    },
    {
      key: 'certificates',
      header: t('certificates'),
      cell: (answer) =>
        page.required.length + page.preferred.length === 0 ? (
          <span className="text-muted">{t('noneAsked')}</span>
        ) : (
          <Certificates answer={answer} />
        ),
    },
  ]
}

function Enterprise({ answer: { enterprise } }: { answer: ComparedAnswer }) {
  const name = <Local text={enterprise.name} />
  return (
    <span className="block">
      <span className="flex flex-wrap items-center gap-2">
        {enterprise.seal ? <Seal record={enterprise.seal} size="small" /> : null}
        {enterprise.published ? <TextLink to={`/enterprises/${enterprise.slug}`}>{name}</TextLink> : name}
      </span>
      {enterprise.place ? (
        <span className="block text-sm font-normal text-muted">{enterprise.place}</span>
      ) : null}
    </span>
  )
}

/** Each certificate that is asked for with a sign and a word for whether it is there. */
function Certificates({ answer: { required, preferred } }: { answer: ComparedAnswer }) {
  const t = useTranslations('needs.compare')
  const lines = [
    ...required.map((one) => ({ ...one, wish: false })),
    ...preferred.map((one) => ({ ...one, wish: true })),
  ]
  return (
    <ul className="space-y-0.5">
      {lines.map(({ label, valid, wish }) => {
        const Sign = valid ? CircleCheck : CircleX
        const tone = valid ? 'text-accent' : wish ? 'text-muted' : 'text-error'
        return (
          <li key={label} className="flex items-start gap-1.5">
            <Sign size={16} aria-hidden className={`mt-[3px] flex-none ${tone}`} />
            <span>
              {valid ? t('valid', { name: label }) : t('missing', { name: label })}
              {wish ? <span className="text-muted"> ({t('preferredOnly')})</span> : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
