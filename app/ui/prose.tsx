import clsx from 'clsx'
import type { ReactNode } from 'react'

/** Running text of one's own making: paragraphs, lists, links and headings with reading space. */
export function Prose({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={clsx(
        'max-w-measure space-y-4 [&_a]:text-link [&_h2]:pt-6 [&_h2]:text-2xl [&_h2]:font-semibold [&_h3]:pt-4 [&_h3]:text-lg [&_h3]:font-semibold [&_li]:pl-1 [&_ol]:list-decimal [&_ol]:space-y-1.5 [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:space-y-1.5 [&_ul]:pl-6 [&_ul]:marker:text-line-strong',
        className,
      )}
    >
      {children}
    </div>
  )
}
