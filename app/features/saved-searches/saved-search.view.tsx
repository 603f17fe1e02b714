import type { SubmissionResult } from '@conform-to/react'
import Bell from 'lucide-react/icons/bell'
import Search from 'lucide-react/icons/search'
import { useTranslations } from 'use-intl'

import { SearchHits } from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'

import { ConditionList } from './condition-list.view.tsx'
import type { SavedSearchPage } from './read-saved-searches.server.ts'
import { controlOf, SettingsFields } from './settings-fields.view.tsx'

/** One kept search: what newly fitted it, and how it is told of. */
export function SavedSearchView({
  page: { search, hits },
  answer,
  changed,
}: {
  page: SavedSearchPage
  answer: SubmissionResult | undefined
  /** Whether the settings were changed a moment ago. */
  changed: boolean
}) {
  const t = useTranslations('savedSearches')
  const site = useTranslations('site')
  return (
    <Container>
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/saved-searches', label: t('title') }, { label: search.name }]}
        title={search.name}
        actions={
          <ButtonLink to={search.path} icon={Search}>
            {t('page.search')}
          </ButtonLink>
        }
      />
      <ConditionList label={t('list.conditions')} conditions={search.conditions} />
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="finds" className="min-w-0">
          <Heading level={2} look="part" id="finds" className="mb-4">
            {t('page.finds')}
          </Heading>
          {hits.length > 0 ? (
            <SearchHits hits={hits} />
          ) : (
            <EmptyState icon={Bell} title={t('page.none')} level={3}>
              {t('page.noneText')}
            </EmptyState>
          )}
        </section>
        <Settings search={search} answer={answer} changed={changed} />
      </div>
    </Container>
  )
}

function Settings({
  search,
  answer,
  changed,
}: {
  search: SavedSearchPage['search']
  answer: SubmissionResult | undefined
  changed: boolean
}) {
  const t = useTranslations('savedSearches')
  const word = useTranslations('site.word')
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  return (
    <section aria-labelledby="settings">
      <Heading level={2} look="part" id="settings" className="mb-4">
        {t('page.settings')}
      </Heading>
      <Form method="post" className="space-y-6" key={`${search.name} ${search.frequency} ${search.language}`}>
        <FieldErrors title={t('page.problems')} problems={useProblems(answer, controlOf)} />
        {changed && !answer ? (
          <Alert tone="success" word={word('success')} title={t('page.changed')} live />
        ) : null}
        <SettingsFields answer={answer} values={search} />
        <Button type="submit" busy={busy} busyLabel={t('form.submitting')}>
          {t('page.submit')}
        </Button>
      </Form>
    </section>
  )
}
