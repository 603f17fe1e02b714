import clsx from 'clsx'
import Check from 'lucide-react/icons/check'
import { useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useDay } from '#app/ui/use-moment.ts'

import {
  type ChoiceKind,
  type ChoiceShown,
  DECLINE_REASONS,
  MOST_REASON_LETTERS,
  NOT_NOW_DAYS,
} from './choice.ts'
import { type NamedPartner, useFeedback } from './feedback-context.ts'
import { FeedbackForm } from './feedback-form.view.tsx'

/** Of what a choice is made: the partner, and the list and matter in which it was proposed. */
export interface ChoiceSubject {
  partner: NamedPartner
  group?: string | undefined
  about?: string | undefined
  weights?: string | undefined
}

/** What the enterprise thinks of a partner, to be chosen by one of four controls. */
export function ChoiceControls(subject: ChoiceSubject) {
  const t = useTranslations('partnerChoices.controls')
  const hint = useId()
  const state = useFeedback()
  const first = useRef<HTMLDivElement>(null)
  const { partner, group } = subject
  const returned = state?.returned === `${group ?? ''} ${partner.id}`
  useEffect(() => {
    if (returned) first.current?.querySelector('button')?.focus()
  }, [returned])
  if (!state) return null
  const choice = state.feedback.choices[partner.id]
  const pending = state.pendingChoice(partner.id)
  const kind = pending === undefined ? (choice?.kind ?? null) : pending
  return (
    <div>
      <div
        ref={first}
        role="group"
        aria-label={t('label', { name: partner.name })}
        aria-describedby={hint}
        className="grid max-w-measure grid-cols-2 items-start gap-2"
      >
        <WarmChoice {...subject} kind="must_meet" chosen={kind} choice={choice} />
        <WarmChoice {...subject} kind="interested" chosen={kind} choice={choice} />
        <Decline {...subject} kind="not_now" />
        <Decline {...subject} kind="never" />
      </div>
      <Muted className="mt-1.5">
        <span id={hint}>
          {choice && pending === undefined && kind !== null ? (
            <>
              <ChosenBy choice={choice} />{' '}
            </>
          ) : null}
          {t('hint')}
        </span>
      </Muted>
    </div>
  )
}

/** Who chose, and when. */
export function ChosenBy({ choice: { by, mine, at } }: { choice: ChoiceShown }) {
  const t = useTranslations('partnerChoices.controls')
  const day = useDay()(at)
  if (mine) return <>{t('chosenByMe', { day })}.</>
  return <>{by === null ? t('chosenByFormer', { day }) : t('chosen', { by, day })}.</>
}

function WarmChoice({
  kind,
  chosen,
  choice,
  ...subject
}: ChoiceSubject & { kind: ChoiceKind; chosen: ChoiceKind | null; choice: ChoiceShown | undefined }) {
  const t = useTranslations('partnerChoices')
  const pressed = chosen === kind
  const { partner } = subject
  const fields = pressed ? withdrawal(partner, choice) : choosing(subject, kind)
  return (
    <FeedbackForm fields={fields} partner={partner} group={subject.group} className="grid">
      <Button
        type="submit"
        variant="secondary"
        size="small"
        aria-pressed={pressed}
        {...(pressed ? { icon: Check } : {})}
        aria-label={t('controls.of', { what: t(`kind.${kind}`), name: partner.name })}
        className={clsx(pressed && 'border-accent! bg-accent-tint! text-accent-hover!')}
      >
        {t(`kind.${kind}`)}
      </Button>
    </FeedbackForm>
  )
}

/** "Not now" asks for a reason, "never" demands one. */
function Decline({ kind, ...subject }: ChoiceSubject & { kind: 'not_now' | 'never' }) {
  const t = useTranslations('partnerChoices')
  const { partner, group } = subject
  const options = DECLINE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))
  const required = kind === 'never'
  return (
    <Disclosure
      look="button"
      summary={
        <span>
          {t(`kind.${kind}`)}
          <span className="sr-only">: {partner.name}</span>
        </span>
      }
      className="open:col-span-full"
    >
      <FeedbackForm
        fields={choosing(subject, kind)}
        partner={partner}
        group={group}
        className="max-w-measure space-y-3"
        onSent={(form) => form.closest('details')?.removeAttribute('open')}
      >
        <Muted>
          {t(`decline.${kind}.text`, { days: NOT_NOW_DAYS })} {t('decline.private')}
        </Muted>
        <Field
          label={t('decline.reason')}
          required={required}
          {...(required ? {} : { optionalLabel: t('decline.optional') })}
        >
          <Select
            name="reason"
            small
            required={required}
            placeholder={t('decline.choose')}
            options={options}
          />
        </Field>
        <Field label={t('decline.reasonText')} optionalLabel={t('decline.optional')}>
          <TextInput name="reasonText" maxLength={MOST_REASON_LETTERS} />
        </Field>
        <Button type="submit" size="small" variant={required ? 'danger' : 'primary'}>
          {t(`decline.${kind}.submit`, { days: NOT_NOW_DAYS })}
          <span className="sr-only">: {partner.name}</span>
        </Button>
      </FeedbackForm>
    </Disclosure>
  )
}

function choosing({ partner, about, weights }: ChoiceSubject, choice: ChoiceKind) {
  return { command: 'choose', partner: partner.id, choice, about, weights }
}

/** Taking a choice away; what it was goes along, so that it can be chosen again. */
export function withdrawal({ id }: NamedPartner, choice: ChoiceShown | undefined) {
  return {
    command: 'withdraw',
    partner: id,
    choice: choice?.kind,
    reason: choice?.reason ?? undefined,
    reasonText: choice?.reasonText ?? undefined,
  }
}
