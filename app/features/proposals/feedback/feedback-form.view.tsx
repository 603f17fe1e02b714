import type { FormEvent, ReactNode } from 'react'

import { Form, useLocation } from '#app/ui/router.ts'

import { type NamedPartner, useFeedback } from './feedback-context.ts'
import { FEEDBACK_PATH } from './feedback-path.ts'

/** A form that says something of a partner: without script it comes back to the page, with it the page stays. */
export function FeedbackForm({
  fields,
  partner,
  group,
  className,
  onSent,
  children,
}: {
  fields: Readonly<Record<string, string | undefined>>
  partner?: NamedPartner | undefined
  group?: string | undefined
  className?: string
  /** Called once the command is on its way. */
  onSent?: (form: HTMLFormElement) => void
  children: ReactNode
}) {
  const state = useFeedback()
  const { pathname, search } = useLocation()
  if (!state) return null
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = Object.fromEntries(
      [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ) as Record<string, string>
    const { enterprise: _enterprise, back: _back, ...sent } = typed
    state.send({
      fields: sent,
      ...(partner ? { partner } : {}),
      ...(group === undefined ? {} : { group }),
    })
    onSent?.(form)
  }
  return (
    <Form method="post" action={FEEDBACK_PATH} onSubmit={onSubmit} className={className}>
      <input type="hidden" name="enterprise" value={state.enterpriseId} />
      <input type="hidden" name="back" value={withoutNotice(pathname, search)} />
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </Form>
  )
}

/** Where one is, without what was said there of the command before. */
function withoutNotice(pathname: string, search: string): string {
  const query = new URLSearchParams(search)
  for (const name of ['done', 'of', 'at']) query.delete(name)
  const text = query.toString()
  return text ? `${pathname}?${text}` : pathname
}
