import Check from 'lucide-react/icons/check'
import Plus from 'lucide-react/icons/plus'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

import { Local } from '#app/features/directory/index.ts'
import { Form, Link, useSubmit } from '#app/ui/router.ts'
import { SearchBox } from '#app/ui/search-box.tsx'

import type { Candidate, ComparisonPage } from './comparison-page.ts'
import { comparePath, MOST_COMPARED, selectionParameters, withOneMore } from './selection.ts'

const PAUSE_MS = 200

/** Finds one more to put beside the others; results follow typing where JavaScript runs. */
export function AddToComparison({ page }: { page: ComparisonPage }) {
  const t = useTranslations('comparisons.add')
  const { selection, search, subjects } = page
  const onInput = useSearchWhileTyping()
  if (subjects.length >= MOST_COMPARED)
    return <p className="text-sm text-muted">{t('full', { most: MOST_COMPARED })}</p>
  return (
    <div className="max-w-2xl">
      <Form method="get" action="/compare" role="search" replace preventScrollReset onInput={onInput}>
        {[...selectionParameters(selection)].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {/* Without a record in the address the kind would be lost. */}
        {subjects.length === 0 ? <input type="hidden" name="kind" value={selection.kind} /> : null}
        <SearchBox
          label={t(`label.${selection.kind}`)}
          placeholder={t(`placeholder.${selection.kind}`)}
          clearLabel={t('clear')}
          submitLabel={t('submit')}
          defaultValue={search?.q ?? ''}
        />
      </Form>
      {search ? <Candidates page={page} q={search.q} candidates={search.candidates} /> : null}
    </div>
  )
}

function Candidates({
  page: { selection },
  q,
  candidates,
}: {
  page: ComparisonPage
  q: string
  candidates: Candidate[] | null
}) {
  const t = useTranslations('comparisons.add')
  if (candidates === null || candidates.length === 0)
    return (
      <p className="mt-3 text-sm text-muted" role="status">
        {candidates === null ? t('away') : t('none', { q })}
      </p>
    )
  return (
    <ul
      aria-label={t('results', { q })}
      className="mt-2 divide-y divide-line rounded-card border border-line bg-surface"
    >
      {candidates.map((candidate) => (
        <li key={candidate.slug}>
          {candidate.chosen ? (
            <span className="flex min-h-11 items-center gap-3 px-4 py-2 text-muted">
              <Check size={18} aria-hidden className="flex-none" />
              <CandidateWords candidate={candidate} note={t('chosen')} />
            </span>
          ) : (
            <Link
              to={comparePath(withOneMore(selection, candidate.slug))}
              replace
              preventScrollReset
              aria-label={t('add', { name: candidate.name.text })}
              className="flex min-h-11 items-center gap-3 px-4 py-2 hover:bg-sunken"
            >
              <Plus size={18} aria-hidden className="flex-none text-accent" />
              <CandidateWords candidate={candidate} note={candidate.line} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function CandidateWords({ candidate, note }: { candidate: Candidate; note: string }) {
  return (
    <span className="min-w-0">
      <span className="block font-medium">
        <Local text={candidate.name} />
      </span>
      {note === '' ? null : <span className="block text-sm text-muted">{note}</span>}
    </span>
  )
}

/** Sends the form a moment after the last letter. */
function useSearchWhileTyping() {
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  return ({ currentTarget: form }: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), PAUSE_MS)
  }
}
