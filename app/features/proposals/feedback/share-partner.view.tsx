import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

import { MOST_MESSAGE_LETTERS } from './choice.ts'
import { type NamedPartner, useFeedback } from './feedback-context.ts'
import { FeedbackForm } from './feedback-form.view.tsx'

/** Shows a proposed partner to a colleague by mail. */
export function SharePartner({ partner, about }: { partner: NamedPartner; about?: string | undefined }) {
  const t = useTranslations('partnerChoices')
  const state = useFeedback()
  if (!state) return null
  const { colleagues } = state.feedback
  const fields = { command: 'share', partner: partner.id, about }
  return (
    <Disclosure
      className="open:basis-full"
      summary={
        <span className="text-sm">
          {t('share.summary')}
          <span className="sr-only">: {partner.name}</span>
        </span>
      }
    >
      {colleagues.length === 0 ? (
        <Muted>{t('share.nobody')}</Muted>
      ) : (
        <FeedbackForm
          fields={fields}
          partner={partner}
          className="max-w-measure space-y-3"
          onSent={(form) => {
            form.reset()
            form.closest('details')?.removeAttribute('open')
          }}
        >
          <Field label={t('share.to')} required>
            <Select
              name="to"
              small
              required
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field label={t('share.message')} optionalLabel={t('decline.optional')}>
            <TextArea name="message" maxLength={MOST_MESSAGE_LETTERS} rows={2} className="min-h-16!" />
          </Field>
          <Button type="submit" size="small" variant="secondary">
            {t('share.submit')}
            <span className="sr-only">: {partner.name}</span>
          </Button>
        </FeedbackForm>
      )}
    </Disclosure>
  )
}
