import clsx from 'clsx'

import type { Icon } from './icon.ts'

/** What `public/pictures.svg` holds, beside the arcs; `npm run pictures:draw` draws it. */
export type Picture =
  | 'amphora'
  | 'bookmark'
  | 'bookmark-check'
  | 'brick-wall'
  | 'check'
  | 'code-xml'
  | 'cog'
  | 'columns'
  | 'cpu'
  | 'factory'
  | 'flask'
  | 'shirt'
  | 'wheat'

/** The file of shapes that pages refer to instead of repeating them. */
export const PICTURES = '/pictures.svg'

/**
 * An icon that a page shows many times, as in every row of a list: a reference to a shape in one file that the browser keeps.
 * Icons that stand on a page once are better imported from lucide-react.
 */
export function picture(name: Picture): Icon {
  return function PictureIcon({ size = 24, className, strokeWidth = 2, ...rest }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={strokeWidth}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
        {...rest}
        className={clsx('lucide', className)}
      >
        <use href={`${PICTURES}#${name}`} />
      </svg>
    )
  }
}
