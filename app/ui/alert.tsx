import clsx from 'clsx'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'

const tones = {
  info: { Icon: Info, box: 'border-info/30 bg-info-tint', ink: 'text-info' },
  success: { Icon: CircleCheck, box: 'border-accent/30 bg-accent-tint', ink: 'text-accent' },
  warning: { Icon: TriangleAlert, box: 'border-warning/30 bg-warning-tint', ink: 'text-warning' },
  error: { Icon: CircleAlert, box: 'border-error/30 bg-error-tint', ink: 'text-error' },
}

export type AlertTone = keyof typeof tones

/**
 * A message in the page. `word` names the kind ("Warning"), so that colour and icon are not alone.
 * `live` reads it out when it appears; leave it off for what was there from the start.
 */
export function Alert({
  tone = 'info',
  word,
  title,
  live = false,
  actions,
  children,
}: {
  tone?: AlertTone
  word: string
  title?: ReactNode
  live?: boolean
  actions?: ReactNode
  children?: ReactNode
}) {
  const { Icon, box, ink } = tones[tone]
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined
  return (
    <div role={role} className={clsx('flex gap-3 rounded-card border p-4', box)}>
      <Icon size={20} aria-hidden className={clsx('mt-[3px] flex-none', ink)} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          <span className={title ? 'sr-only' : ink}>{word}</span>
          {title ? <span className="sr-only">: </span> : null}
          {title}
        </p>
        {children ? <div className="text-[0.9375rem] leading-6">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  )
}
