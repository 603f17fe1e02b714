import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Choice } from '#app/ui/choice.tsx'
import { Muted } from '#app/ui/muted.tsx'

import type { ForeignChange } from './typed-form.ts'

/** How a form names its fields and prints what is in them. */
export interface FieldWords {
  label: (name: string) => string
  print: (name: string, value: unknown) => ReactNode
}

/**
 * What others have saved since the form was opened, field by field: a choice between mine and theirs where both changed it,
 * and a word where theirs was taken over. Stands inside the form.
 */
export function ConflictPanel({
  changes,
  by,
  words,
}: {
  changes: readonly ForeignChange[]
  /** Who saved last. */
  by: string | null
  words: FieldWords
}) {
  const t = useTranslations('editing.conflict')
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (changes.length > 0) panel.current?.focus()
  }, [changes])
  if (changes.length === 0) return null
  const choices = changes.filter(({ mine }) => mine !== null)
  const taken = changes.filter(({ mine }) => mine === null)
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="conflict"
      className="rounded-card border border-warning bg-warning-tint p-4 focus:outline-2 focus:outline-warning sm:p-5"
    >
      <h3 id="conflict" className="text-lg font-semibold">
        {by ? t('titleBy', { name: by }) : t('title')}
      </h3>
      <p className="mt-1">{choices.length > 0 ? t('text') : t('textTaken')}</p>
      <div className="mt-4 space-y-4">
        {choices.map(({ name, mine, theirs }) => (
          <fieldset key={name} className="rounded-card border border-line bg-surface p-4">
            <legend className="px-1 font-medium">{words.label(name)}</legend>
            <div className="grid gap-x-6 sm:grid-cols-2">
              <Choice
                type="radio"
                name={`pick.${name}`}
                value="mine"
                defaultChecked
                label={t('mine')}
                hint={<Value>{words.print(name, mine)}</Value>}
              />
              <Choice
                type="radio"
                name={`pick.${name}`}
                value="theirs"
                label={t('theirs')}
                hint={<Value>{words.print(name, theirs)}</Value>}
              />
            </div>
          </fieldset>
        ))}
        {taken.length > 0 ? (
          <div>
            <p className="font-medium">{t('taken')}</p>
            <dl className="mt-1 space-y-1">
              {taken.map(({ name, theirs }) => (
                <div key={name}>
                  <dt className="inline">{words.label(name)}: </dt>
                  <dd className="inline text-muted">
                    <Value>{words.print(name, theirs)}</Value>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ) : null}
      </div>
      {choices.length > 0 ? <Muted className="mt-3">{t('hint')}</Muted> : null}
    </section>
  )
}

function Value({ children }: { children: ReactNode }) {
  const t = useTranslations('editing.conflict')
  const empty = children === '' || children === null
  return <span className="break-words whitespace-pre-line">{empty ? t('empty') : children}</span>
}
