import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import X from 'lucide-react/icons/x'
import { type ReactNode, useRef } from 'react'

import { buttonStyle } from './button-style.ts'
import { hidePopover, popoverProps, popoverTargetProps } from './popover.ts'

export interface FilterSheetProps {
  id: string
  title: string
  openLabel: string
  closeLabel: string
  /** How many filters are in force, shown on the button that opens the sheet. */
  active?: number
  /** Words of the submit button: "Show 128 results". */
  applyLabel: ReactNode
  /** The GET form that the choices belong to, when it is not around the sheet. */
  form?: string
  /** A link that clears all filters. */
  reset?: ReactNode
  children: ReactNode
}

/**
 * Filters: a column beside the list on a wide screen, a sheet from the bottom edge on a phone. One element
 * and one set of inputs for both; the sheet is a popover, so it opens and closes without script, and the
 * submit button is there wherever script does not submit by itself.
 */
export function FilterSheet(props: FilterSheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <>
      <button
        type="button"
        {...popoverTargetProps(props.id)}
        className={buttonStyle('secondary', 'medium', 'min-h-11 lg:hidden')}
      >
        <SlidersHorizontal size={18} aria-hidden />
        {props.openLabel}
        {props.active ? (
          <span className="rounded-full bg-accent px-2 text-xs leading-5 text-on-accent">{props.active}</span>
        ) : null}
      </button>
      <div
        id={props.id}
        ref={sheet}
        {...popoverProps()}
        role="group"
        aria-label={props.title}
        className="text-ink max-lg:backdrop:bg-scrim max-lg:open:fixed max-lg:open:inset-x-0 max-lg:open:top-auto max-lg:open:bottom-0 max-lg:open:m-0 max-lg:open:flex max-lg:open:max-h-[88dvh] max-lg:open:w-full max-lg:open:animate-appear max-lg:open:flex-col max-lg:open:rounded-t-[16px] max-lg:open:bg-surface max-lg:open:shadow-float lg:static lg:block lg:h-auto lg:w-full lg:overflow-visible lg:bg-transparent"
      >
        <div className="flex items-center justify-between gap-4 border-line max-lg:border-b max-lg:py-2 max-lg:pr-2 max-lg:pl-5 lg:pb-2">
          <h2 className="text-lg font-semibold lg:text-base">{props.title}</h2>
          <div className="flex items-center gap-2 text-sm">
            {props.reset}
            <button
              type="button"
              {...popoverTargetProps(props.id, 'hide')}
              className="flex size-11 items-center justify-center rounded-control text-muted hover:bg-sunken lg:hidden"
            >
              <X size={20} aria-hidden />
              <span className="sr-only">{props.closeLabel}</span>
            </button>
          </div>
        </div>
        <div className="max-lg:flex-1 max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:px-5 max-lg:pb-4">
          {props.children}
        </div>
        <div className="border-line max-lg:border-t max-lg:px-5 max-lg:py-3 lg:hidden lg:noscript:block lg:noscript:pt-4">
          <button
            type="submit"
            form={props.form}
            onClick={() => hidePopover(sheet.current)}
            className={buttonStyle('primary', 'large', 'w-full')}
          >
            {props.applyLabel}
          </button>
        </div>
      </div>
    </>
  )
}
