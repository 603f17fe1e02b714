import { useTranslations } from 'use-intl'

import { type DescribedPhoto, photoPath, photoSources, widthsOf } from '#app/platform/files/photo.ts'

/** All photos of a product: the first large, the others smaller below; each opens in full. */
export function PhotoGallery({ photos }: { photos: readonly DescribedPhoto[] }) {
  const [first, ...others] = photos
  if (!first) return null
  return (
    <div className="space-y-3">
      <FullPhoto photo={first} sizes="(min-width: 1024px) 780px, 100vw" eager className="max-h-[30rem]" />
      {others.length > 0 ? (
        <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4">
          {others.map((photo) => (
            <li key={photo.key}>
              <FullPhoto
                photo={photo}
                sizes="(min-width: 640px) 190px, 33vw"
                className="aspect-[4/3]"
                cover
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function FullPhoto({
  photo,
  sizes,
  className,
  eager = false,
  cover = false,
}: {
  photo: DescribedPhoto
  sizes: string
  className: string
  eager?: boolean
  cover?: boolean
}) {
  const t = useTranslations('directory.product')
  const widest = widthsOf(photo.width).at(-1) ?? 320
  return (
    <a href={photoPath(photo.key, widest)} className="block overflow-hidden rounded-card border border-line">
      <img
        {...photoSources(photo)}
        sizes={sizes}
        width={photo.width}
        height={photo.height}
        alt={photo.alt === '' ? t('photo') : photo.alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        className={`w-full bg-surface ${cover ? 'object-cover' : 'object-contain'} ${className}`}
      />
    </a>
  )
}
