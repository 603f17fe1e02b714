import { useCallback, useRef, useState } from 'react'

import { MOST_PHOTO_BYTES } from '#app/platform/files/file-kinds.ts'
import type { Photo } from '#app/platform/files/photo.ts'

/** One file on its way. */
export interface PhotoUpload {
  id: number
  name: string
  /** 0 to 100; at 100 the server is working on it. */
  percent: number
  /** Why it was not kept: words of the server, or a case that the page has words for. */
  failure: { words: string } | { key: 'offline' | 'tooLarge' | 'tooMany' } | null
}

/** Sends photos ahead of their form, one after the other, and tells how far each is. */
export function usePhotoUploads({
  address,
  room,
  onKept,
}: {
  /** Where photos are sent to. */
  address: string
  /** How many more the form takes. */
  room: number
  onKept: (photo: Photo) => void
}) {
  const [uploads, setUploads] = useState<readonly PhotoUpload[]>([])
  const last = useRef(0)
  const change = useCallback((id: number, changed: Partial<PhotoUpload> | null) => {
    setUploads((all) =>
      all.flatMap((one) => (one.id !== id ? [one] : changed === null ? [] : [{ ...one, ...changed }])),
    )
  }, [])
  const send = useCallback(
    async (files: readonly File[]) => {
      const added = files.map((file, index): PhotoUpload & { file: File } => ({
        file,
        id: ++last.current,
        name: file.name,
        percent: 0,
        failure:
          index >= room ? { key: 'tooMany' } : file.size > MOST_PHOTO_BYTES ? { key: 'tooLarge' } : null,
      }))
      setUploads((all) => [...all.filter(({ failure }) => failure === null), ...added])
      for (const { id, file, failure } of added) {
        if (failure !== null) continue
        const answer = await sendOne(address, file, (percent) => change(id, { percent }))
        if ('kept' in answer) {
          change(id, null)
          onKept(answer.kept)
        } else change(id, { failure: answer.failure })
      }
    },
    [address, room, onKept, change],
  )
  const dismiss = useCallback((id: number) => change(id, null), [change])
  return { uploads, send, dismiss }
}

type Answer = { kept: Photo } | { failure: NonNullable<PhotoUpload['failure']> }

/** By XMLHttpRequest, because fetch does not tell how much has been sent. */
function sendOne(address: string, file: File, onProgress: (percent: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(Math.floor((loaded / total) * 100)),
    )
    request.addEventListener('load', () => resolve(answerOf(request.responseText)))
    for (const kind of ['error', 'abort', 'timeout'])
      request.addEventListener(kind, () => resolve({ failure: { key: 'offline' } }))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function answerOf(text: string): Answer {
  try {
    const answer = JSON.parse(text) as { kept?: Photo; refused?: string }
    if (answer.kept) return { kept: answer.kept }
    if (answer.refused) return { failure: { words: answer.refused } }
  } catch {
    // What a proxy answers is no answer of ours.
  }
  return { failure: { key: 'offline' } }
}
