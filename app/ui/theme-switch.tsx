import clsx from 'clsx'
import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'

import { useFetcher } from '#app/ui/router.ts'

export type Theme = 'system' | 'light' | 'dark'

const choices = [
  { theme: 'system', Icon: Monitor },
  { theme: 'light', Icon: Sun },
  { theme: 'dark', Icon: Moon },
] as const

/** Shows a theme at once, before the server has stored it. */
function wear(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/**
 * System, light or dark. Posts `theme` (and `returnTo` for a browser without script) to `action`, which
 * stores it and renders `data-theme` on `<html>` from then on ("system" renders none).
 */
export function ThemeSwitch({
  action,
  current,
  returnTo,
  labels,
}: {
  action: string
  current: Theme
  returnTo: string
  labels: { legend: string } & Record<Theme, string>
}) {
  const fetcher = useFetcher()
  const pending = fetcher.formData?.get('theme')
  const shown = typeof pending === 'string' ? pending : current
  return (
    <fetcher.Form method="post" action={action}>
      <fieldset className="flex items-center rounded-control border border-line bg-surface p-0.5">
        <legend className="sr-only">{labels.legend}</legend>
        <input type="hidden" name="returnTo" value={returnTo} />
        {choices.map(({ theme, Icon }) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={shown === theme}
            title={labels[theme]}
            onClick={() => wear(theme)}
            className={clsx(
              'flex size-8 items-center justify-center rounded-[6px] pointer-coarse:size-11',
              shown === theme ? 'bg-sunken text-ink' : 'text-muted hover:text-ink',
            )}
          >
            <Icon size={16} aria-hidden />
            <span className="sr-only">{labels[theme]}</span>
          </button>
        ))}
      </fieldset>
    </fetcher.Form>
  )
}
