import type { ReactNode } from 'react'

import { NavigationProgress } from './navigation-progress.tsx'
import { SkipLink } from './skip-link.tsx'

/**
 * The frame of every page: skip link, header, the page itself as `<main id="main">`, footer.
 * `notice` is a full-width line under the header, for what concerns every page.
 */
export function PageFrame({
  skipLabel,
  header,
  notice,
  footer,
  children,
}: {
  skipLabel: string
  header: ReactNode
  notice?: ReactNode
  footer: ReactNode
  children: ReactNode
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={skipLabel} />
      <NavigationProgress />
      {header}
      {notice}
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      {footer}
    </div>
  )
}
