import clsx from 'clsx'
import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'

import { buttonStyle } from './button-style.ts'

/** Something one may open: the browser's own details element. `button` looks like the small buttons beside it. */
export function Disclosure({
  summary,
  open = false,
  look = 'link',
  className,
  children,
}: {
  summary: ReactNode
  open?: boolean
  look?: 'link' | 'button'
  className?: string
  children: ReactNode
}) {
  return (
    <details open={open} className={clsx('group/disclosure', className)}>
      <summary
        className={
          look === 'button'
            ? buttonStyle('secondary', 'small', 'w-full cursor-pointer')
            : 'inline-flex min-h-8 items-center gap-1.5 rounded-xs font-medium text-accent hover:text-accent-hover pointer-coarse:min-h-11'
        }
      >
        <ChevronDown
          size={18}
          aria-hidden
          className="flex-none -rotate-90 transition-transform group-open/disclosure:rotate-0"
        />
        {summary}
      </summary>
      <div className={look === 'button' ? 'pt-3 pb-1' : 'pt-2 pl-6'}>{children}</div>
    </details>
  )
}
