import clsx from 'clsx'

/** One language of the switch: its own full name, and the address of the same page in it. */
export interface LanguageOption {
  locale: string
  name: string
  short: string
  href: string
  current: boolean
}

/** Links to the same page in the other languages; plain links, so the whole document changes language. */
export function LanguageSwitch({ label, options }: { label: string; options: readonly LanguageOption[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex items-center rounded-control border border-line bg-surface p-0.5">
        {options.map((option) => (
          <li key={option.locale}>
            <a
              href={option.href}
              lang={option.locale}
              hrefLang={option.locale}
              aria-current={option.current ? 'true' : undefined}
              title={option.name}
              className={clsx(
                'flex h-8 min-w-9 items-center justify-center rounded-[6px] px-2 text-sm font-medium pointer-coarse:h-11 pointer-coarse:min-w-11',
                option.current ? 'bg-sunken text-ink' : 'text-muted hover:text-ink',
              )}
            >
              <span aria-hidden>{option.short}</span>
              <span className="sr-only">{option.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
