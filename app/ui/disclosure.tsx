import clsx from 'clsx'
import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'

/** Something one may open: the browser's own details element. */
export function Disclosure({
  summary,
  open = false,
  className,
  children,
}: {
  summary: ReactNode
  open?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <details open={open} className={clsx('group/disclosure', className)}>
      <summary className="inline-flex min-h-8 items-center gap-1.5 rounded-xs font-medium text-accent hover:text-accent-hover pointer-coarse:min-h-11">
        <ChevronDown
          size={18}
          aria-hidden
          className="flex-none -rotate-90 transition-transform group-open/disclosure:rotate-0"
        />
        {summary}
      </summary>
      <div className="pt-2 pl-6">{children}</div>
    </details>
  )
}
