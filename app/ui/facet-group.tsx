import ChevronDown from 'lucide-react/icons/chevron-down'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

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
  /** With these words a list longer than `searchFrom` gets a box to search in it. */
  search?: { label: string; noMatch: string }
  searchFrom?: number
  /** A link to the same page with all values, where some are left out. */
  more?: { to: string; words: string }
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
  search,
  searchFrom = 10,
  more,
  clear,
  foot,
}: FacetGroupProps) {
  const [typed, setTyped] = useState('')
  const hydrated = useHydrated()
  const searchable = hydrated && search !== undefined && !more && options.length > searchFrom
  const box = useRef<HTMLInputElement>(null)
  const wanted = typed === '' ? '' : foldText(typed)
  const fits = (option: FacetOption) => wanted === '' || foldText(option.label).includes(wanted)
  // What was chosen when the page came stands first; a line that is ticked now stays where it is, and so does the focus.
  const [pinned] = useState(() => new Set(options.flatMap(({ value, checked }) => (checked ? [value] : []))))
  const all = useKeptOptions(options)
  const ordered = all.toSorted((a, b) => Number(pinned.has(b.value)) - Number(pinned.has(a.value)))
  useUnfolded(more !== undefined, box)
  const groupId = `facet-${name}`
  const line = (option: FacetOption) => (
    <FacetLine key={option.value} {...{ option, name, form, single }} hidden={!fits(option)} />
  )
  return (
    <details
      id={groupId}
      open={open}
      className="group/facet scroll-mt-4 border-t border-line py-1 max-lg:first:border-t-0"
    >
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
            ref={box}
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
        {ordered.map(line)}
        {more ? (
          <Link
            to={hydrated ? more.to : `${more.to}#${groupId}`}
            preventScrollReset
            replace
            rel="nofollow"
            className="flex min-h-9 w-fit items-center rounded-xs text-sm font-medium text-accent hover:text-accent-hover pointer-coarse:min-h-11"
          >
            {more.words}
          </Link>
        ) : null}
        {foot}
        <p role="status" className="text-sm text-muted">
          {wanted && !options.some(fits) ? search?.noMatch : null}
        </p>
      </fieldset>
    </details>
  )
}

/** The options, and those that were ticked here and are no longer among them: whoever takes a tick away can set it again. */
function useKeptOptions(options: readonly FacetOption[]): readonly FacetOption[] {
  const [ticked, setTicked] = useState<readonly FacetOption[]>(() => options.filter(({ checked }) => checked))
  const among = (list: readonly FacetOption[], one: FacetOption) =>
    list.some(({ value }) => value === one.value)
  const fresh = options.filter((option) => option.checked && !among(ticked, option))
  // Set while rendering: the next answer may leave out what is ticked in this one.
  if (fresh.length > 0) setTicked([...ticked, ...fresh])
  const gone = ticked.filter((option) => !among(options, option))
  if (gone.length === 0) return options
  return [...options, ...gone.map(({ value, label, icon }) => ({ value, label, icon, checked: false }))]
}

/** The list was unfolded by a link that is gone now: who has a keyboard goes on in the box that searches it. */
function useUnfolded(folded: boolean, box: RefObject<HTMLInputElement>): void {
  const was = useRef(folded)
  useEffect(() => {
    const unfolded = was.current && !folded
    was.current = folded
    if (unfolded && matchMedia('(pointer: fine)').matches) box.current?.focus({ preventScroll: true })
  }, [folded, box])
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
