import { createTranslator } from 'use-intl/core'

import { bothNames } from '#app/features/directory/index.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import type { Letter } from './letter.ts'

/** The words of mails about meetings. */
export function letterWords(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'meetingMails' })
}

/** Where the meeting is, as its reader would say. */
export function placeText({ meeting, language }: Letter): string {
  const t = letterWords(language)
  const { place, placeDetail, requesterEnterprise, responderEnterprise } = meeting
  const host = place === 'at_requester' ? requesterEnterprise : responderEnterprise
  const words =
    place === 'online'
      ? t('place.online')
      : place === 'at_event'
        ? t('place.event')
        : t('place.at', { name: nameIn(language, host) })
  return placeDetail ? `${words}: ${placeDetail}` : words
}

/** What the meeting is about; null when nothing is linked. */
export function subjectText({ meeting: { product, need }, language }: Letter): string | null {
  if (product) return nameIn(language, product)
  return need ? bothNames(language, need.titleVi, need.titleEn).name.text : null
}

/** A record's name in a language. */
export function nameIn(
  language: Language,
  { nameVi, nameEn }: { nameVi: string; nameEn: string | null },
): string {
  return bothNames(language, nameVi, nameEn).name.text
}

/** Why somebody declined or called off, in the reader's words; null when they did not say. */
export function reasonText({ meeting: { reason }, language }: Letter): string | null {
  const words: Readonly<Record<string, string>> = catalogueOf(language).meetings.reasons
  return reason === null ? null : (words[reason] ?? null)
}
