import Menu from 'lucide-react/icons/menu'
import X from 'lucide-react/icons/x'
import { type MouseEvent, type ReactNode, useId, useRef } from 'react'

import { Link, NavLink } from '#app/ui/router.ts'

import { Logo } from './logo.tsx'
import { hidePopover, popoverProps, popoverTargetProps } from './popover.ts'

/** One entry of the main navigation. `end` matches the address exactly. */
export interface NavigationEntry {
  to: string
  label: ReactNode
  end?: boolean
}

export interface SiteHeaderProps {
  home: { to: string; label: string }
  name: string
  note?: string
  navigation: readonly NavigationEntry[]
  navigationLabel: string
  menuLabel: string
  closeLabel: string
  /** Language and theme switches; they move into the menu on a phone. */
  tools?: ReactNode
  /** The way to what is new; always in sight. */
  bell?: ReactNode
  /** Sign-in link or account menu; always in sight. */
  account?: ReactNode
}

const linkStyle =
  'flex items-center rounded-control px-3 text-[0.9375rem] font-medium lg:px-2.5 whitespace-nowrap text-muted transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:text-ink max-lg:min-h-12 max-lg:text-base aria-[current=page]:max-lg:bg-accent-tint lg:relative lg:h-10 lg:max-xl:px-2 lg:max-xl:text-sm lg:after:absolute lg:after:inset-x-2.5 lg:after:-bottom-[13px] lg:after:h-0.5 lg:aria-[current=page]:after:bg-accent'

/**
 * The header. The navigation is one element: a line on a wide screen, a popover sheet on a phone that
 * opens, closes and gives way to Escape without script.
 */
export function SiteHeader(props: SiteHeaderProps) {
  const menuId = useId()
  const menu = useRef<HTMLDivElement>(null)
  const closeAfterLink = (event: MouseEvent) => {
    if ((event.target as Element).closest('a')) hidePopover(menu.current)
  }
  return (
    <header className="border-b border-line bg-paper px-4 sm:px-6 print:hidden">
      <div className="mx-auto flex h-16 w-full max-w-page items-center gap-2">
        <Link
          to={props.home.to}
          className="-m-1 flex flex-none items-center rounded-control p-1 lg:mr-5 pointer-coarse:min-h-11"
        >
          <Logo name={props.name} note={props.note} brief={props.bell !== undefined && props.bell !== null} />
          <span className="sr-only"> – {props.home.label}</span>
        </Link>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Enter on a link is a click as well */}
        <div
          id={menuId}
          ref={menu}
          {...popoverProps()}
          onClick={closeAfterLink}
          className="max-lg:backdrop:bg-scrim max-lg:open:fixed max-lg:open:inset-x-0 max-lg:open:top-0 max-lg:open:bottom-auto max-lg:open:m-0 max-lg:open:block max-lg:open:max-h-dvh max-lg:open:w-full max-lg:open:animate-appear max-lg:open:overflow-y-auto max-lg:open:bg-surface max-lg:open:px-4 max-lg:open:pb-6 max-lg:open:text-ink max-lg:open:shadow-float sm:max-lg:open:px-6 lg:static lg:flex lg:h-full lg:w-auto lg:min-w-0 lg:flex-1 lg:items-center lg:overflow-visible lg:bg-transparent lg:text-ink"
        >
          <div className="flex h-16 items-center justify-between lg:hidden">
            <Logo name={props.name} />
            <button
              type="button"
              {...popoverTargetProps(menuId, 'hide')}
              className="inline-flex size-11 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
            >
              <X size={22} aria-hidden />
              <span className="sr-only">{props.closeLabel}</span>
            </button>
          </div>
          <nav aria-label={props.navigationLabel} className="lg:mr-auto">
            <ul className="flex flex-col gap-1 max-lg:-mx-3 lg:flex-row lg:items-center lg:gap-0.5">
              {props.navigation.map((entry) => (
                <li key={entry.to}>
                  <NavLink to={entry.to} end={entry.end} className={linkStyle}>
                    {entry.label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          {props.tools ? (
            <div className="flex flex-wrap items-center gap-2 max-lg:mt-4 max-lg:justify-between max-lg:border-t max-lg:border-line max-lg:pt-4">
              {props.tools}
            </div>
          ) : null}
        </div>
        <div className="flex flex-none items-center gap-2 max-lg:ml-auto lg:ml-2">
          {props.bell}
          {props.account}
          <button
            type="button"
            {...popoverTargetProps(menuId)}
            className="inline-flex h-11 items-center gap-2 rounded-control px-2.5 text-[0.9375rem] font-medium text-ink hover:bg-sunken lg:hidden"
          >
            <Menu size={20} aria-hidden />
            <span className="max-[26rem]:sr-only">{props.menuLabel}</span>
          </button>
        </div>
      </div>
    </header>
  )
}
