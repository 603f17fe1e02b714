import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { hashOfToken, newToken } from '#app/platform/one-time-token.server.ts'

import { TICKET_HOURS, type TicketKind } from './ticket.ts'

type Db = App['db'] | Transaction

/** A ticket that still opens something. */
export interface Ticket {
  id: string
  kind: TicketKind
  email: string
  personId: string | null
  language: Language
  returnTo: string
  tries: number
  createdAt: Date
}

/** What a ticket is made of. */
export type NewTicket = Pick<Ticket, 'kind' | 'email' | 'language' | 'returnTo'> & { personId?: string }

/** Makes a ticket that nobody can use yet: its token is made when its mail is composed. Returns its id. */
export async function createTicket(db: Db, ticket: NewTicket, now: Date): Promise<string> {
  const { id } = await db.accountTicket.create({
    data: { ...ticket, createdAt: now, expiresAt: expiry(ticket.kind, now) },
    select: { id: true },
  })
  return id
}

/** How many tickets of a kind an address was given since a moment. */
export function countTickets(db: Db, kind: TicketKind, email: string, since: Date): Promise<number> {
  return db.accountTicket.count({ where: { kind, email, createdAt: { gte: since } } })
}

/** A ticket by its id, while it opens something. */
export function findTicketById(db: Db, id: string, now: Date): Promise<Ticket | null> {
  return db.accountTicket.findFirst({ where: { id, usedAt: null, expiresAt: { gt: now } } })
}

/** A ticket by the token that somebody named, while it opens something. */
export function findTicket(db: Db, kind: TicketKind, token: string, now: Date): Promise<Ticket | null> {
  return db.accountTicket.findFirst({
    where: { kind, tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: now } },
  })
}

/**
 * Gives a ticket its token, of which only the digest stays; its time begins now. An earlier token ends. `personId` binds it
 * to a person who was found only now.
 */
export async function mintToken(
  db: Db,
  ticket: Pick<Ticket, 'id' | 'kind'>,
  now: Date,
  personId?: string,
): Promise<string> {
  const { token, hash } = newToken()
  await db.accountTicket.updateMany({
    where: { id: ticket.id, usedAt: null },
    data: { tokenHash: hash, expiresAt: expiry(ticket.kind, now), ...(personId ? { personId } : {}) },
  })
  return token
}

/** Uses a ticket up. False when somebody was quicker or its time is over. */
export async function consumeTicket(db: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await db.accountTicket.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

/** Counts a try with a ticket. False when it has had so many already, or opens nothing any more. */
export async function countTry(db: Db, id: string, most: number): Promise<boolean> {
  const { count } = await db.accountTicket.updateMany({
    where: { id, usedAt: null, tries: { lt: most } },
    data: { tries: { increment: 1 } },
  })
  return count === 1
}

/** How many codes of the second step were tried for a person since a moment, in sign-ins that did not come to an end. */
export async function recentTries(db: Db, personId: string, since: Date): Promise<number> {
  const { _sum } = await db.accountTicket.aggregate({
    where: { personId, kind: 'second_step', usedAt: null, createdAt: { gte: since } },
    _sum: { tries: true },
  })
  return _sum.tries ?? 0
}

/** Ends the tickets of these kinds that a person or an address still has. */
export async function endTickets(
  db: Db,
  whose: { personId: string } | { email: string },
  kinds: TicketKind[],
  now: Date,
): Promise<void> {
  await db.accountTicket.updateMany({
    where: { ...whose, kind: { in: kinds }, usedAt: null },
    data: { usedAt: now },
  })
}

/** Removes tickets whose time ended before a moment, with the addresses in them. Returns how many. */
export async function removeTickets(db: Db, before: Date): Promise<number> {
  const { count } = await db.accountTicket.deleteMany({ where: { expiresAt: { lt: before } } })
  return count
}

function expiry(kind: TicketKind, now: Date): Date {
  return new Date(now.getTime() + TICKET_HOURS[kind] * 3_600_000)
}
