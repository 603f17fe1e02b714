import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { Heading } from '#app/ui/heading.tsx'
import { Form } from '#app/ui/router.ts'
import { TextArea } from '#app/ui/text-area.tsx'

/** An officer decides whether a need is shown. */
export function ReviewPart({ answer }: { answer: Answer }) {
  const t = useTranslations('needs.review')
  const problems = useTranslations('needs.form')
  const form = useFormAnswer(answer, 'return', '')
  const approving = useBusy('approve')
  const returning = useBusy('return')
  return (
    <Card className="p-5!">
      <Heading level={2} look="part">
        {t('decide')}
      </Heading>
      <FieldErrors title={problems('problems')} problems={form.problems} />
      <div className="mt-4 grid gap-6 sm:grid-cols-2">
        <Form method="post">
          <Button type="submit" name="command" value="approve" busy={approving}>
            {t('approve')}
          </Button>
        </Form>
        <Form method="post" className="space-y-3">
          <Field id="note" label={t('note')} hint={t('noteHint')} error={form.errorOf('note')} required>
            <TextArea name="note" rows={3} maxLength={2000} defaultValue={form.text('note', '')} />
          </Field>
          <Button type="submit" name="command" value="return" variant="secondary" busy={returning}>
            {t('return')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
