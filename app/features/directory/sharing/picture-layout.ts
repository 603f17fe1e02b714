import { node, type Picture, type PictureNode } from '#app/platform/pictures/picture.ts'

import { PICTURE_SIZE } from '../page/page-head.ts'
import type { PictureCard } from './picture-card.ts'

/** Changes with every change of the look, so that no picture of an older look is taken for the present one. */
export const LOOK = 1

/** The light theme of app/styles/app.css: services that show the picture know no other. */
const COLOURS = {
  paper: '#fbfaf7',
  line: '#e6e1d8',
  ink: '#1b1a17',
  muted: '#5e584e',
  accent: '#0e6a5b',
  seal: '#a3211f',
  onSeal: '#fff6ec',
  sunken: '#f4f1ea',
}
const FAMILY = 'Be Vietnam Pro, Be Vietnam Pro Vietnamese, Be Vietnam Pro Extended'
const TONES = [
  ['#e3f1ee', '#0a5347'],
  ['#e9f0f8', '#1d4f87'],
  ['#f8efdb', '#734b00'],
  ['#efebe2', '#4d473c'],
  ['#f1eaf1', '#643a60'],
  ['#e6edef', '#2f4e59'],
] as const

/** The picture of a page: who or what it is, where, and the seal if it is recognised. Long names shrink, then end in dots. */
export function pictureOf(card: PictureCard): Picture {
  const root = node(
    'div',
    {
      display: 'flex',
      flexDirection: 'column',
      width: '100%',
      height: '100%',
      backgroundColor: COLOURS.paper,
      backgroundImage: SPANS,
      color: COLOURS.ink,
      fontFamily: FAMILY,
      fontSize: 28,
    },
    [
      node('div', { display: 'flex', flexGrow: 1, padding: '64px 72px 0', gap: 48 }, [
        words(card),
        card.seal ? seal(card.seal) : null,
      ]),
      foot(card),
    ],
  )
  return { root, ...PICTURE_SIZE }
}

function words(card: PictureCard): PictureNode {
  const wide = card.seal === null
  return node('div', { display: 'flex', flexDirection: 'column', width: wide ? 1056 : 772 }, [
    node('div', { display: 'flex', alignItems: 'center', gap: 24, height: 88 }, [
      card.initials === null ? null : monogram(card.initials, card.title),
      node('div', { display: 'flex', color: COLOURS.muted, fontSize: 28 }, card.eyebrow),
      card.demonstration === null ? null : label(card.demonstration),
    ]),
    node(
      'div',
      {
        display: 'block',
        marginTop: 28,
        fontWeight: 700,
        fontSize: titleSize(card.title, wide),
        lineHeight: 1.36,
        letterSpacing: -0.5,
        lineClamp: titleSize(card.title, wide) === LARGEST ? 2 : 3,
      },
      card.title.normalize('NFC'),
    ),
    node(
      'div',
      { display: 'flex', flexDirection: 'column', marginTop: 20, gap: 4 },
      card.lines.map((line) =>
        node(
          'div',
          { display: 'block', fontSize: 29, lineHeight: 1.45, color: COLOURS.muted, lineClamp: 1 },
          line.normalize('NFC'),
        ),
      ),
    ),
  ])
}

const LARGEST = 64

/** Three lines of this size hold the title, unless it is longer than any name ought to be. */
function titleSize(title: string, wide: boolean): number {
  const letters = title.length * (wide ? 1 : 1.35)
  if (letters <= 46) return LARGEST
  if (letters <= 78) return 56
  if (letters <= 110) return 48
  return letters <= 150 ? 42 : 36
}

function monogram(initials: string, name: string): PictureNode {
  const [ground, ink] = TONES[toneNumber(name)] ?? TONES[0]
  const style = {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 88,
    height: 88,
    borderRadius: 14,
    backgroundColor: ground,
    color: ink,
    fontSize: 38,
    fontWeight: 600,
  }
  return node('div', style, initials)
}

function toneNumber(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % TONES.length
}

function label(text: string): PictureNode {
  const style = {
    display: 'flex',
    padding: '6px 16px',
    borderRadius: 999,
    backgroundColor: COLOURS.sunken,
    border: `1px solid ${COLOURS.line}`,
    color: COLOURS.muted,
    fontSize: 22,
  }
  return node('div', style, text)
}

/** The lacquer seal with its year, as on the pages. */
function seal({ year, label: words, faded }: NonNullable<PictureCard['seal']>): PictureNode {
  const disc = {
    display: 'flex',
    width: 208,
    height: 112,
    paddingTop: 96,
    justifyContent: 'center',
    backgroundImage: DISC,
    backgroundSize: '208px 208px',
    backgroundRepeat: 'no-repeat',
    color: COLOURS.onSeal,
    fontSize: 56,
    fontWeight: 700,
    lineHeight: 1.1,
    opacity: faded ? 0.6 : 1,
  }
  const figure = node('div', disc, String(year))
  const caption = {
    display: 'block',
    marginTop: 20,
    width: 230,
    textAlign: 'center',
    textWrap: 'balance',
    fontSize: 23,
    lineHeight: 1.4,
    fontWeight: 600,
    color: COLOURS.seal,
  }
  return node('div', { display: 'flex', flexDirection: 'column', alignItems: 'center', width: 236 }, [
    figure,
    node('div', caption, words),
  ])
}

function foot({ about }: PictureCard): PictureNode {
  return node(
    'div',
    {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      height: 92,
      flexShrink: 0,
      padding: '0 72px',
      backgroundColor: COLOURS.accent,
      color: '#ffffff',
    },
    [
      node('div', { display: 'flex', alignItems: 'center', gap: 18 }, [
        mark(),
        node('div', { display: 'flex', fontSize: 34, fontWeight: 700 }, 'Nhịp Cầu'),
      ]),
      node('div', { display: 'flex', fontSize: 24 }, about),
    ],
  )
}

function mark(): PictureNode {
  const shapes = [
    node('path', {}, [], {
      d: 'M5 18.5a18.4 18.4 0 0 1 30 0',
      stroke: '#ffffff',
      'stroke-width': 3.5,
      fill: 'none',
    }),
    node('circle', {}, [], { cx: 4.75, cy: 19, r: 4.25, fill: '#ffffff' }),
    node('circle', {}, [], { cx: 35.25, cy: 19, r: 4.25, fill: '#ffffff' }),
  ]
  return node('svg', { display: 'flex' }, shapes, { width: 56, height: 34, viewBox: '0 4 40 24' })
}

/** Quiet spans behind the words, the idea of the product. As a ground, because what is drawn as an element lies on top. */
const SPANS = ground(
  { width: 1200, height: 630 },
  [300, 420, 540]
    .map(
      (radius) =>
        `<path d="M${1200 - radius * 1.9} 560a${radius} ${radius * 0.82} 0 0 1 ${radius * 2} 0" fill="none" stroke="#eef4f0" stroke-width="3"/>`,
    )
    .join(''),
)

/** The lacquer disc without its year, as app/ui/seal-disc.tsx draws it. */
const DISC = ground(
  { width: 64, height: 64 },
  `<circle cx="32" cy="32" r="32" fill="${COLOURS.seal}"/>` +
    `<circle cx="32" cy="32" r="28" fill="none" stroke="${COLOURS.onSeal}" stroke-width="1.75" opacity="0.75"/>` +
    `<path d="M20 24.5a12.5 11 0 0 1 24 0" fill="none" stroke="${COLOURS.onSeal}" stroke-width="3.5" stroke-linecap="round"/>`,
)

function ground({ width, height }: { width: number; height: number }, shapes: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
