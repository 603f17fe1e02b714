import { useCallback, useEffect, useRef, useState } from 'react'

import { hear, sendSignal } from '#app/platform/realtime/connection.ts'
import type { TypingPlace } from '#app/platform/realtime/events.ts'

/** Somebody of whom nothing more is heard has stopped, or gone. */
const FORGOTTEN_MS = 7000
/** Others are told again while somebody goes on writing. */
const AGAIN_MS = 3000
/** A pause after which somebody is no longer writing. */
const PAUSE_MS = 4000

/** Names of the others who are writing in one place of a meeting; the page must be in its room. */
export function useWriters(meetingId: string, where: TypingPlace): string[] {
  const [writers, setWriters] = useState<readonly { personId: string; name: string }[]>([])
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>()
    const forget = (personId: string) => {
      clearTimeout(timers.get(personId))
      timers.delete(personId)
      setWriters((known) => known.filter((writer) => writer.personId !== personId))
    }
    const stop = hear('typing', (told) => {
      if (told.meetingId !== meetingId || told.where !== where) return
      forget(told.personId)
      if (!told.typing) return
      timers.set(
        told.personId,
        setTimeout(() => forget(told.personId), FORGOTTEN_MS),
      )
      setWriters((known) => [...known, { personId: told.personId, name: told.name }])
    })
    return () => {
      stop()
      for (const timer of timers.values()) clearTimeout(timer)
      setWriters([])
    }
  }, [meetingId, where])
  return writers.map(({ name }) => name)
}

/** Tells the others in the room that one is writing: `wrote` after each letter, `stopped` when done. */
export function useTellTyping(
  meetingId: string,
  where: TypingPlace,
): { wrote: () => void; stopped: () => void } {
  const state = useRef<{ told: number; pause?: ReturnType<typeof setTimeout> }>({ told: 0 })
  const stopped = useCallback(() => {
    clearTimeout(state.current.pause)
    if (state.current.told === 0) return
    state.current = { told: 0 }
    sendSignal('typing', { meetingId, where, typing: false })
  }, [meetingId, where])
  const wrote = useCallback(() => {
    const now = Date.now()
    clearTimeout(state.current.pause)
    state.current.pause = setTimeout(stopped, PAUSE_MS)
    if (now - state.current.told < AGAIN_MS) return
    state.current.told = now
    sendSignal('typing', { meetingId, where, typing: true })
  }, [meetingId, where, stopped])
  useEffect(() => stopped, [stopped])
  return { wrote, stopped }
}
