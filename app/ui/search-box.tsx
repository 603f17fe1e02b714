import clsx from 'clsx'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { type InputHTMLAttributes, useEffect, useId, useRef } from 'react'

export interface SearchBoxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'size' | 'type'> {
  /** What is searched; read by screen readers. */
  label: string
  clearLabel: string
  submitLabel: string
  /** A key that brings the cursor here from anywhere on the page. */
  shortcut?: string
  large?: boolean
}

/** True while the key press belongs to something one writes in. */
function isWriting(target: EventTarget | null) {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** A box to search with, clear and submit buttons. Put it into a GET form. */
export function SearchBox({
  label,
  clearLabel,
  submitLabel,
  shortcut,
  large = false,
  className,
  ...rest
}: SearchBoxProps) {
  const made = useId()
  const id = rest.id ?? made
  const input = useRef<HTMLInputElement>(null)

  // Going back brings another query in the same box; what is being typed just now stays, and what was typed before the
  // page ran.
  const given = rest.defaultValue ?? ''
  const last = useRef(given)
  useEffect(() => {
    if (last.current === given) return
    last.current = given
    if (input.current && document.activeElement !== input.current) input.current.value = String(given)
  }, [given])

  useEffect(() => {
    if (!shortcut) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== shortcut || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [shortcut])

  const clear = () => {
    const box = input.current
    if (!box) return
    // React only notices a change that goes through the element's own setter.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, '')
    box.dispatchEvent(new Event('input', { bubbles: true }))
    box.focus()
  }

  return (
    <div
      className={clsx(
        'group/search flex items-center rounded-[10px] border border-line-strong bg-surface transition-colors focus-within:border-accent focus-within:outline-2 focus-within:outline-accent hover:border-ink focus-within:hover:border-accent',
        className,
      )}
    >
      <label htmlFor={id} className={clsx('flex-none text-muted', large ? 'pl-4' : 'pl-3')}>
        <Search size={large ? 22 : 18} aria-hidden />
        <span className="sr-only">{label}</span>
      </label>
      <input
        name="q"
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
        aria-keyshortcuts={shortcut}
        placeholder=" "
        {...rest}
        id={id}
        type="search"
        ref={input}
        className={clsx(
          'peer w-full min-w-0 flex-1 bg-transparent px-3 text-ink outline-none placeholder:text-faint',
          large ? 'h-14 text-lg' : 'h-11',
        )}
      />
      {shortcut ? (
        <kbd
          aria-hidden
          className="mr-2 hidden size-6 flex-none items-center justify-center rounded-[5px] border border-line bg-sunken font-sans text-xs text-muted peer-placeholder-shown:md:flex peer-focus:md:hidden pointer-coarse:md:hidden"
        >
          {shortcut}
        </kbd>
      ) : null}
      <button
        type="button"
        onClick={clear}
        title={clearLabel}
        className="flex size-11 flex-none items-center justify-center rounded-control text-muted peer-placeholder-shown:hidden hover:text-ink noscript:hidden"
      >
        <X size={18} aria-hidden />
        <span className="sr-only">{clearLabel}</span>
      </button>
      <button
        type="submit"
        className={clsx(
          'flex-none rounded-control bg-accent font-medium text-on-accent transition-colors hover:bg-accent-hover',
          large ? 'm-1.5 h-11 px-6' : 'hit-area relative m-1 h-9 px-4 text-[0.9375rem]',
          'max-sm:w-11 max-sm:px-0',
        )}
      >
        <span className="max-sm:sr-only">{submitLabel}</span>
        <Search size={18} aria-hidden className="mx-auto sm:hidden" />
      </button>
    </div>
  )
}
