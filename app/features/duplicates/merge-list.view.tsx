import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/router.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { useDay } from '#app/ui/use-moment.ts'

import type { MergeRow } from './duplicates-page.ts'

/** Merges, newest first, with the button that makes two of one again. */
export function MergeList({ merges }: { merges: readonly MergeRow[] }) {
  const t = useTranslations('duplicates.merges')
  const everyone = useTranslations('duplicates')
  const day = useDay()
  return (
    <ul aria-label={t('list')} className="divide-y divide-line border-b border-line">
      {merges.map((merge) => (
        <li key={merge.id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-5">
          <div className="min-w-0">
            <p>
              <span className="font-medium">{merge.merged.name}</span>{' '}
              <span className="text-muted">{t('into')}</span> <Survivor of={merge} />
            </p>
            <p className="mt-1 text-sm text-muted">
              {t('by', { by: merge.by ?? everyone('somebody'), at: day(merge.at) })}
              {merge.undone
                ? ` ${t('undone', { by: merge.undone.by ?? everyone('somebody'), at: day(merge.undone.at) })}`
                : null}
              {merge.until ? ` ${t('until', { at: day(merge.until) })}` : null}
            </p>
          </div>
          {merge.until ? (
            <Form method="post" action="/duplicates?tab=merged">
              <input type="hidden" name="merge" value={merge.id} />
              <Button
                type="submit"
                variant="secondary"
                size="small"
                icon={RotateCcw}
                aria-label={t('undoOf', { name: merge.merged.name })}
              >
                {t('undo')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Survivor({ of: { survivor } }: { of: MergeRow }) {
  if (survivor.slug === null) return <span className="font-medium">{survivor.name}</span>
  return <TextLink to={`/enterprises/${survivor.slug}`}>{survivor.name}</TextLink>
}
