import { useFormatter } from 'use-intl'

import { fileSize } from '#app/platform/files/file-kinds.ts'

import type { EvidencePaper } from './verification-page.ts'

/** Opens a file of the evidence: its name, as its sender calls it, and its size. */
export function EvidencePaperLink({ paper: { path, name, bytes } }: { paper: EvidencePaper }) {
  const format = useFormatter()
  return (
    <a
      href={path}
      className="inline-flex min-h-8 items-center break-all text-accent underline underline-offset-4 hover:text-accent-hover pointer-coarse:min-h-11"
    >
      {name} · {fileSize(bytes, (value) => format.number(value))}
    </a>
  )
}
