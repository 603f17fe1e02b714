import { useLocale, useTranslations } from 'use-intl'

import { zonedSpanText, type Span } from '#app/locales/written-time.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useFormAnswer } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Form, useNavigation } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'

import type { MailAnswerPage } from './read-mail-answer.server.ts'

/** Behind a link in a mail: what it will do, and one button. Opening the page alone does nothing. */
export function MailAnswerView({ page, answer }: { page: MailAnswerPage; answer: Answer }) {
  return (
    <Container width="form">
      {page.state === 'open' ? <Asking page={page} answer={answer} /> : <Told page={page} />}
    </Container>
  )
}

function Asking({ page, answer }: { page: MailAnswerPage; answer: Answer }) {
  const t = useTranslations('mailAnswers')
  const when = useWhen(page)
  const form = useFormAnswer(answer)
  const busy = useNavigation().formMethod === 'POST'
  const { intent, partner, person, mine } = page
  return (
    <>
      <PageHeader title={t(`ask.${intent}`, { partner })} lead={t('as', { person, mine })} />
      <FieldErrors title={t('problems')} problems={form.problems} />
      <Form method="post" className="mt-6 space-y-6">
        <input type="hidden" name="intent" value={intent} />
        <Facts page={page} />
        {intent === 'decline' ? (
          <RadioGroup
            id="reason"
            name="reason"
            legend={t('reason')}
            error={form.errorOf('reason')}
            defaultValue={form.text('reason', '')}
            required
            options={page.reasons.map((value) => ({ value, label: <ReasonText reason={value} /> }))}
          />
        ) : null}
        {intent === 'accept' ? null : (
          <Field id="note" label={t('note')} optionalLabel={t('optional')} error={form.errorOf('note')}>
            <TextArea name="note" rows={3} maxLength={500} defaultValue={form.text('note', '')} />
          </Field>
        )}
        <Button type="submit" size="large" busy={busy} busyLabel={t('busy')} className="max-sm:w-full">
          {t(`submit.${intent}`, { when: page.time ? when(page.time) : '' })}
        </Button>
      </Form>
      <Muted className="mt-6">{t('nothingYet')}</Muted>
      <p className="mt-3">
        <ButtonLink to={`/meetings/${page.meetingId}`} variant="secondary">
          {t('open')}
        </ButtonLink>
      </p>
    </>
  )
}

function ReasonText({ reason }: { reason: MailAnswerPage['reasons'][number] }) {
  return useTranslations('meetings.reasons')(reason)
}

function Facts({ page }: { page: MailAnswerPage }) {
  const t = useTranslations('mailAnswers')
  const when = useWhen(page)
  return (
    <DefinitionList>
      <FactRow term={t('partner')}>{page.partner}</FactRow>
      {page.time ? (
        <FactRow term={t('when')}>
          <span className="font-semibold">{when(page.time)}</span>
        </FactRow>
      ) : null}
      {page.intent === 'keepTime' && page.agreed ? (
        <FactRow term={t('stands')}>{when(page.agreed)}</FactRow>
      ) : null}
      {page.purpose ? (
        <FactRow term={t('purpose')}>
          <span className="whitespace-pre-line">{page.purpose}</span>
        </FactRow>
      ) : null}
    </DefinitionList>
  )
}

/** Why there is nothing to press, and where to go on. */
function Told({ page }: { page: MailAnswerPage }) {
  const t = useTranslations('mailAnswers')
  const stateOf = useTranslations('meetings.state')
  const when = useWhen(page)
  const { state, partner, intent, agreed, present } = page
  if (state === 'open') return null
  if (state === 'gone')
    return (
      <>
        <PageHeader title={t('over.gone.title')} lead={t('over.gone.text')} />
        <ButtonLink to="/sign-in">{t('signIn')}</ButtonLink>
      </>
    )
  const title = state === 'done' ? t(`done.${intent}`, { partner }) : t(`over.${state}.title`, { partner })
  return (
    <>
      <PageHeader title={title} lead={state === 'done' ? undefined : t(`over.${state}.text`, { partner })} />
      <div className="mb-8">
        <DefinitionList>
          <FactRow term={t('present')}>{stateOf(present)}</FactRow>
          {agreed ? <FactRow term={t('stands')}>{when(agreed)}</FactRow> : null}
        </DefinitionList>
      </div>
      <ButtonLink to={`/meetings/${page.meetingId}`}>{t('open')}</ButtonLink>
    </>
  )
}

/** Times in the zone of whom the mail went to: nobody needs to be signed in here. */
function useWhen({ timeZone }: MailAnswerPage): (span: Span) => string {
  const language = useLocale()
  return (span) => zonedSpanText(span, language, timeZone)
}
