/** Where all that is said of partners goes, and the page that lists it. */
export const FEEDBACK_PATH = '/partners/choices'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a page without script says of the command that led to it, and the fields of the form that takes it back. */
export interface FeedbackNotice {
  done: string
  undo: Record<string, string> | null
}

/** The page after a command, with a notice. */
export function pathAfter(
  back: string,
  input: { command: string; partner?: string; note?: string; key?: string },
  at: string | undefined,
): string {
  const [pathname = '', search = ''] = back.split('?')
  const query = new URLSearchParams(search)
  query.set('done', input.command)
  const of = input.command === 'choose' ? input.partner : (input.key ?? input.note)
  if (of) query.set('of', of)
  if (at) query.set('at', at)
  return `${pathname}?${query.toString()}`
}

/** The notice that an address asks for; null for any other address. */
export function noticeIn(parameters: URLSearchParams): FeedbackNotice | null {
  const [done, of, at] = ['done', 'of', 'at'].map((name) => parameters.get(name) ?? '')
  if (!done) return null
  return { done, undo: undoOf(done, of ?? '', at ?? '') }
}

function undoOf(done: string, of: string, at: string): FeedbackNotice['undo'] {
  if (done === 'choose' && UUID.test(of)) return { command: 'undo', partner: of, at }
  if (done === 'removeNote' && UUID.test(of)) return { command: 'restoreNote', note: of }
  if (done === 'dismiss') return { command: 'bringBack', key: of }
  return null
}
