/** What can be brought in from a file. */
export const IMPORT_KINDS = ['enterprises', 'products', 'certificates', 'recognitions'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** What members may bring in for their own enterprise. */
export const OWN_KINDS: readonly ImportKind[] = ['products', 'certificates']

export const IMPORT_STATES = ['checking', 'ready', 'applying', 'done', 'undoing', 'undone', 'failed'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** States in which work goes on by itself. */
export const WORKING_STATES: readonly ImportState[] = ['checking', 'applying', 'undoing']

/** How long an import can be taken back. */
export const UNDO_HOURS = 24

/** Largest file. */
export const MOST_FILE_BYTES = 50_000_000
