import { useTranslations } from 'use-intl'

import { isPageError } from '#app/platform/page-error.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { ErrorState } from '#app/ui/error-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { useLocation, usePath } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'

/** An error as a page: what happened, what to do, and whatever a form held, ready to be sent again. */
export function ErrorPage({ status, data }: { status: number; data: unknown }) {
  const t = useTranslations('errors')
  const { pathname, search } = useLocation()
  const path = usePath()
  const known = isPageError(data) ? data : null
  const fallback = status === 404 ? 'notFound' : 'unexpected'
  return (
    <Container>
      <ErrorState
        level={1}
        title={known?.title ?? t(`reasons.${fallback}.title`)}
        reference={known ? t('requestNumber', { id: known.requestId }) : undefined}
        actions={
          <>
            {status >= 500 && !known?.typed ? (
              <ButtonLink href={pathname + search}>{t('tryAgain')}</ButtonLink>
            ) : null}
            <ButtonLink href={path('/')} variant={status >= 500 ? 'secondary' : 'primary'}>
              {t('goHome')}
            </ButtonLink>
          </>
        }
      >
        <p>{known?.text ?? t(`reasons.${fallback}.text`)}</p>
      </ErrorState>
      {known?.typed && known.typed.length > 0 ? (
        <Typed typed={known.typed} action={known.action ?? pathname} />
      ) : null}
    </Container>
  )
}

/** Long texts can be edited before they are sent again; short ones travel along unseen. */
function Typed({ typed, action }: { typed: { name: string; value: string }[]; action: string }) {
  const t = useTranslations('errors')
  return (
    <form method="post" action={action} className="max-w-2xl space-y-5 pb-8">
      <div>
        <Heading level={2}>{t('kept')}</Heading>
        <Muted>{t('keptHint')}</Muted>
      </div>
      {typed.map(({ name, value }, index) =>
        value.length > 30 && value.includes(' ') ? (
          <Field key={`${name}${index}`} label={name} labelHidden>
            <TextArea name={name} defaultValue={value} rows={5} />
          </Field>
        ) : (
          <input key={`${name}${index}`} type="hidden" name={name} value={value} />
        ),
      )}
      <Button type="submit">{t('sendAgain')}</Button>
    </form>
  )
}
