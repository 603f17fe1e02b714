import { useTranslations } from 'use-intl'

import { Link } from '#app/ui/router.ts'
import { useMoment } from '#app/ui/use-moment.ts'

import { Undo } from './done-notice.view.tsx'
import type { Phrase, PhraseChange } from './group.ts'
import { groupPath } from './group-path.ts'
import { Phrases } from './phrases.view.tsx'
import type { Change } from './read-synonyms.server.ts'

/** Who changed what and when, each with a button to undo it. */
export function ChangeList({ changes, label }: { changes: readonly Change[]; label: string }) {
  const t = useTranslations('synonyms')
  const moment = useMoment()
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {changes.map((change) => (
        <li key={change.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-medium">
              <Link to={groupPath(change.key)} className="hover:text-accent-hover hover:underline">
                {t(`changes.${change.kind}`)} <Phrases phrases={change.name} />
              </Link>
              {change.undoes ? <span className="font-normal text-muted"> · {t('changes.undid')}</span> : null}
            </p>
            <Words changes={change.phrases} />
            <p className="mt-1 text-sm text-muted">
              {t('changes.by', {
                person: change.person ?? t('changes.someone'),
                role: t(`role.${change.role}`),
              })}
              {' · '}
              <time dateTime={change.at.toISOString()}>{moment(change.at)}</time>
            </p>
          </div>
          <Undo change={change} />
        </li>
      ))}
    </ul>
  )
}

/** What came, went, or is used otherwise; a sign and a word before each kind, so that colour is not alone. */
function Words({ changes }: { changes: readonly PhraseChange[] }) {
  const t = useTranslations('synonyms.changes')
  const kinds = [
    { sign: '+', word: t('in'), ink: 'text-accent', of: changes.filter(({ before }) => before === null) },
    { sign: '−', word: t('out'), ink: 'text-error', of: changes.filter(({ after }) => after === null) },
    {
      sign: '~',
      word: t('other'),
      ink: 'text-info',
      of: changes.filter(({ before, after }) => before && after),
    },
  ]
  return (
    <ul className="mt-1 space-y-0.5">
      {kinds.map(({ sign, word, ink, of }) =>
        of.length === 0 ? null : (
          <li key={sign}>
            <span className={ink}>
              <span aria-hidden>{sign} </span>
              {word}:
            </span>{' '}
            {of.map(({ before, after }, index) => (
              <Word key={index} phrase={after ?? before} first={index === 0} />
            ))}
          </li>
        ),
      )}
    </ul>
  )
}

function Word({ phrase, first }: { phrase: Phrase | null; first: boolean }) {
  const t = useTranslations('synonyms.changes')
  if (!phrase) return null
  return (
    <>
      {first ? '' : ', '}
      <span lang={phrase.language}>{phrase.text}</span>
      {phrase.narrower ? ` (${t('narrower')})` : ''}
    </>
  )
}
