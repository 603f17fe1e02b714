import type { ReactNode } from 'react'

import { Link } from '#app/ui/router.ts'

import { Mark } from './mark.tsx'

/** One column of links at the foot of the page. `external` links leave the site. */
export interface FooterColumn {
  heading: string
  links: readonly { to: string; label: ReactNode; external?: boolean }[]
}

const linkStyle =
  'inline-block py-1 text-muted hover:text-ink hover:underline underline-offset-4 pointer-coarse:py-3'

/** The footer: what this is, columns of links, switches, and a last line for sources and licences. */
export function SiteFooter({
  name,
  about,
  columns,
  tools,
  legal,
}: {
  name: string
  about: ReactNode
  columns: readonly FooterColumn[]
  tools?: ReactNode
  legal?: ReactNode
}) {
  return (
    <footer className="mt-24 border-t border-line bg-sunken px-4 text-sm sm:px-6 print:hidden">
      <div className="mx-auto w-full max-w-page py-12">
        <div className="grid gap-10 lg:grid-cols-[2fr_3fr]">
          <div className="max-w-sm">
            <p className="flex items-center gap-2 text-base font-semibold">
              <Mark className="h-[1.05rem] w-7 text-accent" />
              {name}
            </p>
            <div className="mt-3 text-muted">{about}</div>
          </div>
          <div className="grid gap-8 sm:grid-cols-3">
            {columns.map((column) => (
              <section key={column.heading}>
                <h2 className="font-semibold">{column.heading}</h2>
                <ul className="mt-2">
                  {column.links.map((link) => (
                    <li key={link.to}>
                      {link.external ? (
                        <a href={link.to} className={linkStyle}>
                          {link.label}
                        </a>
                      ) : (
                        <Link to={link.to} className={linkStyle}>
                          {link.label}
                        </Link>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
        {tools || legal ? (
          <div className="mt-10 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t border-line pt-6 text-muted">
            <div className="max-w-2xl">{legal}</div>
            {tools ? <div className="flex flex-wrap items-center gap-3">{tools}</div> : null}
          </div>
        ) : null}
      </div>
    </footer>
  )
}
