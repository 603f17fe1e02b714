import type { InputHTMLAttributes, ReactNode } from 'react'

import { Choice } from './choice.tsx'
import { useFieldControl } from './field-context.ts'

/** A single yes-or-no with its words beside it. */
export function Checkbox({
  label,
  hint,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label: ReactNode; hint?: ReactNode }) {
  const control = useFieldControl(rest)
  return <Choice {...control} type="checkbox" label={label} hint={hint} />
}
