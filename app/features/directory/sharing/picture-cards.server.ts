import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { initials } from '#app/ui/initials.ts'

import type { Origin } from '../records/enterprise.ts'
import type { RecognitionRecord } from '../records/recognition-record.ts'
import type { PictureCard } from './picture-card.ts'

/** What the picture of an enterprise can say. */
interface KnownEnterprise {
  slug: string
  name: string
  properName: string
  place: string | null
  group: string | null
  seal: RecognitionRecord | null
  origin: Origin
}

/** What the picture of a product can say. */
interface KnownProduct {
  slug: string
  name: string
  maker: { name: string; properName: string } | null
  group: string | null
  seal: RecognitionRecord | null
  origin: Origin
}

/** The picture of an enterprise's page. */
export function enterpriseCard(language: Language, known: KnownEnterprise): PictureCard {
  const words = wordsIn(language)
  return {
    ...common(language, known),
    kind: 'enterprise',
    eyebrow: words('sharing.enterprise'),
    lines: [known.place, known.group].filter((line) => line !== null),
    initials: initials(known.properName),
  }
}

/** The picture of a product's page. */
export function productCard(language: Language, known: KnownProduct): PictureCard {
  const words = wordsIn(language)
  return {
    ...common(language, known),
    kind: 'product',
    eyebrow: words(known.seal ? 'sharing.recognisedProduct' : 'sharing.product'),
    lines: [known.maker?.name ?? words('sharing.makerUnknown'), known.group].filter((line) => line !== null),
    initials: known.maker && initials(known.maker.properName),
  }
}

/** The picture of a page that there is only one of. */
export function siteCard(language: Language, kind: 'home' | 'catalogue'): PictureCard {
  const words = wordsIn(language)
  return {
    kind,
    slug: null,
    language,
    eyebrow: words(`sharing.${kind}.eyebrow`),
    title: words(`sharing.${kind}.title`),
    lines: [words(`sharing.${kind}.line`)],
    initials: null,
    seal: null,
    demonstration: null,
    about: words('sharing.about'),
  }
}

function common(language: Language, known: KnownEnterprise | KnownProduct) {
  const words = wordsIn(language)
  const { seal } = known
  return {
    slug: known.slug,
    language,
    title: known.name,
    seal: seal && {
      year: seal.yearTo,
      label: words(seal.topTen ? 'sharing.topTen' : 'directory.sealTitle'),
      faded: seal.standing !== 'inForce',
    },
    demonstration: known.origin === 'demonstration' ? words('site.demonstration') : null,
    about: words('sharing.about'),
  }
}

function wordsIn(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language) })
}
