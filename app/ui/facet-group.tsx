import ChevronDown from 'lucide-react/icons/chevron-down'
import { type ReactNode, useEffect, useRef, useState } from 'react'

import { Link } from '#app/ui/router.ts'

import { foldText } from './fold-text.ts'
import { useHydrated } from './use-hydrated.ts'

/** A value to filter by. `label` is plain text, so that a long list can be searched; `count` is formatted. */
export interface FacetOption {
  value: string
  label: string
  count?: string
  checked: boolean
  icon?: ReactNode
}

export interface FacetGroupProps {
  legend: string
  name: string
  options: readonly FacetOption[]
  form?: string
  /** One choice at most instead of several. */
  single?: boolean
  open?: boolean
  /** How many are shown before "more"; what is checked is always shown. */
  limit?: number
  /** With these words a list longer than `searchFrom` gets a box to search in it. */
  search?: { label: string; noMatch: string }
  searchFrom?: number
  moreLabel: (hidden: number) => string
  /** A link that gives up every choice of the group. `label` is for screen readers. */
  clear?: { to: string; words: string; label: string }
  /** Stands below the values. */
  foot?: ReactNode
}

/** A list of values with their counts, for a GET form: checkboxes that post `name=value`. */
export function FacetGroup({
  legend,
  name,
  options,
  form,
  single = false,
  open = true,
  limit = 6,
  search,
  searchFrom = 10,
  moreLabel,
  clear,
  foot,
}: FacetGroupProps) {
  const [typed, setTyped] = useState('')
  const searchable = useHydrated() && search !== undefined && options.length > searchFrom
  const wanted = foldText(typed)
  const fits = (option: FacetOption) => foldText(option.label).includes(wanted)
  // What was chosen when the page came stands first; a line that is ticked now stays where it is, and so does the focus.
  const [pinned] = useState(() => new Set(options.flatMap(({ value, checked }) => (checked ? [value] : []))))
  const ordered = options.toSorted((a, b) => Number(pinned.has(b.value)) - Number(pinned.has(a.value)))
  const first = ordered.filter((option) => pinned.has(option.value) || options.indexOf(option) < limit)
  const rest = ordered.filter((option) => !first.includes(option))
  const line = (option: FacetOption) => (
    <FacetLine key={option.value} {...{ option, name, form, single }} hidden={!fits(option)} />
  )
  return (
    <details open={open} className="group/facet border-t border-line py-1 max-lg:first:border-t-0">
      <summary className="flex min-h-11 items-center justify-between gap-3 rounded-xs font-medium">
        {legend}
        <ChevronDown
          size={18}
          aria-hidden
          className="flex-none text-muted transition-transform group-open/facet:rotate-180"
        />
      </summary>
      <fieldset className="pb-3">
        <legend className="sr-only">{legend}</legend>
        {clear ? (
          <Link
            to={clear.to}
            preventScrollReset
            aria-label={clear.label}
            className="mb-1 inline-flex min-h-8 items-center rounded-xs text-sm font-medium text-accent hover:text-accent-hover pointer-coarse:min-h-11"
          >
            {clear.words}
          </Link>
        ) : null}
        {searchable ? (
          <input
            type="search"
            aria-label={search.label}
            placeholder={search.label}
            value={typed}
            onChange={(event) => {
              // The form around submits on change; typing here only narrows this list.
              event.stopPropagation()
              setTyped(event.currentTarget.value)
            }}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            className="mb-1.5 control min-h-10 py-1.5 text-sm"
          />
        ) : null}
        {first.map(line)}
        {rest.length > 0 ? (
          <details
            open={wanted || rest.some(({ checked }) => checked) ? true : undefined}
            className="group/more"
          >
            <summary
              hidden={wanted !== ''}
              className="min-h-9 items-center rounded-xs text-sm font-medium text-accent not-[[hidden]]:inline-flex group-open/more:hidden hover:text-accent-hover pointer-coarse:min-h-11"
            >
              {moreLabel(rest.length)}
            </summary>
            {rest.map(line)}
          </details>
        ) : null}
        {foot}
        <p role="status" className="text-sm text-muted">
          {wanted && !options.some(fits) ? search?.noMatch : null}
        </p>
      </fieldset>
    </details>
  )
}

/**
 * One value. Lines that do not match the typed words stay in the form, so that searching drops no choice.
 * A change of the address (back, a removed chip) sets the box anew without losing focus.
 */
function FacetLine({
  option,
  name,
  form,
  single,
  hidden,
}: {
  option: FacetOption
  name: string
  form?: string
  single: boolean
  hidden: boolean
}) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.checked = option.checked
  }, [option.checked])
  return (
    <label
      hidden={hidden}
      className="gap-2.5 py-[5px] text-[0.9375rem] leading-6 not-[[hidden]]:flex hover:text-accent-hover pointer-coarse:py-2.5"
    >
      <input
        ref={box}
        type={single ? 'radio' : 'checkbox'}
        name={name}
        value={option.value}
        form={form}
        defaultChecked={option.checked}
        className="mt-0.5 tick"
      />
      {option.icon}
      <span className="min-w-0 flex-1">{option.label}</span>
      {option.count === undefined ? null : (
        <span className="flex-none tabular-nums text-sm leading-6 text-muted">{option.count}</span>
      )}
    </label>
  )
}
