import { type RefObject, useEffect, useRef, useState } from 'react'

import { hear, sendCommand } from '#app/platform/realtime/connection.ts'
import { usePath } from '#app/ui/router.ts'

import { enterRoom } from '../rooms/meeting-room.ts'
import type { NotesBox, NotesLine, NotesSession, NotesState } from './notes-session.ts'
import type { MeetingNotesPage } from './read-notes.server.ts'

type Shared = NonNullable<MeetingNotesPage['shared']>

/** Makes a box of text live: what is written in it and by others unites as it is typed. Yjs is loaded only now. */
export function useSharedNotes(
  meetingId: string,
  shared: Shared,
  box: RefObject<HTMLTextAreaElement>,
): {
  /** Null until the notes are live. */
  state: NotesState | null
  problem: string | null
  mayWrite: boolean
  session: RefObject<NotesSession | null>
} {
  const path = usePath()
  const [state, setState] = useState<NotesState | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState<{ over: Shared; mayWrite: boolean } | null>(null)
  const session = useRef<NotesSession | null>(null)
  const first = useRef(shared)

  useEffect(() => {
    let over = false
    let stopRoom = () => undefined as void
    let stopHearing = () => undefined as void
    const shown: NotesBox = {
      show: (...told) => showIn(box.current, ...told),
      state: setState,
      problem: setProblem,
      mayWrite: (may) => setSaid({ over: first.current, mayWrite: may }),
    }
    void import('./notes-session.ts').then(({ NotesSession: Session }) => {
      if (over) return
      const begun = new Session(first.current, lineOf(meetingId, path(`/meetings/${meetingId}/notes`)), shown)
      session.current = begun
      // Typed before the page was ready, or kept by the browser from before.
      if (box.current) begun.wrote(box.current.value)
      stopHearing = hear('notes:changed', (change) => {
        if (change.meetingId === meetingId) begun.heard(change)
      })
      stopRoom = enterRoom(meetingId, () => begun.connected())
    })
    return () => {
      over = true
      stopRoom()
      stopHearing()
      session.current?.stop()
      session.current = null
    }
  }, [meetingId, box, path])

  useEffect(() => {
    // A page that was read again may know more than was told.
    if (first.current !== shared) session.current?.take(shared)
    first.current = shared
  }, [shared])
  // A page that was read again since knows better.
  return { state, problem, mayWrite: said?.over === shared ? said.mayWrite : shared.mayWrite, session }
}

/** Puts what others have written into the box, and the cursor back to where it stood. */
function showIn(box: HTMLTextAreaElement | null, text: string, move: (place: number) => number): void {
  if (!box || box.value === text) return
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = box
  box.value = text
  if (document.activeElement === box)
    box.setSelectionRange(move(selectionStart), move(selectionEnd), selectionDirection)
  box.scrollTop = scrollTop
}

function lineOf(meetingId: string, formPath: string): NotesLine {
  return {
    open: (vector) => sendCommand('notes:open', { meetingId, vector }),
    edit: (update) => sendCommand('notes:edit', { meetingId, update }),
    async post(base, text) {
      const body = new URLSearchParams({ intent: 'shared', meetingId, base, text })
      const answer = await fetch(formPath, { method: 'POST', body }).catch(() => null)
      return answer?.ok ?? false
    },
  }
}
