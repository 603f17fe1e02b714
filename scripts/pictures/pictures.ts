import type { ComponentType } from 'react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import Amphora from 'lucide-react/icons/amphora'
import Bookmark from 'lucide-react/icons/bookmark'
import BookmarkCheck from 'lucide-react/icons/bookmark-check'
import BrickWall from 'lucide-react/icons/brick-wall'
import Check from 'lucide-react/icons/check'
import CodeXml from 'lucide-react/icons/code-xml'
import Cog from 'lucide-react/icons/cog'
import Columns from 'lucide-react/icons/columns-3'
import Cpu from 'lucide-react/icons/cpu'
import Factory from 'lucide-react/icons/factory'
import FlaskConical from 'lucide-react/icons/flask-conical'
import Shirt from 'lucide-react/icons/shirt'
import Wheat from 'lucide-react/icons/wheat'

import type { Picture } from '#app/ui/picture.tsx'

const ICONS: Record<Picture, ComponentType> = {
  amphora: Amphora,
  bookmark: Bookmark,
  'bookmark-check': BookmarkCheck,
  'brick-wall': BrickWall,
  check: Check,
  'code-xml': CodeXml,
  cog: Cog,
  columns: Columns,
  cpu: Cpu,
  factory: Factory,
  flask: FlaskConical,
  shirt: Shirt,
  wheat: Wheat,
}

const RADII = [34, 52, 70, 88, 106, 124, 142, 160]

/** The file of the pictures that long lists repeat: icons, and the arcs of a tile. Colours and widths come from the page. */
export function drawPictures(): string {
  const icons = Object.entries(ICONS).map(([name, icon]) => {
    const shapes = renderToStaticMarkup(createElement(icon)).replace(/^<svg[^>]*>|<\/svg>$/g, '')
    return `<g id="${name}">${shapes.replace(/><\/(path|rect|circle|line)>/g, '/>')}</g>`
  })
  const arcs = RADII.map(
    (radius) =>
      `<g opacity="${(0.3 - radius / 800).toFixed(3)}"><circle cx="0" cy="160" r="${radius}"/><circle cx="240" cy="160" r="${radius}"/></g>`,
  )
  return [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!-- Icons of Lucide (ISC licence), but for the arcs. -->',
    ...icons,
    `<g id="arcs">${arcs.join('')}</g>`,
    '</svg>',
    '',
  ].join('\n')
}
