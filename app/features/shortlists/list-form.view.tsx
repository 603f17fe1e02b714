import type { ReactNode, Ref } from 'react'

import { Form, useLocation } from '#app/ui/router.ts'

/** A form that changes one list and comes back to the same place of its page. */
export function ListForm({
  listId,
  fields,
  className,
  formRef,
  children,
}: {
  listId: string
  fields: Record<string, string>
  className?: string
  formRef?: Ref<HTMLFormElement>
  children: ReactNode
}) {
  const { search } = useLocation()
  return (
    <Form
      ref={formRef}
      method="post"
      action={`/shortlists/${listId}${search}`}
      replace
      preventScrollReset
      className={className}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  )
}
