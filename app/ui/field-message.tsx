import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'

/** The explanation under a label. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-sm text-muted">
      {children}
    </p>
  )
}

/** What is wrong with what was typed, and what to do. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-0.5 flex gap-1.5 text-sm font-medium text-error">
      <CircleAlert size={16} aria-hidden className="mt-[3px] flex-none" />
      <span>{children}</span>
    </p>
  )
}
