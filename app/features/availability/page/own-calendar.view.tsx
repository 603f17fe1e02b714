import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Container } from '#app/ui/container.tsx'
import type { Answer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useZoneName } from '#app/ui/use-zone-name.ts'

import type { CalendarException } from '../person-calendar.ts'
import { DoneNotice } from './calendar-form.view.tsx'
import { Exceptions } from './exceptions.view.tsx'
import { HolidaysForm } from './holidays-form.view.tsx'
import { HoursForm } from './hours-form.view.tsx'
import type { CalendarDone, OwnCalendarPage } from './own-calendar.ts'
import { RulesForm } from './rules-form.view.tsx'
import { Sources } from './sources.view.tsx'
import { WeekPicture } from './week-picture.view.tsx'

/** Everything that a person keeps of when they can be met, with a picture of the coming week. */
export function OwnCalendarView({
  page,
  done,
  removed,
  answer,
  feed,
}: {
  page: OwnCalendarPage
  done: CalendarDone | null
  removed: CalendarException | null
  answer: Answer
  /** Where other programs read one's meetings. */
  feed: ReactNode
}) {
  const t = useTranslations('calendar')
  const account = useTranslations('account')
  const site = useTranslations('site')
  const zoneName = useZoneName()
  return (
    <Container>
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/account', label: account('title') }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-12">
        <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23.5rem]">
          <PageSection
            id="hours"
            title={t('hours.title')}
            note={
              <>
                {t('zone', { zone: zoneName(page.timeZone) })}{' '}
                <TextLink to="/account">{t('changeZone')}</TextLink>
              </>
            }
          >
            {done === 'hours' ? <DoneNotice title={t('hours.done')} /> : null}
            {done === 'usualHours' ? <DoneNotice title={t('hours.doneUsual')} /> : null}
            <HoursForm key={JSON.stringify(page.days)} page={page} answer={answer} />
          </PageSection>
          <div className="max-lg:order-first lg:sticky lg:top-6">
            <WeekPicture week={page.week} />
          </div>
        </div>
        <PageSection id="rules" title={t('rules.title')} ruled>
          {done === 'rules' ? <DoneNotice title={t('rules.done')} /> : null}
          <RulesForm rules={page.rules} answer={answer} />
        </PageSection>
        <PageSection id="exceptions" title={t('exceptions.title')} ruled>
          {done === 'addException' ? <DoneNotice title={t('exceptions.done')} /> : null}
          <Exceptions page={page} removed={removed} answer={answer} />
        </PageSection>
        <PageSection id="holidays" title={t('holidays.title')} ruled>
          {done === 'holidays' ? <DoneNotice title={t('holidays.done')} /> : null}
          <HolidaysForm page={page} />
        </PageSection>
        <PageSection id="sources" title={t('sources.title')} ruled>
          {done === 'addSource' ? <DoneNotice title={t('sources.done')} /> : null}
          {done === 'readSource' ? <DoneNotice title={t('sources.doneRead')} /> : null}
          {done === 'removeSource' ? <DoneNotice title={t('sources.doneRemove')} /> : null}
          <Sources sources={page.sources} answer={answer} />
        </PageSection>
        {feed}
      </div>
    </Container>
  )
}
