import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Form } from '#app/ui/router.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { ComparedAnswer, NeedPage } from '../page/need-page.ts'

/** What each answer says, and what can be decided about it. */
export function DecisionList({ page, answers }: { page: NeedPage; answers: ComparedAnswer[] }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {answers.map((answer) => (
        <AnswerCard key={answer.id} page={page} answer={answer} />
      ))}
    </ul>
  )
}

function AnswerCard({ page, answer }: { page: NeedPage; answer: ComparedAnswer }) {
  const t = useTranslations('needs.compare')
  const { day } = useRecordWords()
  const { enterprise, product, reply } = answer
  const sent = [t('sent', { day: day(answer.sentOn) }), answer.person && t('person', { name: answer.person })]
  return (
    <Card as="li" className="p-5!">
      <Heading level={3} look="label" className="break-words">
        <Local text={enterprise.name} />
      </Heading>
      <Muted>{sent.filter(Boolean).join(' · ')}</Muted>
      <p className="mt-3 break-words whitespace-pre-line">{answer.message}</p>
      {product ? (
        <p className="mt-2">
          {product.slug ? (
            <TextLink to={`/products/${product.slug}`}>{t('product', { name: product.name.text })}</TextLink>
          ) : (
            t('product', { name: product.name.text })
          )}
        </p>
      ) : null}
      {reply ? (
        <p className="mt-3 border-l-2 border-line-strong pl-3">{t('replied', { text: reply })}</p>
      ) : null}
      {page.mayKeep && page.state !== 'closed' ? (
        <Decision answer={answer} enterprise={enterprise.slug} need={page.id} />
      ) : null}
    </Card>
  )
}

function Decision({
  answer: { id, state, enterprise },
  enterprise: slug,
  need,
}: {
  answer: ComparedAnswer
  enterprise: string
  need: string
}) {
  const t = useTranslations('needs.compare')
  const { name } = enterprise
  const decided = state === 'declined'
  return (
    <div className="mt-4 space-y-3">
      <div className="flex flex-wrap gap-2">
        <ButtonLink to={`/meetings/new?enterprise=${slug}&need=${need}`} variant="secondary" size="small">
          {t('meeting')}
        </ButtonLink>
        {decided ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="id" value={id} />
            <Button
              type="submit"
              name="command"
              value="reconsider"
              variant="quiet"
              size="small"
              aria-label={`${t('reconsider')}: ${name.text}`}
            >
              {t('reconsider')}
            </Button>
          </Form>
        ) : null}
      </div>
      {decided ? null : (
        <Disclosure
          summary={
            <span>
              {t('decide')}
              <span className="sr-only">: {name.text}</span>
            </span>
          }
        >
          <Form method="post" preventScrollReset className="space-y-3">
            <input type="hidden" name="id" value={id} />
            <Field id={`reply-${id}`} label={t('reply')}>
              <TextInput name="reply" maxLength={1000} autoComplete="off" />
            </Field>
            <div className="flex flex-wrap gap-2">
              {state === 'sent' ? (
                <Button type="submit" name="command" value="shortlist" variant="secondary" size="small">
                  {t('shortlist')}
                </Button>
              ) : null}
              <Button type="submit" name="command" value="decline" variant="quiet" size="small">
                {t('decline')}
              </Button>
              <Button type="submit" name="command" value="award" size="small">
                {t('award')}
              </Button>
            </div>
            <Muted>{t('awardHint')}</Muted>
          </Form>
        </Disclosure>
      )}
    </div>
  )
}
