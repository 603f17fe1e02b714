import { Fragment } from 'react'
import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'

import type { SearchPage } from './search-page.ts'
import {
  changed,
  searchPath,
  type SearchQuery,
  withoutFilter,
  withoutWords,
  withWord,
} from './search-query.ts'
import { useRecordWords } from '../records/use-record-words.ts'

const MOST_SYNONYMS = 4

/** Filters in force and how the words were read, each with the way back. */
export function Understood({ page }: { page: SearchPage }) {
  const t = useTranslations('search')
  const words = useRecordWords()
  const { query, chosen, understood, didYouMean } = page
  const { filters, codes, synonyms, otherMarks } = understood
  // Other marks say it more exactly than the correction of the same word.
  const corrections = understood.corrections.filter(
    ({ from, to }) =>
      !otherMarks.some(({ typed, met }) => isSame(typed, from) && met.some((word) => isSame(word, to))),
  )
  const offered = otherMarks.flatMap(({ typed, met }) => met.map((word) => withWord(query, typed, word)?.q))
  return (
    <div className="space-y-3 empty:hidden">
      {didYouMean === null || offered.some((other) => other && isSame(other, didYouMean)) ? null : (
        <p>
          {t('understood.didYouMean')}{' '}
          <TextLink to={searchPath(changed(query, { q: didYouMean }))} className="font-semibold">
            {didYouMean}
          </TextLink>
        </p>
      )}
      {chosen.length + filters.length > 0 ? (
        <ul aria-label={t('filters.inForce')} className="flex flex-wrap gap-2">
          {chosen.map(({ facet, value, label }) => (
            <li key={`${facet} ${value}`}>
              <Chip to={searchPath(withoutFilter(query, facet, value))} removeLabel={t('filters.remove')}>
                {facet === 'recognised' || facet === 'topTen' ? null : (
                  <VisuallyHidden>{t(`facet.${facet}`)}: </VisuallyHidden>
                )}
                {label}
              </Chip>
            </li>
          ))}
          {filters.map(({ facet, labels, from }) => (
            <li key={`${facet} ${from}`}>
              <Chip to={searchPath(withoutWords(query, from))} removeLabel={t('filters.remove')}>
                {nameOf(t(`facet.${facet}`), words.list(labels))}
                <span className="text-muted">{t('understood.from', { words: from })}</span>
              </Chip>
            </li>
          ))}
          {chosen.length > 1 ? (
            <li className="flex items-center">
              <TextLink to={searchPath(changed(query, { filter: {} }))} className="px-1 text-sm">
                {t('filters.clear')}
              </TextLink>
            </li>
          ) : null}
        </ul>
      ) : null}
      {codes.length + synonyms.length + corrections.length + otherMarks.length > 0 ? (
        <ul aria-label={t('understood.label')} className="space-y-0.5 text-sm text-muted">
          {codes.map(({ system, code, name }) => (
            <li key={`${system} ${code}`}>
              {t('understood.code', { system: system.toUpperCase(), code })}
              {name ? ` · ${name}` : null}
            </li>
          ))}
          {corrections.map(({ from, to }) => (
            <li key={from}>{t('understood.correction', { from, to })}</li>
          ))}
          {otherMarks.map(({ typed, met, exact }) => (
            <li key={typed}>
              {t.rich(exact ? 'understood.otherMarks' : 'understood.otherMarksOnly', {
                typed,
                met: () => <OtherWords query={query} typed={typed} met={met.slice(0, MOST_SYNONYMS)} />,
              })}
            </li>
          ))}
          {synonyms.length > 0 ? (
            <li>
              {t('understood.synonyms', {
                words: synonyms
                  .slice(0, MOST_SYNONYMS)
                  .map((word) => `“${word}”`)
                  .join(', '),
                more: Math.max(0, synonyms.length - MOST_SYNONYMS),
              })}
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  )
}

/** Words as others write them, each a search of its own. */
function OtherWords({ query, typed, met }: { query: SearchQuery; typed: string; met: readonly string[] }) {
  return met.map((word, index) => {
    const other = withWord(query, typed, word)
    return (
      <Fragment key={word}>
        {index > 0 ? ', ' : null}
        {other ? <TextLink to={searchPath(other)}>“{word}”</TextLink> : `“${word}”`}
      </Fragment>
    )
  })
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi')
}

/** Flags have the same word for the facet and its value. */
function nameOf(facet: string, value: string): string {
  return facet === value ? value : `${facet}: ${value}`
}

/** What of the address could not be followed, and whether the search runs on its reserve. */
export function SearchNotices({ page }: { page: SearchPage }) {
  const t = useTranslations('search')
  const word = useTranslations('site.word')
  return (
    <div className="space-y-3 empty:hidden">
      {page.degraded ? (
        <Alert tone="warning" word={word('warning')} title={t('degraded.title')}>
          {t('degraded.text')}
        </Alert>
      ) : null}
      {page.notes.length > 0 ? (
        <Alert tone="info" word={word('info')}>
          {page.notes.map((note) => (
            <p key={note.kind}>
              {note.kind === 'ignored'
                ? t('notes.ignored', { parts: note.parts.join(', ') })
                : note.kind === 'page'
                  ? t('notes.page', { page: page.query.page })
                  : t('notes.cut')}
            </p>
          ))}
        </Alert>
      ) : null}
    </div>
  )
}
