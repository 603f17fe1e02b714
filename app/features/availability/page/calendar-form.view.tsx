import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { type FieldProblem, FieldErrors } from '#app/ui/field-errors.tsx'
import { useBusy } from '#app/ui/form-answer.ts'
import { Form } from '#app/ui/router.ts'

/** One of the forms of the calendar page, with what came of it last. */
export function CalendarForm({
  command,
  problems,
  submit,
  busyLabel,
  quiet = false,
  beside,
  children,
}: {
  command: string
  problems: readonly FieldProblem[]
  submit: string
  busyLabel?: string
  quiet?: boolean
  /** Other buttons, after the main one. */
  beside?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('calendar')
  const busy = useBusy(command)
  return (
    <Form method="post" className="space-y-5" preventScrollReset>
      <FieldErrors title={t('problems')} problems={problems} />
      <input type="hidden" name="command" value={command} />
      {children}
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          variant={quiet ? 'secondary' : 'primary'}
          busy={busy}
          busyLabel={busyLabel ?? t('saving')}
        >
          {submit}
        </Button>
        {beside}
      </div>
    </Form>
  )
}

/** A word that something was done, where it was done. */
export function DoneNotice({ title, actions }: { title: string; actions?: ReactNode }) {
  const word = useTranslations('site.word')
  return (
    <div className="mb-5">
      <Alert tone="success" word={word('success')} title={title} actions={actions} live />
    </div>
  )
}

/** One button that asks for a command about a thing. */
export function CommandButton({
  command,
  id,
  label,
  name,
  busyLabel,
}: {
  command: string
  id: string
  label: string
  /** The label with the thing in it, for those who hear it alone. */
  name: string
  busyLabel?: string
}) {
  const busy = useBusy(command)
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        variant="quiet"
        size="small"
        aria-label={name}
        busy={busy && busyLabel !== undefined}
        busyLabel={busyLabel}
      >
        {label}
      </Button>
    </Form>
  )
}
