import type { App } from '#app/platform/app.ts'
import type { ApiAnswer } from '#app/platform/edge-api.server.ts'
import { type CertificateStandard, CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { type Province, PROVINCES } from '#reference/provinces.ts'

import { answerList, type ReadPart } from './answer-list.server.ts'
import type { ListProvinces, ListStandards } from './reference-record.schema.ts'

/** The standards that certificates refer to. @throws AppError invalid for a cursor of another list */
export function listStandards(app: Pick<App, 'env'>, url: URL, call: ListStandards): Promise<ApiAnswer> {
  const { field } = call
  const rows = CERTIFICATE_STANDARDS.filter((standard) => !field || field.includes(standard.field))
  return answerList<CertificateStandard>(app, url, call, { read: fromTable(rows), keyOf: ({ code }) => code })
}

/** The 34 provinces. @throws AppError invalid for a cursor of another list */
export function listProvinces(app: Pick<App, 'env'>, url: URL, call: ListProvinces): Promise<ApiAnswer> {
  return answerList<Province>(app, url, call, { read: fromTable(PROVINCES), keyOf: ({ code }) => code })
}

/** The rows of a table in the order of their codes. */
function fromTable<R extends { code: string }>(rows: readonly R[]): ReadPart<R> {
  const ordered = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return (after, limit) =>
    Promise.resolve(ordered.filter(({ code }) => after === null || code > after).slice(0, limit))
}
