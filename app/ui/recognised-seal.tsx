import { type ReactNode, useEffect, useId, useRef } from 'react'

import { placeNear } from './place-near.ts'
import { popoverProps, popoverTargetProps } from './popover.ts'
import { SealDisc } from './seal-disc.tsx'

/** One line of the card: what it is and what it says, such as the decision or the validity. */
export interface SealFact {
  label: string
  value: ReactNode
}

export interface RecognisedSealProps {
  year: number
  size?: 'small' | 'medium' | 'large'
  /** What the seal is called aloud, with the year: "Key industrial product of Hanoi, 2025". */
  label: string
  /** The heading of the card. */
  title: ReactNode
  /** Decision, date, validity. */
  facts: readonly SealFact[]
  source?: { label: string; href: string }
  /** A recognition that has run out or was revoked is shown faded; the facts say which. */
  lapsed?: boolean
}

const delay = 120

/**
 * The sign of an official recognition, and of nothing else. Pointing at it, focusing it or pressing it
 * shows its facts; Escape and a click elsewhere close them. Without script a press still opens the card.
 */
export function RecognisedSeal({
  year,
  size = 'small',
  label,
  title,
  facts,
  source,
  lapsed = false,
}: RecognisedSealProps) {
  const cardId = useId()
  const { root, show, hide } = useHoverCard(cardId)
  return (
    <span
      ref={root}
      className="relative z-10 inline-flex align-middle"
      onPointerEnter={(event) => event.pointerType === 'mouse' && show()}
      onPointerLeave={(event) => event.pointerType === 'mouse' && hide()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) hide()
      }}
    >
      <button
        type="button"
        {...popoverTargetProps(cardId, 'show')}
        aria-label={label}
        aria-describedby={`${cardId}-facts`}
        onFocus={show}
        className="hit-area relative rounded-full"
      >
        <SealDisc id={`${cardId}-disc`} year={year} size={size} faded={lapsed} />
      </button>
      <span
        id={cardId}
        {...popoverProps()}
        className="m-auto w-80 max-w-[calc(100vw-2rem)] animate-appear cursor-auto rounded-card border border-line bg-surface p-4 text-left text-sm text-ink shadow-float"
      >
        <span className="flex items-center gap-3">
          <SealDisc like={`${cardId}-disc`} year={year} size="medium" faded={lapsed} />
          <span className="font-semibold text-seal-ink">{title}</span>
        </span>
        <span id={`${cardId}-facts`} className="mt-3 block space-y-1.5 border-t border-line pt-3">
          {facts.map((fact) => (
            <span key={fact.label} className="flex gap-3">
              <span className="w-24 flex-none text-muted">{fact.label}</span>
              <span className="min-w-0 flex-1">{fact.value}</span>
            </span>
          ))}
        </span>
        {source ? (
          <a href={source.href} rel="noreferrer" className="mt-3 inline-block break-words text-link">
            {source.label}
          </a>
        ) : null}
      </span>
    </span>
  )
}

/** Opens the popover beside its button while one points at either, with a short grace to cross the gap. */
function useHoverCard(cardId: string) {
  const root = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const after = (act: (card: HTMLElement, button: HTMLElement) => void) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const card = document.getElementById(cardId)
      const button = root.current?.querySelector('button')
      if (card && button && 'showPopover' in card) act(card, button)
    }, delay)
  }
  const show = () =>
    after((card, button) => {
      if (!card.matches(':popover-open')) card.showPopover()
      placeNear(button, card)
    })
  const hide = () =>
    after((card, button) => {
      const held = card.matches(':hover') || button.matches(':hover, :focus-visible')
      if (!held && !root.current?.contains(document.activeElement)) card.hidePopover()
    })
  return { root, show, hide }
}
