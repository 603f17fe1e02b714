import clsx from 'clsx'
import EyeOff from 'lucide-react/icons/eye-off'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import type { OwnPresence } from '#app/platform/realtime/events.ts'
import { menuItemStyle } from '#app/ui/menu-style.ts'
import { useLocation, usePath } from '#app/ui/router.ts'

import { WISHES } from './presence.ts'
import { useOwnPresence } from './use-own-presence.ts'

/** How one is seen, as a dot on the button of the account's menu. */
export function PresenceMark({ known }: { known: OwnPresence }) {
  const t = useTranslations('presence')
  return (
    <>
      <Dot own={known} />
      <span className="sr-only">{known.shown ? t(`now.${known.state}`) : t('now.hidden')}</span>
    </>
  )
}

/** What one wishes to be seen as, for the account's menu, with the switch whether others see it. */
export function PresenceMenu({ known }: { known: OwnPresence }) {
  const t = useTranslations('presence')
  const { own, onSubmit } = useOwnPresence(known)
  return (
    <div className="border-y border-line py-2">
      <PresenceForm onSubmit={onSubmit} shown={own.shown}>
        <fieldset className="flex gap-1 px-2">
          <legend className="sr-only">{t('legend')}</legend>
          {WISHES.map((wish) => (
            <button
              key={wish}
              type="submit"
              name="state"
              value={wish}
              aria-pressed={own.state === wish}
              className={clsx(
                'flex min-h-10 flex-1 items-center justify-center gap-2 rounded-control px-2 text-sm pointer-coarse:min-h-11',
                own.state === wish ? 'bg-accent-tint font-medium text-ink' : 'text-muted hover:bg-sunken',
              )}
            >
              <Dot own={{ state: wish, shown: true }} />
              {t(`state.${wish}`)}
            </button>
          ))}
        </fieldset>
      </PresenceForm>
      <PresenceForm onSubmit={onSubmit} shown={!own.shown}>
        <button type="submit" name="state" value={own.state} className={menuItemStyle}>
          <span
            aria-hidden
            className={clsx(
              'relative h-5 w-9 flex-none rounded-full transition-colors',
              own.shown ? 'bg-accent' : 'bg-line-strong',
            )}
          >
            <span
              className={clsx(
                'absolute top-0.5 size-4 rounded-full bg-surface transition-[left]',
                own.shown ? 'left-[1.125rem]' : 'left-0.5',
              )}
            />
          </span>
          <span>
            {t('shown')}
            <span className="sr-only">: {t(own.shown ? 'yes' : 'no')}</span>
          </span>
        </button>
      </PresenceForm>
    </div>
  )
}

/** A form of presence; the button pressed says the state. */
function PresenceForm({
  onSubmit,
  shown,
  children,
}: {
  onSubmit: ReturnType<typeof useOwnPresence>['onSubmit']
  shown: boolean
  children: ReactNode
}) {
  const { pathname, search } = useLocation()
  return (
    <form method="post" action={usePath()('/presence')} onSubmit={onSubmit}>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <input type="hidden" name="shown" value={String(shown)} />
      {children}
    </form>
  )
}

function Dot({ own: { state, shown } }: { own: OwnPresence }) {
  if (!shown) return <EyeOff size={16} aria-hidden className="flex-none" />
  return (
    <span
      aria-hidden
      className={clsx(
        'size-2.5 flex-none rounded-full',
        state === 'available' ? 'bg-accent' : 'border-[1.5px] border-line-strong',
      )}
    />
  )
}
