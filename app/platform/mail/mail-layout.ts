import type { Language } from '#app/locales/language.ts'

import type { ComposedMail } from './mail.ts'

/** One thing that a mail tells of, with a link to it. */
export interface MailItem {
  title: string
  url: string
  /** Quiet words above the title: what it is. */
  kicker?: string
  /** Under the title: place, maker, industry. */
  detail?: string
  /** Why it is in this mail, one sentence each. */
  reasons?: readonly string[]
}

/** One of the things that a reader can choose by a link. */
export interface MailChoice {
  label: string
  url: string
  /** Above the link: what is chosen. Those without it stand side by side. */
  title?: string
  /** Under the title, quiet. */
  detail?: string
}

/** What a mail holds; the layout makes both forms of it. */
export interface MailContent {
  language: Language
  subject: string
  /** The line that mail programs show beside the subject. */
  preview: string
  heading: string
  paragraphs: readonly string[]
  /** Words of somebody else, set apart. */
  quote?: string
  /** What is to be seen at a glance, by name. */
  facts?: readonly { term: string; text: string }[]
  choices?: readonly MailChoice[]
  /** Under the choices, quiet. */
  note?: string
  items?: readonly MailItem[]
  /** Words before the reasons of an item. */
  reasonsLabel?: string
  action?: { label: string; url: string }
  /** Why it came, in the reader's words. */
  footer: readonly string[]
  links?: readonly { label: string; url: string }[]
}

const INK = '#1B1A17'
const MUTED = '#5E584E'
const ACCENT = '#0E6A5B'
const FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** Text that stands in HTML as it is. */
function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}

/** The two forms of a mail: HTML of one column with its styles inline, and plain text that says the same. */
export function layOut(content: MailContent): Pick<ComposedMail, 'subject' | 'text' | 'html'> {
  return { subject: content.subject, text: plainText(content), html: html(content) }
}

