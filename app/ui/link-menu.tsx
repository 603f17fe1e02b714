import clsx from 'clsx'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { type ReactNode, useEffect, useRef } from 'react'

/**
 * A button that opens a small panel of links and forms, such as an account menu. Works without script; with
 * it, Escape, a click outside and a followed link close it. Children are `LinkMenuItem`s.
 */
export function LinkMenu({
  label,
  button,
  align = 'end',
  children,
}: {
  /** The button's full name, where `button` shows only a picture. */
  label?: string
  button: ReactNode
  align?: 'start' | 'end'
  children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = () => details.current?.removeAttribute('open')
    const onPointer = (event: Event) => {
      if (!details.current?.contains(event.target as Node)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      close()
      details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <details ref={details} className="group/menu relative">
      <summary className="flex min-h-10 items-center gap-1.5 rounded-control px-2 text-[0.9375rem] font-medium hover:bg-sunken pointer-coarse:min-h-11">
        {label ? <span className="sr-only">{label}</span> : null}
        {button}
        <ChevronDown
          size={16}
          aria-hidden
          className="flex-none text-muted transition-transform group-open/menu:rotate-180"
        />
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Enter on a link is a click as well */}
      <div
        onClick={(event) => {
          if ((event.target as Element).closest('a')) details.current?.removeAttribute('open')
        }}
        className={clsx(
          'absolute top-full z-30 mt-2 w-64 max-w-[calc(100vw-2rem)] animate-appear rounded-card border border-line bg-surface p-1.5 shadow-float',
          align === 'end' ? 'right-0' : 'left-0',
        )}
      >
        {children}
      </div>
    </details>
  )
}
