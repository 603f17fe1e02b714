import clsx from 'clsx'

import { initials } from './initials.ts'
import { toneOf } from './tone.ts'

const sizes = {
  small: 'size-8 rounded-[6px] text-xs',
  medium: 'size-12 rounded-control text-base',
  large: 'size-18 rounded-card text-2xl',
}

/** Stands for a logo or a portrait: the picture if there is one, else the name's initials on a quiet ground. */
export function Monogram({
  name,
  src,
  size = 'medium',
  round = false,
}: {
  name: string
  src?: string
  size?: keyof typeof sizes
  /** For a person. */
  round?: boolean
}) {
  const shape = clsx('flex-none', sizes[size], round && 'rounded-full!')
  if (src)
    return (
      <img src={src} alt="" loading="lazy" className={clsx(shape, 'border border-line object-contain')} />
    )
  return (
    <span
      aria-hidden
      className={clsx(
        shape,
        toneOf(name),
        'inline-flex items-center justify-center font-semibold tracking-tight select-none',
      )}
    >
      {initials(name)}
    </span>
  )
}