function plainText(content: MailContent): string {
  const label = content.reasonsLabel ?? ''
  const facts = content.facts ?? []
  const items = (content.items ?? []).map((item) =>
    [
      item.kicker ? `${item.title} (${item.kicker})` : item.title,
      ...(item.detail ? [`  ${item.detail}`] : []),
      ...(item.reasons && item.reasons.length > 0
        ? [`  ${label ? `${label} ` : ''}${item.reasons.join('; ')}`]
        : []),
      `  ${item.url}`,
    ].join('\n'),
  )
  const blocks = [
    content.heading,
    ...content.paragraphs,
    ...(content.quote ? [content.quote.replaceAll(/^/gm, '> ')] : []),
    ...(facts.length > 0 ? [facts.map(({ term, text }) => `${term}: ${text}`).join('\n')] : []),
    ...(content.choices ?? []).map(plainChoice),
    ...(content.note ? [content.note] : []),
    ...items,
    ...(content.action ? [`${content.action.label}:\n${content.action.url}`] : []),
    [
      '-- ',
      ...content.footer,
      ...(content.links ?? []).map(({ label: name, url }) => `${name}: ${url}`),
    ].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function plainChoice({ title, detail, label, url }: MailChoice): string {
  return [...(title ? [title] : []), ...(detail ? [`  ${detail}`] : []), `${label}:`, url].join('\n')
}

function html(content: MailContent): string {
  const { language, subject, preview, heading, paragraphs, action, footer, items = [], links = [] } = content
  const { quote, facts = [], choices = [], note } = content
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#FBFAF7;color:${INK};font-family:${FONT}">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escapeHtml(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#FBFAF7"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td style="padding:0 8px 16px;font-size:18px;line-height:26px;font-weight:700;color:${ACCENT}">Nhịp Cầu</td></tr>
<tr><td style="background:#FFFFFF;border:1px solid #E6E1D8;border-radius:10px;padding:28px 24px">
<h1 style="margin:0 0 12px;font-size:22px;line-height:31px;font-weight:600">${escapeHtml(heading)}</h1>
${paragraphs.map((text) => `<p style="margin:0 0 12px;font-size:16px;line-height:26px">${escapeHtml(text)}</p>`).join('\n')}
${quote ? `<p style="margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #E6E1D8;font-size:16px;line-height:26px;white-space:pre-line">${escapeHtml(quote)}</p>` : ''}
${facts.length > 0 ? htmlFacts(facts) : ''}
${htmlChoices(choices)}
${note ? `<p style="margin:14px 0 0;font-size:14px;line-height:21px;color:${MUTED}">${escapeHtml(note)}</p>` : ''}
${items.map((item) => htmlItem(item, content.reasonsLabel)).join('\n')}
${action ? button(action) : ''}
</td></tr>
<tr><td style="padding:20px 8px 0;font-size:13px;line-height:20px;color:${MUTED}">
${footer.map((text) => `<p style="margin:0 0 8px">${escapeHtml(text)}</p>`).join('\n')}
${links.length > 0 ? `<p style="margin:0">${links.map(({ label, url }) => `<a href="${escapeHtml(url)}" style="color:${MUTED}">${escapeHtml(label)}</a>`).join(' &nbsp;·&nbsp; ')}</p>` : ''}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

function htmlItem({ title, url, kicker, detail, reasons = [] }: MailItem, label = ''): string {
  const quiet = `margin:0;font-size:14px;line-height:21px;color:${MUTED}`
  return `<div style="border-top:1px solid #E6E1D8;padding:16px 0">
${kicker ? `<p style="${quiet}">${escapeHtml(kicker)}</p>` : ''}
<p style="margin:0;font-size:17px;line-height:25px;font-weight:600"><a href="${escapeHtml(url)}" style="color:${ACCENT};text-decoration:none">${escapeHtml(title)}</a></p>
${detail ? `<p style="${quiet}">${escapeHtml(detail)}</p>` : ''}
${reasons.length > 0 ? `<p style="margin:6px 0 0;font-size:14px;line-height:21px">${label ? `<span style="color:${MUTED}">${escapeHtml(label)}</span> ` : ''}${reasons.map(escapeHtml).join('; ')}</p>` : ''}
</div>`
}

function htmlFacts(facts: readonly { term: string; text: string }[]): string {
  const cell = 'padding:4px 0;font-size:15px;line-height:23px;vertical-align:top'
  const rows = facts.map(
    ({ term, text }) =>
      `<tr><td style="${cell};padding-right:16px;white-space:nowrap;color:${MUTED}">${escapeHtml(term)}</td><td style="${cell};white-space:pre-line">${escapeHtml(text)}</td></tr>`,
  )
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 8px">${rows.join('')}</table>`
}

function htmlChoices(choices: readonly MailChoice[]): string {
  const titled = choices.filter(({ title }) => title !== undefined)
  const bare = choices.filter(({ title }) => title === undefined)
  const quiet = `margin:0;font-size:14px;line-height:21px;color:${MUTED}`
  return [
    ...titled.map(
      ({ title = '', detail, label, url }) => `<div style="border-top:1px solid #E6E1D8;padding:14px 0">
<p style="margin:0;font-size:16px;line-height:25px;font-weight:600">${escapeHtml(title)}</p>
${detail ? `<p style="${quiet}">${escapeHtml(detail)}</p>` : ''}
<p style="margin:8px 0 0">${link({ label, url }, FILLED)}</p>
</div>`,
    ),
    bare.length > 0
      ? `<p style="margin:12px 0 0">${bare.map((one) => link(one, OUTLINED)).join(' ')}</p>`
      : '',
  ].join('\n')
}

const BUTTON =
  'display:inline-block;text-decoration:none;font-size:16px;line-height:24px;font-weight:600;padding:9px 20px;border-radius:8px;margin:0 6px 8px 0'
const FILLED = `${BUTTON};background:${ACCENT};color:#FFFFFF;border:1px solid ${ACCENT}`
const OUTLINED = `${BUTTON};background:#FFFFFF;color:${INK};border:1px solid #8A8375`

function link({ label, url }: { label: string; url: string }, style: string): string {
  return `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`
}

function button(action: { label: string; url: string }): string {
  return `<p style="margin:12px 0 0">${link(action, FILLED)}</p>`
}
