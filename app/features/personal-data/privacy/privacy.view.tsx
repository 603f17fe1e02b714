import { useTranslations } from 'use-intl'

import { Container } from '#app/ui/container.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { RETENTION } from '../retention/retention.ts'

const KINDS = [
  'account',
  'signIn',
  'work',
  'contacts',
  'claims',
  'typing',
  'meetings',
  'calendar',
  'searches',
  'log',
] as const
const RIGHTS = ['know', 'correct', 'copy', 'withdraw', 'erase', 'complain'] as const

/** What is kept about people, why, how long, and what they may ask for. */
export function PrivacyView({ contact }: { contact: string }) {
  const t = useTranslations('privacy')
  return (
    <Container>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Prose>
        <p>{t('law')}</p>
        <h2>{t('who.title')}</h2>
        <p>{t('who.text')}</p>
      </Prose>
      <section className="mt-10">
        <Table
          caption={t('kinds.title')}
          rows={KINDS}
          rowKey={(kind) => kind}
          columns={[
            {
              key: 'what',
              header: t('kinds.what'),
              rowHeader: true,
              cell: (kind) => t(`kinds.${kind}.what`),
            },
            { key: 'why', header: t('kinds.why'), cell: (kind) => t(`kinds.${kind}.why`) },
            { key: 'seen', header: t('kinds.seen'), cell: (kind) => t(`kinds.${kind}.seen`) },
          ]}
        />
      </section>
      <section className="mt-12" id="retention">
        <Table
          caption={t('retention.title')}
          rows={RETENTION}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'what',
              header: t('retention.what'),
              rowHeader: true,
              cell: ({ key }) => t(`retention.${key}.what`),
            },
            {
              key: 'period',
              header: t('retention.period'),
              cell: ({ key, days }) =>
                days === null ? t(`retention.until.${untilOf(key)}`) : t('retention.days', { days }),
            },
            {
              key: 'after',
              header: t('retention.after'),
              cell: ({ action }) => t(`retention.actions.${action}`),
            },
            { key: 'why', header: t('retention.why'), cell: ({ key }) => t(`retention.${key}.why`) },
          ]}
        />
      </section>
      <Prose className="mt-12">
        <h2>{t('rights.title')}</h2>
        <p>{t('rights.lead')}</p>
        <ul>
          {RIGHTS.map((right) => (
            <li key={right}>{t(`rights.${right}`)}</li>
          ))}
        </ul>
        <p>
          <TextLink to="/account/privacy">{t('rights.link')}</TextLink>
        </p>
        <h2>{t('safety.title')}</h2>
        <p>{t('safety.text')}</p>
        <h2>{t('contact.title')}</h2>
        <p>{t('contact.text')}</p>
        <p>
          <TextLink href={`mailto:${contact}`}>{contact}</TextLink>
        </p>
        <p className="text-sm text-muted">{t('version')}</p>
      </Prose>
    </Container>
  )
}

function untilOf(key: (typeof RETENTION)[number]['key']): 'searches' | 'meetings' | 'log' {
  return key === 'searches' || key === 'meetings' ? key : 'log'
}
