import fc from 'fast-check'
import { expect, test } from 'vitest'

import { AppError } from '#app/platform/errors.ts'

import {
  afterAct,
  isOpen,
  possibleActs,
  type MeetingAct,
  type MeetingSide,
  type MeetingStanding,
} from './meeting.ts'

const asked: MeetingStanding = { state: 'requested', turn: 'responder', version: 1, offerVersion: 1 }

function reasonOf(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error.reasonKey
    throw error
  }
  return undefined
}

test('the side that was asked accepts, and the meeting stands', () => {
  expect(afterAct(asked, 'responder', 'accept', 1)).toEqual({
    state: 'accepted',
    turn: 'responder',
    version: 2,
    offerVersion: 2,
  })
})

test('nobody can accept their own request, but they can withdraw it', () => {
  expect(reasonOf(() => afterAct(asked, 'requester', 'accept', 1))).toBe('notYourTurn')
  expect(afterAct(asked, 'requester', 'cancel', 1).state).toBe('cancelled')
})

test('proposing other times hands the turn to the other side, and back', () => {
  const countered = afterAct(asked, 'responder', 'counter', 1)
  expect(countered).toEqual({ state: 'countered', turn: 'requester', version: 2, offerVersion: 2 })
  expect(reasonOf(() => afterAct(countered, 'responder', 'accept', 2))).toBe('notYourTurn')
  expect(afterAct(countered, 'requester', 'counter', 2).turn).toBe('responder')
})

test('an answer to a version that is no longer the present one is refused', () => {
  const countered = afterAct(asked, 'responder', 'counter', 1)
  expect(reasonOf(() => afterAct(countered, 'requester', 'accept', 1))).toBe('meetingMovedOn')
})

test('an agreed meeting can be called off by either side, and then nothing more happens', () => {
  const agreed = afterAct(asked, 'responder', 'accept', 1)
  const off = afterAct(agreed, 'requester', 'cancel', 2)
  expect(off.state).toBe('cancelled')
  expect(reasonOf(() => afterAct(off, 'responder', 'accept', 3))).toBe('notPossibleNow')
})

const acts = fc.constantFrom<MeetingAct>('accept', 'decline', 'counter', 'cancel')
const sides = fc.constantFrom<MeetingSide>('requester', 'responder')

test('whatever both sides try, exactly the possible acts succeed, versions only grow and an ended meeting stays ended', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(sides, acts)), (moves) => {
      let meeting = asked
      for (const [side, act] of moves) {
        const before = meeting
        const allowed = possibleActs(before, side).includes(act)
        const refused = reasonOf(() => (meeting = afterAct(before, side, act, before.version)))
        expect(refused === undefined).toBe(allowed)
        if (allowed) expect(meeting.version).toBe(before.version + 1)
        if (!isOpen(before.state) && before.state !== 'accepted') expect(meeting).toBe(before)
      }
    }),
  )
})
