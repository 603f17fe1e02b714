import type { Actor } from '#app/platform/actor.ts'
import { documentPath, suffixOf } from '#app/platform/files/file-kinds.ts'
import { mayReadFile } from '#app/platform/files/may-read-file.ts'

import type { StoredCertificate } from './directory.repository.server.ts'

/** The paper behind a certificate, as a reader may open it. */
export interface Paper {
  path: string
  /** "PDF", "JPG". */
  kind: string
  bytes: number
  /** Whether everybody may see it. */
  visible: boolean
}

/** The paper of a certificate, when there is one that this reader may see. */
export function paperOf(actor: Actor, file: StoredCertificate['file']): Paper | null {
  if (!file || !mayReadFile(actor, file)) return null
  return {
    path: documentPath(file),
    kind: suffixOf(file.mediaType).toUpperCase(),
    bytes: file.bytes,
    visible: file.visibility === 'everyone',
  }
}
