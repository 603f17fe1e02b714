import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Trash from 'lucide-react/icons/trash-2'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { photoPath } from '#app/platform/files/photo.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Choice } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { fieldId } from '../editing/use-edit-state.ts'
import type { PhotoValues } from './photo-fields.view.tsx'

/** One photo of the form: what it looks like, its words, and its place among the others. */
export function PhotoCard({
  photo: { key, altVi, altEn },
  index,
  count,
  errorOf,
  onMove,
  onRemove,
}: {
  photo: PhotoValues
  index: number
  count: number
  errorOf: (name: string) => string[]
  onMove: (to: number) => void
  onRemove: () => void
}) {
  const t = useTranslations('ownProducts.photo')
  const hydrated = useHydrated()
  const name = (field: string) => `photos[${index}].${field}`
  const number = index + 1
  return (
    <fieldset className="flex gap-4 rounded-card border border-line bg-surface p-3 max-sm:flex-col sm:p-4">
      <legend className="sr-only">{t('number', { number })}</legend>
      <input type="hidden" name={name('key')} value={key} />
      <div className="flex flex-none gap-3 sm:w-32 sm:flex-col">
        <img
          src={photoPath(key, 320)}
          alt={altVi === '' ? t('number', { number }) : altVi}
          className="aspect-[4/3] w-28 rounded-control border border-line bg-sunken object-cover sm:w-32"
        />
        {hydrated ? <Tools index={index} count={count} onMove={onMove} onRemove={onRemove} /> : null}
      </div>
      <div className="min-w-0 flex-1 space-y-3">
        {index === 0 ? <Badge tone="accent">{t('first')}</Badge> : null}
        <Field
          id={fieldId(name('altVi'))}
          label={t('altVi')}
          hint={index === 0 ? t('altHint') : undefined}
          error={errorOf(name('altVi'))}
        >
          <TextInput name={name('altVi')} lang="vi" maxLength={200} defaultValue={altVi} />
        </Field>
        <Field id={fieldId(name('altEn'))} label={t('altEn')} error={errorOf(name('altEn'))}>
          <TextInput name={name('altEn')} lang="en" maxLength={200} defaultValue={altEn} />
        </Field>
        {hydrated ? null : (
          <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
            <Field id={fieldId(name('place'))} label={t('place')} className="w-24">
              <TextInput name={name('place')} inputMode="numeric" defaultValue={String(number)} />
            </Field>
            <Choice type="checkbox" name={name('remove')} value="on" label={t('removeTick')} />
          </div>
        )}
      </div>
    </fieldset>
  )
}

function Tools({
  index,
  count,
  onMove,
  onRemove,
}: {
  index: number
  count: number
  onMove: (to: number) => void
  onRemove: () => void
}) {
  const t = useTranslations('ownProducts.photo')
  const box = useRef<HTMLDivElement>(null)
  const pressed = useRef<number>()
  const placed = useRef(index)
  // A card that changes its place loses the focus on the way.
  useEffect(() => {
    if (pressed.current === undefined || placed.current === index) return
    placed.current = index
    box.current?.querySelectorAll('button')[pressed.current]?.focus()
    pressed.current = undefined
  }, [index])
  const press = (button: number, to: number) => {
    pressed.current = button
    onMove(to)
  }
  const number = index + 1
  return (
    <div ref={box} className="flex gap-1 max-sm:flex-col">
      <IconButton
        icon={ArrowUp}
        label={t('earlier', { number })}
        aria-disabled={index === 0}
        className="aria-disabled:opacity-40"
        onClick={() => press(0, index - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('later', { number })}
        aria-disabled={number === count}
        className="aria-disabled:opacity-40"
        onClick={() => press(1, index + 1)}
      />
      <IconButton icon={Trash} label={t('remove', { number })} onClick={onRemove} />
    </div>
  )
}
