import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Stat } from '#app/ui/stat.tsx'
import { StatList } from '#app/ui/stat-list.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { AdminFrame } from '../admin-frame.view.tsx'
import type { OverviewPage } from './read-overview.server.ts'

/** Both are names, the same in every language. */
const ENGINES = { postgres: 'PostgreSQL', meilisearch: 'Meilisearch' } as const

/** How much there is, and whether all is well. */
export function OverviewView({ page }: { page: OverviewPage }) {
  const t = useTranslations('administration.overview')
  const format = useFormatter()
  const moment = useMoment()
  const { counts } = page
  return (
    <AdminFrame section="overview" title={t('title')} lead={t('lead')}>
      <StatList>
        <Stat
          value={format.number(counts.people)}
          label={<TextLink to="/admin/people">{t('people')}</TextLink>}
          note={t('peopleNote', { staff: counts.staff, blocked: counts.blocked, leaving: counts.leaving })}
        />
        <Stat
          value={format.number(counts.enterprises)}
          label={<TextLink to="/admin/enterprises">{t('enterprises')}</TextLink>}
          note={t('unowned', { count: counts.unowned })}
        />
        <Stat value={format.number(counts.products)} label={t('products')} />
        <Stat
          value={format.number(counts.changesToday)}
          label={<TextLink to="/admin/audit">{t('changes')}</TextLink>}
          note={t('changesNote')}
        />
      </StatList>
      <section className="mt-12">
        <Heading level={2} look="part" className="mb-4">
          {t('health')}
        </Heading>
        <DefinitionList>
          <FactRow term={t('search')} mark={<Well well={page.search.well} />}>
            {ENGINES[page.search.engine]}
          </FactRow>
          <FactRow term={t('failedJobs')} mark={<Well well={page.failedJobs === 0} />}>
            <Jobs>{page.failedJobs}</Jobs>
          </FactRow>
          <FactRow term={t('failedEvents')} mark={<Well well={counts.failedEvents === 0} />}>
            <Jobs>{counts.failedEvents}</Jobs>
          </FactRow>
          <FactRow term={t('sealed')}>{page.sealedAt ? moment(page.sealedAt) : t('notSealed')}</FactRow>
        </DefinitionList>
      </section>
    </AdminFrame>
  )
}

function Jobs({ children }: { children: number }): ReactNode {
  const format = useFormatter()
  return <TextLink to="/admin/jobs">{format.number(children)}</TextLink>
}

function Well({ well }: { well: boolean }) {
  const t = useTranslations('administration.overview')
  return <Badge tone={well ? 'accent' : 'error'}>{t(well ? 'well' : 'notWell')}</Badge>
}
