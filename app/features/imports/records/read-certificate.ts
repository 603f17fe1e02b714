import { certificateStandardOfName } from '#reference/certificate-standards.ts'

import { readMaker } from './read-maker.ts'
import type { Identity } from './row.ts'
import type { RowCells } from './row-cells.ts'

/** Reads what a row states of a certificate into the record of the cells. */
export function readCertificateRow(cells: RowCells, today: string): Identity {
  const identity = readMaker(cells)
  const typed = cells.needed('standard', 100)
  if (typed !== null) {
    const standard = certificateStandardOfName(typed)
    if (standard) cells.put('standard', standard.code)
    else cells.unknown('standard', 'unknownStandard', typed)
  }
  cells.put('number', cells.needed('number', 80))
  cells.put('issuer', cells.needed('issuer', 160))
  const issued = cells.day('issuedOn')
  if (cells.line('issuedOn') === null) cells.refuse('issuedOn', 'missing')
  if (issued !== null && issued > today) cells.refuse('issuedOn', 'dayAhead')
  const expires = cells.day('expiresOn')
  if (issued !== null && expires !== null && expires <= issued) cells.refuse('expiresOn', 'endBeforeStart')
  cells.put('issued_on', issued)
  cells.put('expires_on', expires)
  cells.put('scope_vi', cells.line('scopeVi', 300))
  cells.put('scope_en', cells.line('scopeEn', 300))
  return identity
}
