import { z } from 'zod'

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** One line of text as people type it, at most so many letters; an empty one is null. */
export const typedLine = (most: number) =>
  z
    .string()
    .optional()
    .transform((typed) => typed?.toWellFormed().replace(CONTROL, ' ').trim() || null)
    .pipe(z.string().max(most).nullable())

/** Lines of text, at most so many letters; empty ones are null. */
export const typedText = (most: number) =>
  z
    .string()
    .optional()
    .transform((typed) => typed?.toWellFormed().replaceAll('\u0000', '').trim() || null)
    .pipe(z.string().max(most).nullable())

/** One line of text that must be there, of at least so many letters. */
export const neededLine = (most: number, least = 1) =>
  z
    .string()
    .transform((typed) => typed.toWellFormed().replace(CONTROL, ' ').trim())
    .pipe(z.string().min(least).max(most))

/** Lines of text that must be there. */
export const neededText = (most: number) =>
  z
    .string()
    .transform((typed) => typed.toWellFormed().replaceAll('\u0000', '').trim())
    .pipe(z.string().min(1).max(most))

/** A value out of a list that is too long to be spelt out. */
export const knownCode = (known: (typed: string) => boolean) =>
  z.string().refine(known, { params: { key: 'choose' } })
