import type { ImportState } from '../import-kind.ts'

/** How the state of an import looks. */
export const STATE_TONES: Record<ImportState, 'neutral' | 'accent' | 'info' | 'warning' | 'error'> = {
  checking: 'info',
  ready: 'warning',
  applying: 'info',
  done: 'accent',
  undoing: 'info',
  undone: 'neutral',
  failed: 'error',
}
