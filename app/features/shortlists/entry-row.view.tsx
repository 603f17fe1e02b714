import type { SubmissionResult } from '@conform-to/react'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import Trash from 'lucide-react/icons/trash-2'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { Local, Seal } from '#app/features/directory/index.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { GroupTile } from '#app/ui/group-tile.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Link } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { AddNote, EntryNotes } from './entry-notes.view.tsx'
import { ListForm } from './list-form.view.tsx'
import type { EntryCard, EntryTarget, ShortlistPage } from './shortlist-page.ts'

/** An entry of a list: what it is, who saved it, the notes, and what can be done with it. */
export function EntryRow({
  entry,
  page,
  answer,
  actions,
}: {
  entry: EntryCard
  page: ShortlistPage
  answer: SubmissionResult | undefined
  actions: ReactNode
}) {
  const t = useTranslations('shortlists.entry')
  const { target, kind } = entry
  const name = target?.name.text ?? t('someone')
  return (
    <li id={`entry-${entry.id}`} className="flex scroll-mt-24 gap-4 py-5 print:break-inside-avoid">
      <div className="max-sm:hidden">
        {kind === 'enterprise' ? (
          <Monogram name={target?.properName ?? '?'} />
        ) : (
          <GroupTile group={target?.group?.code ?? ''} className="size-12 flex-none [&_svg.lucide]:size-6" />
        )}
      </div>
      <div className="min-w-0 flex-1 space-y-3">
        {target ? <Known kind={kind} target={target} /> : <Gone kind={kind} />}
        <Saved entry={entry} />
        <EntryNotes entry={entry} name={name} listId={page.list.id} notice={page.notice} answer={answer} />
        <div className="-ml-3 flex flex-wrap items-start gap-x-1 gap-y-1 print:hidden">
          <AddNote entry={entry} name={name} listId={page.list.id} notice={page.notice} answer={answer} />
          {target ? actions : null}
          {target?.meeting ? (
            <ButtonLink to={target.meeting} variant="quiet" size="small" icon={CalendarPlus}>
              {t('meeting')}
              <span className="sr-only">: {name}</span>
            </ButtonLink>
          ) : null}
          {page.others.length > 0 ? <Move entry={entry} page={page} name={name} /> : null}
          <ListForm listId={page.list.id} fields={{ command: 'removeEntry', entry: entry.id }}>
            <Button
              type="submit"
              variant="quiet"
              size="small"
              icon={Trash}
              aria-label={t('removeOf', { name })}
            >
              {t('remove')}
            </Button>
          </ListForm>
        </div>
      </div>
    </li>
  )
}

function Known({ kind, target }: { kind: EntryCard['kind']; target: EntryTarget }) {
  const t = useTranslations('shortlists.entry')
  const directory = useTranslations('directory')
  return (
    <div>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <Heading level={2} look="part" className="break-words">
            <Link
              to={`/${kind === 'enterprise' ? 'enterprises' : 'products'}/${target.slug}`}
              className="rounded-xs underline-offset-4 hover:underline"
            >
              <Local text={target.name} />
            </Link>
          </Heading>
          <p className="mt-1 text-[0.9375rem] leading-6 text-muted">
            {t(`kind.${kind}`)}
            {kind === 'product' ? (
              <>
                {' · '}
                {target.maker ? (
                  <Link
                    to={`/enterprises/${target.maker.slug}`}
                    className="underline-offset-4 hover:text-ink hover:underline"
                  >
                    <Local text={target.maker.name} />
                  </Link>
                ) : (
                  t('makerUnknown')
                )}
              </>
            ) : null}
            {target.place ? ` · ${target.place}` : null}
            {target.group ? ` · ${target.group.name}` : null}
          </p>
        </div>
        {target.seal ? <Seal record={target.seal} size="medium" /> : null}
      </div>
      {target.demonstration || target.seal?.topTen || target.certificates.length > 0 ? (
        <div className="mt-2 flex flex-wrap items-center gap-1.5">
          {target.demonstration ? <DemonstrationLabel label={directory('origin.demonstration')} /> : null}
          {target.seal?.topTen ? <Badge>{directory('topTen')}</Badge> : null}
          {target.certificates.map((label) => (
            <Badge key={label} tone="accent">
              {label}
            </Badge>
          ))}
        </div>
      ) : null}
    </div>
  )
}

function Gone({ kind }: { kind: EntryCard['kind'] }) {
  const t = useTranslations('shortlists.entry')
  return (
    <div>
      <Heading level={2} look="part" className="text-muted">
        {t(`gone.${kind}`)}
      </Heading>
      <Muted className="mt-1">{t('goneText')}</Muted>
    </div>
  )
}

function Saved({ entry: { addedBy, addedAt } }: { entry: EntryCard }) {
  const t = useTranslations('shortlists.entry')
  const momentText = useMoment()
  const when = momentText(addedAt)
  return (
    <Muted>{addedBy === null ? t('addedByNobody', { when }) : t('added', { name: addedBy, when })}</Muted>
  )
}

function Move({ entry, page, name }: { entry: EntryCard; page: ShortlistPage; name: string }) {
  const t = useTranslations('shortlists.entry')
  return (
    <Disclosure
      summary={
        <span className="text-sm">
          {t('move')}
          <span className="sr-only">: {name}</span>
        </span>
      }
      className="px-3 open:basis-full"
    >
      <ListForm
        listId={page.list.id}
        fields={{ command: 'moveEntry', entry: entry.id }}
        className="flex flex-wrap items-center gap-2"
      >
        <Select
          name="to"
          small
          aria-label={t('moveOf', { name })}
          options={page.others.map(({ id, name: other }) => ({ value: id, label: other }))}
          className="w-60 max-w-full"
        />
        <Button type="submit" variant="secondary" size="small">
          {t('moveTo')}
        </Button>
      </ListForm>
    </Disclosure>
  )
}
