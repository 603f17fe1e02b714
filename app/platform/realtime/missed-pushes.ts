import type { Change, Push } from './events.ts'

/** A push that went out, and when the event of it happened, in ms. */
export interface PastPush extends Push {
  at: number
}

interface Heard {
  place: number
  at: number
  subject: string
  change: Change
}

/** What a socket is told again, oldest first, and whether there was more that it is not told of one by one. */
export interface Missed {
  changes: Change[]
  /** Time of the newest change that was left out; null when there is none. */
  more: string | null
}

/** The pushes that sockets may have missed, by room, each subject once in a room. */
export interface PushesByRoom {
  /** The next older one. */
  add(push: PastPush): void
  /** What whoever is in these rooms has missed since a moment: the newest of each subject, and of these the newest `most`. */
  missedIn(rooms: Iterable<string>, from: number, most: number): Missed
}

/** Collects pushes from the newest to the oldest. */
export function pushesByRoom(): PushesByRoom {
  const byRoom = new Map<string, Map<string, Heard>>()
  let place = 0
  return {
    add({ at, rooms, change }) {
      place -= 1
      const subject = `${change.topic} ${change.id}`
      const heard: Heard = { place, at, subject, change }
      for (const room of rooms) {
        const subjects = byRoom.get(room) ?? new Map<string, Heard>()
        if (subjects.size === 0) byRoom.set(room, subjects)
        if (!subjects.has(subject)) subjects.set(subject, heard)
      }
    },
    missedIn(rooms, from, most) {
      const newest = new Map<string, Heard>()
      for (const room of rooms) {
        let taken = 0
        for (const heard of byRoom.get(room)?.values() ?? []) {
          if (heard.at < from) continue
          const known = newest.get(heard.subject)
          if (!known || known.place < heard.place) newest.set(heard.subject, heard)
          // One more than is told says that there was more.
          if ((taken += 1) > most) break
        }
      }
      const found = [...newest.values()].toSorted((one, other) => one.place - other.place)
      const left = found.length - most
      return {
        changes: found.slice(Math.max(left, 0)).map(({ change }) => change),
        more: left > 0 ? (found[left - 1]?.change.at ?? null) : null,
      }
    },
  }
}
