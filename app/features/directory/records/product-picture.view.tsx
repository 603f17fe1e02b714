import clsx from 'clsx'

import { type DescribedPhoto, photoSources } from '#app/platform/files/photo.ts'
import { GroupTile } from '#app/ui/group-tile.tsx'

/** The first photo of a product in a box of fixed size beside its name, or the quiet picture of its group. */
export function ProductPicture({
  photo,
  group,
  sizes,
  className,
}: {
  photo: DescribedPhoto | null
  group: string
  /** How wide the box is, as browsers want it. */
  sizes: string
  className: string
}) {
  if (!photo) return <GroupTile group={group} className={className} />
  return (
    <img
      {...photoSources(photo)}
      sizes={sizes}
      width={photo.width}
      height={photo.height}
      // The name stands beside it; the product's own page says what is to be seen.
      alt=""
      loading="lazy"
      decoding="async"
      className={clsx('rounded-control border border-line bg-surface object-cover', className)}
    />
  )
}
