import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

import { pagesAround } from './pages-around.ts'

export interface PaginationProps {
  label: string
  page: number
  pages: number
  /** The address of a page, counted from 1. */
  toPage: (page: number) => string
  previousLabel: string
  nextLabel: string
  /** The full name of a page link, such as "Page 3". */
  pageLabel: (page: number) => string
  /** What is shown of how many: "1–20 of 3,214". */
  summary?: ReactNode
}

const box =
  'inline-flex h-10 min-w-10 items-center justify-center gap-1 rounded-control px-2 text-sm font-medium pointer-coarse:h-11 pointer-coarse:min-w-11'
const quiet = `${box} text-muted transition-colors hover:bg-sunken hover:text-ink`

/** Links to the pages of a long list; nothing for a list of one page. */
export function Pagination(props: PaginationProps) {
  const { page, pages, toPage } = props
  if (pages <= 1) return null
  return (
    <nav aria-label={props.label} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      {props.summary ? <p className="text-sm text-muted">{props.summary}</p> : null}
      <ul className="-mx-2 flex items-center gap-0.5">
        {page > 1 ? (
          <li>
            <Link to={toPage(page - 1)} rel="prev" className={quiet}>
              <ChevronLeft size={18} aria-hidden />
              <span className="max-sm:sr-only">{props.previousLabel}</span>
            </Link>
          </li>
        ) : null}
        {pagesAround(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`} className={number === page ? undefined : 'max-[22rem]:hidden'}>
            {number === null ? (
              <span className="px-1 text-faint" aria-hidden>
                …
              </span>
            ) : (
              <Link
                to={toPage(number)}
                aria-label={props.pageLabel(number)}
                aria-current={number === page ? 'page' : undefined}
                className={number === page ? `${box} bg-accent-tint text-accent-hover` : quiet}
              >
                {number}
              </Link>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <Link to={toPage(page + 1)} rel="next" className={quiet}>
              <span className="max-sm:sr-only">{props.nextLabel}</span>
              <ChevronRight size={18} aria-hidden />
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
