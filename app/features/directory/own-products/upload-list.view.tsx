import X from 'lucide-react/icons/x'
import { useTranslations } from 'use-intl'

import { IconButton } from '#app/ui/icon-button.tsx'

import { MOST_PHOTOS } from './own-product.ts'
import type { PhotoUpload } from './use-photo-uploads.ts'

/** Photos on their way with a bar each, and those that were not taken with the reason. */
export function UploadList({
  uploads,
  onDismiss,
}: {
  uploads: readonly PhotoUpload[]
  onDismiss: (id: number) => void
}) {
  if (uploads.length === 0) return null
  return (
    <ul className="space-y-2">
      {uploads.map((upload) => (
        <li key={upload.id} className="rounded-card border border-line bg-surface px-4 py-3">
          {upload.failure ? <Failed upload={upload} onDismiss={onDismiss} /> : <Sending upload={upload} />}
        </li>
      ))}
    </ul>
  )
}

function Sending({ upload: { name, percent } }: { upload: PhotoUpload }) {
  const t = useTranslations('ownProducts.photo')
  const words = percent < 100 ? t('sending', { name, percent: String(percent) }) : t('working', { name })
  return (
    <label className="block text-sm">
      <span className="block truncate">{words}</span>
      <progress value={percent} max={100} className="mt-1.5 h-1.5 w-full accent-accent" />
    </label>
  )
}

function Failed({
  upload: { id, name, failure },
  onDismiss,
}: {
  upload: PhotoUpload
  onDismiss: (id: number) => void
}) {
  const t = useTranslations('ownProducts.photo')
  if (!failure) return null
  const reason = 'words' in failure ? failure.words : t(failure.key, { count: MOST_PHOTOS })
  return (
    <div className="flex items-start justify-between gap-3">
      <p role="alert" className="min-w-0 text-sm font-medium break-words text-error">
        {t('failed', { name, reason })}
      </p>
      <IconButton icon={X} label={t('dismiss')} className="-my-2" onClick={() => onDismiss(id)} />
    </div>
  )
}
