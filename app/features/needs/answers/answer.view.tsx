import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { type Answer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form, useLocation } from '#app/ui/router.ts'

import type { NeedPage, OwnAnswer } from '../page/need-page.ts'
import { AnswerForm } from './answer-form.view.tsx'

/** The way to answer a need, and what one's enterprises have answered. */
export function AnswerPart({ page, answer }: { page: NeedPage; answer: Answer }) {
  const t = useTranslations('needs.answer')
  const { key } = useLocation()
  const given = page.own.filter(({ state }) => state !== null)
  const waiting = page.own.filter(({ state }) => state === null)
  const refused = answer?.initialValue?.command === 'answer' ? answer : undefined
  return (
    <PageSection id="answer" title={t('title')} ruled>
      <div className="max-w-2xl space-y-8">
        {given.map((own) => (
          <Given key={own.enterpriseId} page={page} own={own} refused={refused} formKey={key} />
        ))}
        {page.open && waiting.length > 0 ? (
          <AnswerForm key={key} page={page} choices={waiting} refused={refused} />
        ) : null}
        {given.length === 0 && waiting.length === 0 ? <Door page={page} /> : null}
      </div>
    </PageSection>
  )
}

/** What somebody must do first who cannot answer here. */
function Door({ page: { door, id } }: { page: NeedPage }) {
  const t = useTranslations('needs.answer')
  if (door === 'signIn')
    return (
      <div className="space-y-3">
        <p>{t('signInText')}</p>
        <ButtonLink to={`/sign-in?returnTo=${encodeURIComponent(`/needs/${id}`)}`}>{t('signIn')}</ButtonLink>
      </div>
    )
  if (door === 'membersOnly')
    return (
      <div className="space-y-3">
        <p>{t('membersOnly')}</p>
        <ButtonLink to="/enterprises/mine" variant="secondary">
          {t('join')}
        </ButtonLink>
      </div>
    )
  return <Muted>{t('closed')}</Muted>
}

function Given({
  page,
  own,
  refused,
  formKey,
}: {
  page: NeedPage
  own: OwnAnswer
  refused: Answer
  formKey: string
}) {
  const t = useTranslations('needs')
  const word = useTranslations('site.word')
  const { state } = own
  if (state === null) return null
  const mayChange = page.open && state !== 'declined' && state !== 'awarded'
  const mine = refused?.initialValue?.enterprise === own.enterpriseId
  return (
    <section className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-lg font-semibold break-words">{t('answer.titleOwn', { name: own.name.text })}</h3>
        <Badge tone={state === 'awarded' || state === 'shortlisted' ? 'accent' : 'neutral'}>
          {t(`interests.${state}`)}
        </Badge>
      </div>
      {own.reply ? (
        <Alert word={word('info')} title={t('answer.reply')}>
          <p className="whitespace-pre-line">{own.reply}</p>
        </Alert>
      ) : null}
      <p className="break-words whitespace-pre-line">{own.values.message}</p>
      {state === 'withdrawn' && page.open ? <Muted>{t('answer.again')}</Muted> : null}
      {mayChange ? (
        <>
          <Disclosure summary={t('answer.edit')} open={mine}>
            <AnswerForm key={formKey} page={page} choices={[own]} refused={mine ? refused : undefined} />
          </Disclosure>
          {state === 'withdrawn' ? null : (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="enterprise" value={own.enterpriseId} />
              <Button
                type="submit"
                name="command"
                value="withdraw"
                variant="quiet"
                size="small"
                className="-ml-3"
              >
                {t('answer.withdraw')}{' '}
                <span className="sr-only">
                  (<Local text={own.name} />)
                </span>
              </Button>
            </Form>
          )}
        </>
      ) : null}
    </section>
  )
}
