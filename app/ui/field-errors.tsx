import CircleAlert from 'lucide-react/icons/circle-alert'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/** One thing to correct; `fieldId` is the control that the message leads to. */
export interface FieldProblem {
  fieldId?: string
  message: ReactNode
}

/**
 * Everything a form must have corrected, above the form. It takes focus whenever a new answer with errors
 * arrives, so hand it a list that changes only then. Shows nothing without problems.
 */
export function FieldErrors({ title, problems }: { title: ReactNode; problems: readonly FieldProblem[] }) {
  const headingId = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby={headingId}
      className="rounded-card border border-error bg-error-tint p-4 focus:outline-2 focus:-outline-offset-1 focus:outline-error sm:p-5"
    >
      <h2 id={headingId} className="flex gap-2.5 text-lg font-semibold">
        <CircleAlert size={22} aria-hidden className="mt-[3px] flex-none text-error" />
        {title}
      </h2>
      <ul className="mt-2 space-y-1 pl-8">
        {problems.map((problem, index) => (
          <li key={problem.fieldId ?? index}>
            {problem.fieldId ? (
              <a href={`#${problem.fieldId}`} className="font-medium text-error underline underline-offset-4">
                {problem.message}
              </a>
            ) : (
              <span className="font-medium text-error">{problem.message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
