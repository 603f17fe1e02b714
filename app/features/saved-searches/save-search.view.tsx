import type { SubmissionResult } from '@conform-to/react'
import BookmarkPlus from 'lucide-react/icons/bookmark-plus'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'

import { ConditionList } from './condition-list.view.tsx'
import type { SearchToSave } from './read-saved-searches.server.ts'
import { controlOf, SettingsFields } from './settings-fields.view.tsx'

/** The form that keeps a search. Its address holds the search, so that signing in on the way loses nothing. */
export function SaveSearchView({
  search,
  answer,
}: {
  search: SearchToSave
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('savedSearches.form')
  if (search.address === '')
    return (
      <Container>
        <EmptyState
          icon={BookmarkPlus}
          title={t('nothing')}
          level={2}
          actions={<ButtonLink to="/search">{t('toSearch')}</ButtonLink>}
        >
          {t('nothingText')}
        </EmptyState>
      </Container>
    )
  return (
    <Container width="form">
      <PageHeader title={t('title')} />
      <div className="space-y-6">
        <ConditionList label={t('conditions')} conditions={search.conditions} />
        {search.saved ? (
          <Already search={search} saved={search.saved} />
        ) : (
          <SaveForm search={search} answer={answer} />
        )}
      </div>
    </Container>
  )
}

function Already({ search, saved }: { search: SearchToSave; saved: { id: string; name: string } }) {
  const t = useTranslations('savedSearches.form')
  const word = useTranslations('site.word')
  return (
    <Alert
      word={word('info')}
      title={t('already')}
      actions={
        <>
          <ButtonLink to={`/saved-searches/${saved.id}`} size="small">
            {t('openSaved')}
          </ButtonLink>
          <ButtonLink to={search.path} variant="secondary" size="small">
            {t('back')}
          </ButtonLink>
        </>
      }
    >
      {t('alreadyText', { name: saved.name })}
    </Alert>
  )
}

function SaveForm({ search, answer }: { search: SearchToSave; answer: SubmissionResult | undefined }) {
  const t = useTranslations('savedSearches.form')
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  return (
    <Form method="post" className="space-y-6">
      <FieldErrors title={t('problems')} problems={useProblems(answer, controlOf)} />
      <input type="hidden" name="address" value={search.address} />
      <SettingsFields
        answer={answer}
        values={{ name: search.name, frequency: 'daily', language: search.language }}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy} busyLabel={t('submitting')}>
          {t('submit')}
        </Button>
        <ButtonLink to={search.path} variant="secondary">
          {t('back')}
        </ButtonLink>
      </div>
    </Form>
  )
}
