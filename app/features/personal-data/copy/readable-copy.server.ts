import { createFormatter, createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { momentText } from '#app/locales/written-time.ts'
import { fileSize } from '#app/platform/files/file-kinds.ts'

import type { OwnCopy } from './own-copy.server.ts'

const STYLE = `
  body { font: 16px/1.6 system-ui, sans-serif; color: #1b1a17; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; font-size: .875rem }
  th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #e6e1d8; padding: .3rem .75rem .3rem 0; overflow-wrap: anywhere }
  th { width: 14rem; font-weight: 500; color: #5e584e } h2 { margin-top: 2.5rem }`

/** The copy as one page of HTML that needs nothing else: a section for each kind of record, then the log. */
export function readableCopy(copy: OwnCopy, language: Language): string {
  const { auditNames } = catalogueOf(language)
  const t = createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'personalCopy' })
  const format = createFormatter({ locale: language, timeZone: 'Asia/Ho_Chi_Minh' })
  const when = (at: string | Date) => momentText(new Date(at), language, 'Asia/Ho_Chi_Minh')
  const tables: Record<string, string> = auditNames.tables
  const columns: Record<string, string> = auditNames.columns
  const nameOf = (names: Record<string, string>, key: string) => names[key] ?? key.replaceAll('_', ' ')
  const pairs = (row: Record<string, unknown>) =>
    Object.entries(row)
      .filter(([, value]) => value !== null && value !== '')
      .map(
        ([column, value]) => `<tr><th>${escaped(nameOf(columns, column))}</th><td>${shown(value)}</td></tr>`,
      )
      .join('')
  const sections = Object.entries(copy.records).map(
    ([table, rows]) =>
      `<h2>${escaped(nameOf(tables, table))} (${rows.length})</h2>` +
      rows.map((row) => `<table>${pairs(row)}</table>`).join(''),
  )
  const files = copy.files.map(
    ({ name, bytes, handedInAt, url }) =>
      `<tr><th>${escaped(when(handedInAt))}</th><td><a href="${escaped(url)}">${escaped(name)}</a> · ${escaped(
        fileSize(bytes, (value) => format.number(value)),
      )}</td></tr>`,
  )
  const log = copy.log.map(
    (entry) =>
      `<tr><th>${escaped(when(entry.at))}</th><td>${escaped(
        [
          entry.byYou ? t('byYou') : t('byOthers'),
          nameOf(tables, entry.table),
          nameOf(auditNames.changes, entry.change),
          entry.act ?? '',
        ].join(' · '),
      )}</td></tr>`,
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(t('title'))}</title><style>${STYLE}</style></head><body>
<h1>${escaped(t('title'))}</h1>
<p>${escaped(t('lead', { name: copy.person.name, email: copy.person.email, at: when(copy.madeAt) }))}</p>
${sections.join('\n')}
<h2>${escaped(t('files'))} (${files.length})</h2>
<table>${files.join('')}</table>
<h2>${escaped(t('log'))} (${copy.log.length})</h2>
<table>${log.join('')}</table>
</body></html>`
}

function shown(value: unknown): string {
  if (typeof value === 'string') return escaped(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return escaped(value.join(', '))
  return escaped(JSON.stringify(value))
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
