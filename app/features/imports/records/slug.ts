import { slugText } from '#app/platform/slug.ts'
import { foldText } from '#app/ui/fold-text.ts'

import { withoutLegalForm } from './legal-form.ts'

const MOST_LETTERS = 80

/** The form of a name in addresses: "Công ty TNHH Nhạn Khuê" is "nhan-khue". What has no Latin letters at all is "ho-so". */
export function slugOf(name: string): string {
  return plain(withoutLegalForm(name)) || plain(name) || 'ho-so'
}

function plain(text: string): string {
  return slugText(foldText(text), MOST_LETTERS)
}
