/** Encodings that lists of Vietnamese offices come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

const MARKS: readonly { encoding: TextEncoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The encoding that the file's byte order mark names; null without one. */
export function encodingOfMark(head: Uint8Array): TextEncoding | null {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))
  return mark?.encoding ?? null
}

/**
 * The encoding of a text without a mark: UTF-8 when every byte fits it, else Windows-1258. A text of one-byte letters that
 * happens to be UTF-8 throughout does not occur: two bytes above 127 would have to follow each other in the right way each time.
 */
export async function encodingWithoutMark(chunks: AsyncIterable<Uint8Array>): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1258'
  }
}

/** Letters that are handed on at once: who reads the text can let others in between two pieces. */
const PIECE_LETTERS = 16 * 1024

/** The text, piece by piece, without its mark. Letters are not composed here: a tone mark may begin the next piece. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    for (let from = 0; from < text.length; from += PIECE_LETTERS) yield text.slice(from, from + PIECE_LETTERS)
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
