import clsx from 'clsx'
import X from 'lucide-react/icons/x'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { type Choice, type Chosen, replaced } from './chosen.ts'
import { comparePath, type ComparedKind, MOST_COMPARED } from './selection.ts'
import { useChoice } from './use-choice.ts'

/**
 * What is chosen to be compared, in sight at the bottom of the page. `raised` leaves room for an action that stays at the
 * bottom edge of a phone.
 */
export function CompareTray({ raised = false }: { raised?: boolean }) {
  const t = useTranslations('comparisons.tray')
  const [choice, change] = useChoice()
  const hydrated = useHydrated()
  const kind = shownKind(choice)
  if (!hydrated || kind === null) return null
  const other: ComparedKind = kind === 'enterprise' ? 'product' : 'enterprise'
  const chosen = choice[kind]
  return (
    <section
      aria-label={t('label')}
      className={clsx(
        'sticky z-10 mt-8 animate-appear px-3 pb-3 sm:bottom-0 sm:px-6 sm:pb-4 print:hidden',
        raised ? 'max-sm:bottom-17' : 'max-sm:bottom-0',
      )}
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line-strong/40 bg-surface px-4 py-3 shadow-float">
        <p className="tabular-nums text-sm font-medium" role="status">
          {t(`count.${kind}`, { count: chosen.length, most: MOST_COMPARED })}
        </p>
        <ul className="flex min-w-0 flex-1 gap-1.5 overflow-x-auto max-sm:order-last max-sm:basis-full">
          {chosen.map((one) => (
            <ChosenChip key={one.slug} one={one} onRemove={() => change((now) => without(now, kind, one))} />
          ))}
        </ul>
        <div className="flex items-center gap-2 max-sm:ml-auto">
          {choice[other].length > 0 ? (
            <Button variant="quiet" size="small" onClick={() => change((now) => ({ ...now, last: other }))}>
              {t(`other.${other}`, { count: choice[other].length })}
            </Button>
          ) : null}
          <Button variant="quiet" size="small" onClick={() => change((now) => replaced(now, kind, []))}>
            {t('clear')}
          </Button>
          <ButtonLink
            to={comparePath({ kind, slugs: chosen.map(({ slug }) => slug) })}
            size="small"
            variant={chosen.length > 1 ? 'primary' : 'secondary'}
          >
            {t('compare')}
          </ButtonLink>
        </div>
      </div>
    </section>
  )
}

function ChosenChip({ one, onRemove }: { one: Chosen; onRemove: () => void }) {
  const t = useTranslations('comparisons.tray')
  return (
    <li className="flex max-w-56 flex-none items-center rounded-full bg-sunken pl-3 text-sm">
      <span className="truncate">{one.name}</span>
      <button
        type="button"
        onClick={onRemove}
        className="hit-area relative flex size-8 flex-none items-center justify-center rounded-full text-muted hover:text-ink"
      >
        <X size={15} aria-hidden />
        <span className="sr-only">{t('remove', { name: one.name })}</span>
      </button>
    </li>
  )
}

/** The list that was changed last, or the other one when it is empty; null when nothing is chosen. */
function shownKind(choice: Choice): ComparedKind | null {
  if (choice[choice.last].length > 0) return choice.last
  const other: ComparedKind = choice.last === 'enterprise' ? 'product' : 'enterprise'
  return choice[other].length > 0 ? other : null
}

function without(choice: Choice, kind: ComparedKind, one: Chosen): Choice {
  return replaced(
    choice,
    kind,
    choice[kind].filter(({ slug }) => slug !== one.slug),
  )
}
