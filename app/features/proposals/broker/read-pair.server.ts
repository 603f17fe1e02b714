import { isoDay, today as dayOf } from '#app/features/directory/index.ts'
import { namesIn } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { momentOf } from '../engine/moment.ts'
import { readParties } from '../finding/parties.repository.server.ts'
import type { PairPage } from './broker-page.ts'
import { isFollowed, nextStates, type PairState } from './pair-state.ts'
import { judgePair, sideOf } from './pair-side.server.ts'
import { findAgreedMeeting, findPair } from './read-pairs.repository.server.ts'

/**
 * A pair with its history, what speaks for it today, and what is suggested next.
 * @throws AppError notFound
 */
export async function readPair(
  app: Pick<App, 'db' | 'pool' | 'clock'>,
  id: string,
  language: Language,
): Promise<PairPage> {
  const pair = await findPair(app.db, id)
  if (!pair) throw new AppError('notFound', 'notFound')
  const now = app.clock.now()
  const [meeting, rows] = await Promise.all([
    findAgreedMeeting(app.pool, pair.firstId, pair.secondId),
    readParties(app.pool, [pair.firstId, pair.secondId], now, pair.firstId),
  ])
  const names = namesIn(language)
  const sides = { first: sideOf(pair.first, names), second: sideOf(pair.second, names) }
  const today = isoDay(dayOf(now))
  const followUpOn = pair.followUpOn && isoDay(pair.followUpOn)
  const over = meeting !== null && meeting.startsAt <= now
  return {
    id: pair.id,
    version: pair.version,
    state: pair.state,
    first: sides.first.name,
    second: sides.second.name,
    sides,
    note: pair.note,
    followUpOn,
    due: followUpOn !== null && followUpOn <= today && isFollowed(pair.state),
    officer: pair.officer?.name ?? null,
    since: isoDay(dayOf(pair.createdAt)),
    changed: isoDay(dayOf(pair.updatedAt)),
    steps: pair.steps.map(({ version, state, note, at, actor }) => ({
      version,
      state,
      note,
      by: actor?.name ?? null,
      on: isoDay(dayOf(at)),
    })),
    next: nextStates(pair.state),
    suggested: suggestedState(pair.state, over),
    meeting: meeting && { on: isoDay(dayOf(meeting.startsAt)), over },
    ...judgePair(rows, momentOf(now), names),
    today,
  }
}

/** Once they have met, the pair should say so; otherwise it stays where it is. */
function suggestedState(state: PairState, met: boolean): PairState {
  return met && (state === 'proposed' || state === 'introduced') ? 'met' : state
}
