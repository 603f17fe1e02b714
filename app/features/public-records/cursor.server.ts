import { createHmac, timingSafeEqual } from 'node:crypto'

import { AppError } from '#app/platform/errors.ts'

const MARK_LENGTH = 16

/** Where a list goes on: after the record with this key, in the list that was asked for in this way. */
export interface Place {
  after: string
  /** The question without its page, so that a cursor is not carried into another list. */
  question: string
}

/** Writes a place so that only this product can have written it. */
export function cursorOf(secret: string, place: Place): string {
  const body = Buffer.from(place.after).toString('base64url')
  return `${body}.${markOf(secret, body, place.question)}`
}

/**
 * The key of the record that a cursor stands after.
 * @throws AppError invalid for one that was changed, made up or made for another list
 */
export function placeOf(secret: string, cursor: string, question: string): string {
  const [body = '', mark = ''] = cursor.split('.')
  const right = Buffer.from(markOf(secret, body, question))
  const given = Buffer.from(mark)
  if (given.length === right.length && timingSafeEqual(given, right))
    return Buffer.from(body, 'base64url').toString()
  throw new AppError('invalid', 'badCursor')
}

function markOf(secret: string, body: string, question: string): string {
  return createHmac('sha256', secret)
    .update(`cursor ${body} ${question}`)
    .digest('base64url')
    .slice(0, MARK_LENGTH)
}
