import clsx from 'clsx'
import type { ReactNode } from 'react'

import type { Icon } from './icon.ts'

/** A step that was taken, is in force now, or is awaited. `when` is a `<time>` with its own words. */
export interface TimelineStep {
  key: string
  icon: Icon
  title: ReactNode
  when?: ReactNode
  detail?: ReactNode
  state: 'past' | 'current' | 'awaited' | 'refused'
}

const dots = {
  past: 'bg-sunken text-muted',
  current: 'bg-accent text-on-accent',
  awaited: 'border border-dashed border-line-strong bg-surface text-muted',
  refused: 'bg-error-tint text-error',
}

/** Steps in the order in which they happened. */
export function Timeline({ label, steps }: { label: string; steps: readonly TimelineStep[] }) {
  return (
    <ol aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="relative flex gap-4 pb-6 last:pb-0"
        >
          {index < steps.length - 1 ? (
            <span
              aria-hidden
              className={clsx(
                'absolute top-9 bottom-0 left-[17px] border-l-2',
                steps[index + 1]?.state === 'awaited' ? 'border-dashed border-line-strong/60' : 'border-line',
              )}
            />
          ) : null}
          <span
            className={clsx(
              'flex size-9 flex-none items-center justify-center rounded-full',
              dots[step.state],
            )}
          >
            <step.icon size={17} aria-hidden />
          </span>
          <div className="min-w-0 flex-1 pt-[5px]">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className={clsx('font-medium', step.state === 'awaited' && 'text-muted')}>{step.title}</p>
              {step.when ? <p className="text-sm text-muted">{step.when}</p> : null}
            </div>
            {step.detail ? <div className="mt-1 text-muted">{step.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
