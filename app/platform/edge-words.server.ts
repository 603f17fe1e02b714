import { createTranslator } from 'use-intl/core'
import type { z } from 'zod'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import { AppError } from './errors.ts'

/** Made once: a refusal must not cost more than what it refuses. */
const reasonWords = onceForEach((language) => {
  const { errors, refusals } = catalogueOf(language)
  const reasons = { ...errors.reasons, ...refusals.reasons }
  return createTranslator({ locale: language, messages: { reasons }, namespace: 'reasons' })
})

/** An error in the reader's words: what happened, and what to do. */
export function explain(language: Language, error: unknown): { title: string; text: string } {
  const words = reasonWords(language)
  const key = error instanceof AppError ? error.reasonKey : 'unexpected'
  const known = `${key}.title`
  if (!isKey(words, known)) return { title: words('unexpected.title'), text: words('unexpected.text') }
  const values = error instanceof AppError ? plainValues(error.detail) : {}
  return { title: words(known, values), text: words(`${key}.text` as typeof known, values) }
}

/**
 * Words for a field that was not accepted. Schemas give no words of their own: a rule of ours carries
 * `params: { key }`, a key of the catalogue's `refusals.fields`, and beside it the values of its placeholders.
 */
export const fieldWords = onceForEach((language): z.core.$ZodErrorMap => {
  const words = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'refusals.fields',
  })
  return (issue) => {
    switch (issue.code) {
      case 'custom': {
        const key: unknown = issue.params?.key
        return typeof key === 'string' && isKey(words, key)
          ? words(key, plainValues(issue.params ?? {}))
          : words('invalid')
      }
      case 'invalid_type':
        return issue.input === undefined ? words('required') : words('invalid')
      case 'too_small':
        if (issue.origin === 'string') {
          return Number(issue.minimum) <= 1
            ? words('required')
            : words('tooShort', { count: Number(issue.minimum) })
        }
        if (issue.origin === 'array') return words('tooFew', { count: Number(issue.minimum) })
        return words('tooSmall', { minimum: Number(issue.minimum) })
      case 'too_big':
        if (issue.origin === 'string') return words('tooLong', { count: Number(issue.maximum) })
        if (issue.origin === 'array') return words('tooMany', { count: Number(issue.maximum) })
        return words('tooLarge', { maximum: Number(issue.maximum) })
      case 'invalid_format':
        return issue.format === 'email' ? words('email') : words('invalid')
      case 'invalid_value':
        return words('choose')
      case 'unrecognized_keys':
        return words('unknown', { names: issue.keys.join(', ') })
      default:
        return words('invalid')
    }
  }
})

/**
 * What a program has sent, as a schema reads it.
 * @param nameOf how the program calls a field, where the schema calls it otherwise
 * @throws AppError invalid, with a word for each field in the reader's language
 */
export function parseSent<S extends z.ZodType>(
  schema: S,
  sent: unknown,
  language: Language,
  nameOf: (field: string) => string = (field) => field,
): z.output<S> {
  const result = schema.safeParse(sent, { error: fieldWords(language) })
  if (result.success) return result.data
  const fields = result.error.issues.map(({ path: [first = '', ...rest], message }) => ({
    field: [nameOf(String(first)), ...rest.map(String)].join('.'),
    reason: message,
  }))
  throw new AppError('invalid', 'badParameters', { fields })
}

function onceForEach<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}

function isKey<K extends string>(words: { has: (key: K) => boolean }, key: string): key is K {
  return words.has(key as K)
}

function plainValues(detail: Readonly<Record<string, unknown>>): Record<string, string | number | Date> {
  const plain = Object.entries(detail).filter(
    (entry): entry is [string, string | number | Date] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number' || entry[1] instanceof Date,
  )
  return Object.fromEntries(plain)
}
