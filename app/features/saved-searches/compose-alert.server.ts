import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import type { HitCard } from '#app/features/directory/index.ts'
import { hitCards, readSearchAddress, requestOf } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import { layOut, type MailItem } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'
import { SearchUnavailable } from '#search/search-port.ts'

import { findSearchOfMail } from './saved-searches.repository.server.ts'
import { searchConditions } from './search-conditions.server.ts'
import { stopAlertsPath } from './stop-alerts.server.ts'

const Payload = z.object({ search: z.uuid(), documents: z.array(z.string()) })

/** A mail names so many of what was found. */
const MOST_ITEMS = 10

/**
 * The mail about what newly fits a search. Asks the index again, so that it never names what has been removed or fits no
 * more; null when nothing is left, or when no mails are wanted any more.
 */
export const composeAlert: Compose = async (app, { payload, language }) => {
  const { search: id, documents } = Payload.parse(payload)
  const search = await findSearchOfMail(app.db, id)
  if (!search || search.paused || search.frequency === 'never') return null
  const { query } = readSearchAddress(new URLSearchParams(search.address))
  const answer = await app.search.search({ ...requestOf(query), among: documents, limit: MOST_ITEMS })
  // The reserve may find other things than the page will show when its engine is back.
  if (answer.degraded) throw new SearchUnavailable(app.search.engine)
  if (answer.total === 0) return null
  const t = translator(language)
  const address = (path: string) => app.env.publicUrl + pathIn(language, path)
  const conditions = searchConditions(search.address, language)
  const hits = await hitCards(app, answer.hits, language)
  const filters = query.q === '' ? conditions : conditions.slice(1)
  const unsubscribe = pathIn(language, stopAlertsPath(app.env.sessionSecret, id))
  const values = { count: answer.total, name: search.name }
  return {
    unsubscribe,
    ...layOut({
      language,
      subject: t('subject', values),
      preview: hits.map((hit) => plain(hit.name)).join(', '),
      heading: t('heading', values),
      paragraphs: [t('text', { conditions: conditions.join(' · ') })],
      items: hits.map((hit) => itemOf(hit, filters, language, address)),
      reasonsLabel: t('why'),
      action: {
        label: answer.total > hits.length ? t('all', values) : t('open'),
        url: address(`/saved-searches/${id}`),
      },
      footer: [t(`footer.${search.frequency}`, values)],
      links: [
        { label: t('change'), url: address(`/saved-searches/${id}`) },
        { label: t('stop'), url: app.env.publicUrl + unsubscribe },
      ],
    }),
  }
}

function translator(language: Language) {
  return createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'savedSearches.mail',
  })
}

function itemOf(
  hit: HitCard,
  filters: readonly string[],
  language: Language,
  address: (path: string) => string,
): MailItem {
  const t = translator(language)
  const folder = hit.kind === 'enterprise' ? 'enterprises' : 'products'
  const detail = [hit.maker && plain(hit.maker.name), hit.places.join(', '), hit.group?.name]
  return {
    title: plain(hit.name),
    url: address(`/${folder}/${hit.slug}`),
    kicker: [t(`kind.${hit.kind}`), ...(hit.origin === 'demonstration' ? [t('demonstration')] : [])].join(
      ' · ',
    ),
    detail: detail.filter(Boolean).join(' · '),
    reasons: reasonsOf(hit, filters, language),
  }
}

/** Why a hit is in the mail: the words that were met, how they were met, and the filters, which all of them meet. */
function reasonsOf(hit: HitCard, filters: readonly string[], language: Language): string[] {
  const t = translator(language)
  const why = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'search.why',
  })
  const texts = [hit.name, hit.otherName, hit.extract, hit.maker?.name, ...hit.products, ...hit.alsoNamed]
  const met = new Map(
    texts.flatMap((text) =>
      (text?.parts ?? [])
        .filter((part) => part.match)
        .map((part) => [part.text.toLowerCase(), part.text] as const),
    ),
  )
  return [
    ...(met.size > 0
      ? [
          t('met', {
            words: [...met.values()]
              .slice(0, 4)
              .map((word) => `“${word}”`)
              .join(', '),
          }),
        ]
      : []),
    ...hit.why.map(({ kind, from = '', to = '' }) => why(kind, { from, to })),
    ...(filters.length > 0 ? [filters.join(', ')] : []),
  ]
}

function plain(text: { parts: readonly { text: string }[] }): string {
  return text.parts.map((part) => part.text).join('')
}
