import { Readable } from 'node:stream'
import { setImmediate as letOthersRun } from 'node:timers/promises'

import { csvLine, csvOf, csvPieces } from './csv.ts'
import type { Sheet, SheetFormat } from './sheet.ts'
import { xlsxOf } from './xlsx.server.ts'

const CONTENT_TYPE: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Answers with the sheet as a file to be saved under the given name, which is without its ending. */
export async function downloadSheet(sheet: Sheet, format: SheetFormat, fileName: string): Promise<Response> {
  const body = format === 'csv' ? piecewise(csvPieces(sheet)) : new Uint8Array(await xlsxOf(sheet))
  return saved(body, format, fileName)
}

/**
 * The same for a list without an end in sight, as CSV: `more` gives rows behind those of the sheet, as they are sent.
 */
export function downloadLongSheet(
  sheet: Sheet,
  more: AsyncIterable<Sheet['rows']>,
  fileName: string,
): Response {
  async function* text(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    yield encoder.encode(csvOf(sheet))
    for await (const rows of more) yield encoder.encode(rows.map(csvLine).join(''))
  }
  return saved(Readable.toWeb(Readable.from(text())) as ReadableStream<Uint8Array>, 'csv', fileName)
}

function saved(body: BodyInit, format: SheetFormat, fileName: string): Response {
  return new Response(body, {
    headers: {
      'content-type': CONTENT_TYPE[format],
      'content-disposition': attachment(`${fileName}.${format}`),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  })
}

/** Sends pieces as they are made; others get their turn in between. */
function piecewise(pieces: Generator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      await letOthersRun()
      const next = pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
}

/** The name twice (RFC 6266): in full, and in plain letters for programs that know no other. */
export function attachment(fileName: string): string {
  // Control characters and separators of paths would be another header, or another folder.
  // oxlint-disable-next-line no-control-regex
  const name = fileName.replace(/[\u0000-\u001f\u007f/\\]+/g, ' ').trim()
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["%]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
