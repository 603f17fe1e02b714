import type { CommandShortlist } from './shortlist.schema.ts'

export const COMMANDS = [
  'rename',
  'delete',
  'removeEntry',
  'restoreEntry',
  'moveEntry',
  'bringEntry',
  'addNote',
  'editNote',
  'removeNote',
  'restoreNote',
] as const satisfies readonly CommandShortlist['command'][]

/** What a page says of the change that led to it, and the fields of the form that takes it back. */
export interface Notice {
  command: (typeof COMMANDS)[number]
  /** The entry or note that it was about. */
  of: string | null
  undo: Record<string, string> | null
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The page after a change of a list, without language prefix: the same one, in the same order, with a notice. */
export function pathAfter(id: string, input: CommandShortlist, before: URLSearchParams): string {
  if (input.command === 'delete') return `/shortlists?deleted=${id}`
  const parameters = new URLSearchParams()
  for (const name of ['sort', 'page']) {
    const value = before.get(name)
    if (value) parameters.set(name, value)
  }
  parameters.set('done', input.command)
  if ('entry' in input) parameters.set('of', input.entry)
  if ('id' in input) parameters.set('of', input.id)
  if (input.command === 'moveEntry') parameters.set('to', input.to)
  return `/shortlists/${id}?${parameters.toString()}`
}

/** The notice that an address asks for; null for any other address. */
export function noticeIn(parameters: URLSearchParams): Notice | null {
  const done = parameters.get('done')
  const command = COMMANDS.find((known) => known === done)
  if (!command) return null
  const [of, to] = [idIn(parameters, 'of'), idIn(parameters, 'to')]
  return { command, of, undo: of === null ? null : undoOf(command, of, to) }
}

function undoOf(command: Notice['command'], of: string, to: string | null): Notice['undo'] {
  if (command === 'removeEntry') return { command: 'restoreEntry', entry: of }
  if (command === 'removeNote') return { command: 'restoreNote', id: of }
  if (command === 'moveEntry' && to !== null) return { command: 'bringEntry', entry: of, from: to }
  return null
}

function idIn(parameters: URLSearchParams, name: string): string | null {
  const value = parameters.get(name)
  return value !== null && UUID.test(value) ? value : null
}
