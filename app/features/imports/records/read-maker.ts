import { readTaxCode } from '#reference/tax-codes.ts'

import { withLostZero } from './read-enterprise.ts'
import type { Identity } from './row.ts'
import type { RowCells } from './row-cells.ts'

/** What the enterprise that a row belongs to is found by; whether it is there is found out in the database. */
export function readMaker(cells: RowCells): Identity {
  const typed = cells.line('taxCode', 40)
  const enterpriseId = cells.line('enterpriseId', 100)
  return {
    ...(typed === null ? {} : { taxCode: writtenTaxCode(typed) }),
    ...(enterpriseId === null ? {} : { enterpriseId }),
  }
}

function writtenTaxCode(typed: string): string {
  const read = readTaxCode(withLostZero(typed))
  return 'code' in read ? read.code : typed.toUpperCase()
}
