import { Fragment } from 'react'
import { useTranslations } from 'use-intl'

import type { Phrase } from './group.ts'

/** The words of a group in one line: those that mean the same, then those that are only found. */
export function Phrases({ phrases }: { phrases: readonly Phrase[] }) {
  const t = useTranslations('synonyms')
  const narrower = phrases.filter((phrase) => phrase.narrower)
  return (
    <>
      <Joined phrases={phrases.filter((phrase) => !phrase.narrower)} sign="=" />
      {narrower.length > 0 ? (
        <span className="font-normal text-muted">
          {' '}
          → {t('narrowerFirst')} <Joined phrases={narrower} sign="," />
        </span>
      ) : null}
    </>
  )
}

function Joined({ phrases, sign }: { phrases: readonly Phrase[]; sign: '=' | ',' }) {
  return phrases.map(({ text, language }, index) => (
    <Fragment key={text}>
      {index === 0 ? null : sign === ',' ? ', ' : <span className="font-normal text-muted"> = </span>}
      <span lang={language}>{text}</span>
    </Fragment>
  ))
}
