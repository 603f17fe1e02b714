import type { SubmissionResult } from '@conform-to/react'
import Check from 'lucide-react/icons/check'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageSection } from '#app/ui/page-section.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Form } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import type { PairPage } from './broker-page.ts'

/** The next step of a pair. After a refusal it holds what was typed, upon the pair as it is by now. */
export function PairStepForm({ page, answer }: { page: PairPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('broker')
  const form = useFormAnswer(answer)
  const busy = useBusy()
  const chosen = form.text('state', page.suggested)
  const state = page.next.find((one) => one === chosen) ?? page.suggested
  return (
    <PageSection title={t('pair.step')}>
      <Card>
        {/* Another step than the one that was written begins with an empty form. */}
        <Form method="post" className="space-y-6" key={form.refused ? 'refused' : page.version}>
          <FieldErrors title={t('pair.problems')} problems={form.problems} />
          <input type="hidden" name="version" value={page.version} />
          <RadioGroup
            id="state"
            legend={t('pair.stepState')}
            name="state"
            defaultValue={state}
            error={form.errorOf('state')}
            options={page.next.map((value) => ({
              value,
              label:
                value === page.state ? t('pair.kept', { state: t(`states.${value}`) }) : t(`states.${value}`),
              hint: t(`stateHints.${value}`),
            }))}
          />
          <Field
            id="note"
            label={t('pair.stepNote')}
            hint={t('pair.stepNoteHint')}
            error={form.errorOf('note')}
          >
            <TextArea name="note" rows={4} maxLength={2000} defaultValue={form.text('note', '')} />
          </Field>
          <Field
            id="followUpOn"
            label={t('pair.followUp')}
            hint={t('pair.followUpHint')}
            error={form.errorOf('followUpOn')}
            className="max-w-64"
          >
            <TextInput
              type="date"
              name="followUpOn"
              min={page.today}
              defaultValue={form.text('followUpOn', page.due ? '' : (page.followUpOn ?? ''))}
            />
          </Field>
          <Button type="submit" icon={Check} busy={busy} busyLabel={t('pair.saving')}>
            {t('pair.save')}
          </Button>
        </Form>
      </Card>
    </PageSection>
  )
}
