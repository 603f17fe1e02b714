import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

import { PHOTO_TYPES } from '#app/platform/files/file-kinds.ts'
import type { Photo } from '#app/platform/files/photo.ts'
import { Field } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { usePath } from '#app/ui/router.ts'

import { MOST_PHOTOS } from './own-product.ts'
import { PhotoCard } from './photo-card.view.tsx'
import { UploadList } from './upload-list.view.tsx'
import { usePhotoUploads } from './use-photo-uploads.ts'

export interface PhotoValues {
  key: string
  altVi: string
  altEn: string
}

interface Props {
  /** Of the enterprise. */
  slug: string
  initial: readonly PhotoValues[]
  errorOf: (name: string) => string[]
  /** Something other than a text was changed. */
  onChange: () => void
  /** Whether files are on their way. */
  onBusy: (busy: boolean) => void
}

/** The photos of a product in their order: chosen, dropped, moved by buttons or by hand, described, removed. */
export function PhotoFields({ slug, initial, errorOf, onChange, onBusy }: Props) {
  const t = useTranslations('ownProducts.photo')
  const path = usePath()
  const [photos, setPhotos] = useState<readonly PhotoValues[]>(initial)
  const [said, setSaid] = useState('')
  const dragged = useRef<string>()
  const onKept = useCallback(
    ({ key }: Photo) => {
      setPhotos((all) => [...all, { key, altVi: '', altEn: '' }])
      onChange()
    },
    [onChange],
  )
  const { uploads, send, dismiss } = usePhotoUploads({
    address: path(`/enterprises/${slug}/photos`),
    room: MOST_PHOTOS - photos.length,
    onKept,
  })
  const busy = uploads.some(({ failure }) => failure === null)
  useEffect(() => onBusy(busy), [busy, onBusy])
  const move = (key: string, to: number) => {
    const from = photos.findIndex((photo) => photo.key === key)
    const moving = photos[from]
    if (!moving || to < 0 || to >= photos.length || to === from) return
    const others = photos.filter((photo) => photo !== moving)
    setPhotos([...others.slice(0, to), moving, ...others.slice(to)])
    setSaid(t('moved', { number: to + 1, count: photos.length }))
    onChange()
  }
  const remove = (key: string) => {
    setPhotos(photos.filter((photo) => photo.key !== key))
    onChange()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (event.dataTransfer.files.length > 0) void send([...event.dataTransfer.files])
  }
  return (
    <div className="space-y-4" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {photos.length > 0 ? (
        <ol className="space-y-3">
          {photos.map((photo, index) => (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging repeats by hand what the card's own buttons do
            <li
              key={photo.key}
              draggable
              onDragStart={() => (dragged.current = photo.key)}
              onDragEnd={() => (dragged.current = undefined)}
              onDragEnter={() => dragged.current && move(dragged.current, index)}
            >
              <PhotoCard
                photo={photo}
                index={index}
                count={photos.length}
                errorOf={errorOf}
                onMove={(to) => move(photo.key, to)}
                onRemove={() => remove(photo.key)}
              />
            </li>
          ))}
        </ol>
      ) : null}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <UploadList uploads={uploads} onDismiss={dismiss} />
      {photos.length < MOST_PHOTOS ? (
        <Field
          id="files"
          label={t('add')}
          hint={t('hint', { count: MOST_PHOTOS })}
          error={[...errorOf('files'), ...errorOf('photos')]}
        >
          <FileInput
            name="files"
            accept={PHOTO_TYPES.join(',')}
            multiple
            onFiles={(files) => void send(files)}
          />
        </Field>
      ) : null}
    </div>
  )
}
