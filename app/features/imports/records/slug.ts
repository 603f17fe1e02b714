import { withoutLegalForm } from './legal-form.ts'

const MOST_LETTERS = 80

/** The form of a name in addresses: "Công ty TNHH Nhạn Khuê" is "nhan-khue". What has no Latin letters at all is "ho-so". */
export function slugOf(name: string): string {
  return plain(withoutLegalForm(name)) || plain(name) || 'ho-so'
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MOST_LETTERS)
    .replace(/-$/, '')
}
