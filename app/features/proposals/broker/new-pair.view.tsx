import type { SubmissionResult } from '@conform-to/react'
import Send from 'lucide-react/icons/send'
import { useTranslations } from 'use-intl'

import { useRecordWords } from '#app/features/directory/index.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { NewPairPage, PairSide } from './broker-page.ts'
import { newPairPath, pairPath } from './broker-path.ts'
import { FindEnterprise, ProposedPartners } from './choose-partner.view.tsx'
import { PairReasons } from './pair-reasons.view.tsx'
import { PairSideView } from './pair-side.view.tsx'

/** Puts a pair together in three steps, each with its address: the first, its partner, the words for both. */
export function NewPairView({ page, answer }: { page: NewPairPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('broker')
  const site = useTranslations('site')
  const { first, second } = page
  const lead = !first ? 'leadFirst' : second ? 'leadBoth' : 'leadSecond'
  return (
    <Container className="pb-16">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/broker', label: t('title') }, { label: t('propose') }]}
        title={t('start.title')}
        lead={t(`start.${lead}`)}
      />
      {first && second ? (
        <BothChosen page={page} first={first} second={second} answer={answer} />
      ) : (
        <div className="space-y-10">
          {first ? (
            <Card>
              <PairSideView side={first} change={{ to: newPairPath({}), label: t('start.changeFirst') }} />
            </Card>
          ) : null}
          <FindEnterprise page={page} />
          {first && page.proposals ? <ProposedPartners first={first} proposals={page.proposals} /> : null}
        </div>
      )}
    </Container>
  )
}

function BothChosen({
  page,
  first,
  second,
  answer,
}: {
  page: NewPairPage
  first: PairSide
  second: PairSide
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('broker.start')
  const { reasons } = page
  const asker = reasons?.asker === 'second' ? second : first
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0 space-y-8">
        <Card>
          <PairSideView side={first} change={{ to: newPairPath({}), label: t('changeFirst') }} />
        </Card>
        <PairForm page={page} first={first} second={second} answer={answer} />
      </div>
      <aside className="min-w-0 space-y-8">
        <Earlier page={page} />
        {page.possible ? (
          <PageSection title={t('why', { name: asker.name.text })} look="part">
            {reasons ? (
              <PairReasons reasons={reasons} asker={asker.name.text} />
            ) : (
              <p className="text-muted">{t('noReasons')}</p>
            )}
          </PageSection>
        ) : null}
      </aside>
    </div>
  )
}

function Earlier({ page: { earlier } }: { page: NewPairPage }) {
  const t = useTranslations('broker')
  const site = useTranslations('site')
  const { day } = useRecordWords()
  if (earlier.length === 0) return null
  return (
    <Alert word={site('word.info')} title={t('start.earlier')}>
      <ul>
        {earlier.map(({ id, state, since }) => (
          <li key={id}>
            <TextLink to={pairPath(id)}>
              {t('start.earlierLine', { state: t(`states.${state}`), day: day(since) })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function PairForm({
  page,
  first,
  second,
  answer,
}: {
  page: NewPairPage
  first: PairSide
  second: PairSide
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('broker.start')
  const form = useFormAnswer(answer)
  const busy = useBusy()
  return (
    <Form method="post" className="space-y-6">
      <FieldErrors title={t('problems')} problems={form.problems} />
      <input type="hidden" name="enterprise" value={first.slug} />
      <input type="hidden" name="partner" value={second.slug} />
      <input type="hidden" name="need" value={page.need ?? ''} />
      <Field
        id="partner"
        label={t('partner')}
        error={form.refused ? form.errorOf('partner') : page.possible ? [] : t('impossible')}
      >
        <TextInput value={second.name.text} readOnly />
      </Field>
      <p className="-mt-4 text-sm">
        <TextLink to={newPairPath({ enterprise: first.slug })}>{t('changeSecond')}</TextLink>
      </p>
      <Card>
        <PairSideView side={second} />
      </Card>
      {page.possible ? (
        <>
          <Field id="note" label={t('note')} hint={t('noteHint')} error={form.errorOf('note')} required>
            <TextArea name="note" rows={6} maxLength={2000} defaultValue={form.text('note', '')} required />
          </Field>
          <Field
            id="followUpOn"
            label={t('followUp')}
            hint={t('followUpHint')}
            error={form.errorOf('followUpOn')}
            className="max-w-64"
          >
            <TextInput
              type="date"
              name="followUpOn"
              min={page.today}
              defaultValue={form.text('followUpOn', page.suggestedDay)}
            />
          </Field>
          <Button type="submit" icon={Send} busy={busy} busyLabel={t('sending')}>
            {t('submit')}
          </Button>
        </>
      ) : null}
    </Form>
  )
}
