import { createHash } from 'node:crypto'

import { LANGUAGES, type Language } from '#app/locales/language.ts'

import type { SharedPicture } from '../page/page-head.ts'
import { PICTURED, type PictureCard, type Pictured } from './picture-card.ts'
import { LOOK } from './picture-layout.ts'

/** A name that is another one as soon as anything on the picture is. */
export function pictureVersion(card: PictureCard): string {
  return createHash('sha256')
    .update(JSON.stringify([LOOK, card]))
    .digest('hex')
    .slice(0, 16)
}

/** Where the picture of a page stands; the address changes with its content, so that it may be kept for ever. */
export function sharedPicture(card: PictureCard): SharedPicture {
  const subject = [card.language, card.kind, card.slug].filter((part) => part !== null).join('/')
  return { path: `/og/${subject}.${pictureVersion(card)}.png`, alt: [card.title, ...card.lines].join(' · ') }
}

/** What an address of a picture asks for. */
export interface AskedPicture {
  language: Language
  kind: Pictured
  slug: string | null
  version: string
}

const ADDRESS = /^([a-z]{2})\/([a-z]+)(?:\/([a-z0-9-]{1,200}))?\.([0-9a-f]{16})\.png$/

/** Reads what follows /og/ in an address; null for what no page leads to. */
export function readPictureAddress(rest: string): AskedPicture | null {
  const [, tongue, name, slug = null, version] = ADDRESS.exec(rest) ?? []
  const language = LANGUAGES.find((one) => one === tongue)
  const kind = PICTURED.find((one) => one === name)
  if (!language || !kind || version === undefined) return null
  const ofRecord = kind === 'enterprise' || kind === 'product'
  return ofRecord === (slug !== null) ? { language, kind, slug, version } : null
}
