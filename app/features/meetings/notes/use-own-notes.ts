import { useCallback, useEffect, useRef, useState } from 'react'

import { sendCommand, whenConnected } from '#app/platform/realtime/connection.ts'

import type { NotesState } from './notes-session.ts'
import { OwnNotesSession } from './own-notes-session.ts'

/** Keeps what somebody writes for themselves while they write it. */
export function useOwnNotes(
  meetingId: string,
  known: { version: number },
): {
  /** Null until something was written. */
  state: NotesState | null
  problem: string | null
  /** The version that the form goes on from. */
  version: number
  wrote: (text: string) => void
} {
  const [state, setState] = useState<NotesState | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [version, setVersion] = useState(0)
  const session = useRef<OwnNotesSession | null>(null)
  const first = useRef(known.version)

  useEffect(() => {
    const begun = new OwnNotesSession(
      first.current,
      (over, text) => sendCommand('notes:keep', { meetingId, version: over, text }),
      { state: setState, problem: setProblem, version: setVersion },
    )
    session.current = begun
    const stop = whenConnected(() => void begun.flush())
    const leave = () => void begun.flush()
    window.addEventListener('pagehide', leave)
    return () => {
      stop()
      window.removeEventListener('pagehide', leave)
      void begun.flush()
    }
  }, [meetingId])

  useEffect(() => {
    first.current = known.version
    session.current?.take(known.version)
  }, [known])

  const wrote = useCallback((text: string) => session.current?.wrote(text), [])
  return { state, problem, version: Math.max(version, known.version), wrote }
}
