import { useLocale } from 'use-intl'

import type { LocalText } from './local-text.ts'
import type { MarkedText } from '../search/search-page.ts'

/** Words of a record; said in their own language where it is not the page's. */
export function Local({ text }: { text: LocalText }) {
  const language = useLocale()
  return text.lang === language ? <>{text.text}</> : <span lang={text.lang}>{text.text}</span>
}

/** Words with what matched a search marked. */
export function Marked({ text }: { text: MarkedText }) {
  const language = useLocale()
  const parts = text.parts.map((part, index) =>
    part.match ? <mark key={index}>{part.text}</mark> : part.text,
  )
  return text.lang === language ? <>{parts}</> : <span lang={text.lang}>{parts}</span>
}
