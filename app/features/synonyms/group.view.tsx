import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { useFormatter, useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { Table } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { ChangeList } from './change-list.view.tsx'
import { DoneNotice } from './done-notice.view.tsx'
import { GroupForm, type GroupAnswer } from './group-form.view.tsx'
import { groupPath } from './group-path.ts'
import type { Group, Phrase } from './group.ts'
import { OriginBadge } from './origin-badge.view.tsx'
import { Phrases } from './phrases.view.tsx'
import { Preview } from './preview.view.tsx'
import type { GroupPreview } from './preview-group.server.ts'
import type { GroupPage } from './read-synonyms.server.ts'

export interface GroupViewProps {
  page: GroupPage
  answer: GroupAnswer
  /** Set when the reader is asked whether to take the group out of use: what that would do. */
  removal?: GroupPreview | null
  /** What a new group begins with. */
  given?: readonly Phrase[]
}

/** One group: its words, their effect, what they find, and who changed them. */
export function GroupView({ page, answer, removal, given = [] }: GroupViewProps) {
  const t = useTranslations('synonyms')
  const { group } = page
  const name = group ? <Phrases phrases={group.phrases.slice(0, 2)} /> : t('form.newTitle')
  const refused = answer && 'result' in answer && answer.result.error?.[''] !== undefined
  return (
    <Container>
      <PageHeader
        breadcrumb={[{ label: t('group.breadcrumb'), to: '/synonyms' }, { label: name }]}
        breadcrumbLabel={t('group.breadcrumb')}
        title={name}
        marks={group ? <OriginBadge origin={group.origin} /> : null}
        lead={group ? t(`originHint.${group.origin}`) : t('form.newLead')}
      />
      <DoneNotice done={page.done} />
      {group && removal ? (
        <Removal group={group} preview={removal} />
      ) : (
        <>
          {group?.origin === 'removed' ? <NotInUse group={group} /> : null}
          {group && refused ? (
            <p className="mb-5 rounded-card border border-line bg-surface p-4">
              <span className="text-muted">{t('group.present')} </span>
              <Phrases phrases={group.phrases} />
            </p>
          ) : null}
          <GroupForm version={group?.version ?? null} phrases={group?.phrases ?? given} answer={answer} />
          {answer && 'preview' in answer ? (
            <Preview preview={answer.preview} changedSince={answer.changedSince} />
          ) : null}
        </>
      )}
      {group && !removal ? <About page={page} group={group} /> : null}
    </Container>
  )
}

function Turn({ group, intent }: { group: Group; intent: 'remove' | 'restore' | 'revert' }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={group.version} />
    </>
  )
}

function Removal({ group, preview }: { group: Group; preview: GroupPreview }) {
  const t = useTranslations('synonyms.group')
  return (
    <>
      <Heading level={2}>{t('removeTitle')}</Heading>
      <p className="mt-2">{t('removeLead')}</p>
      <Form method="post" action={groupPath(group.key)} className="mt-5 flex flex-wrap gap-3">
        <Turn group={group} intent="remove" />
        <Button type="submit" variant="danger">
          {t('removeConfirm')}
        </Button>
        <ButtonLink to={groupPath(group.key)} variant="secondary">
          {t('removeCancel')}
        </ButtonLink>
      </Form>
      <Preview preview={preview} />
    </>
  )
}

function NotInUse({ group }: { group: Group }) {
  const t = useTranslations('synonyms.group')
  const site = useTranslations('site.word')
  return (
    <div className="mb-6">
      <Alert
        tone="warning"
        word={site('warning')}
        title={t('removedTitle')}
        actions={
          <Form method="post" action={groupPath(group.key)}>
            <Turn group={group} intent="restore" />
            <Button type="submit" variant="secondary" size="small" icon={RotateCcw}>
              {t('restore')}
            </Button>
          </Form>
        }
      >
        {t('removedText')}
      </Alert>
    </div>
  )
}

function About({ page, group }: { page: GroupPage; group: Group }) {
  const t = useTranslations('synonyms.group')
  return (
    <div className="mt-12 grid gap-x-12 gap-y-10 lg:grid-cols-2">
      <section aria-labelledby="uses">
        <Heading level={2} id="uses">
          {t('uses')}
        </Heading>
        <Muted className="mt-1 mb-4">{page.uses ? t('usesLead') : t('usesAway')}</Muted>
        {page.uses ? <Uses uses={page.uses} /> : null}
      </section>
      <div className="space-y-10">
        {group.origin === 'changed' && group.stock ? (
          <section aria-labelledby="stock">
            <Heading level={2} id="stock">
              {t('stock')}
            </Heading>
            <p className="mt-2">
              <span className="text-muted">{t('stockLead')} </span>
              <Phrases phrases={group.stock} />
            </p>
            <Form method="post" action={groupPath(group.key)} className="mt-3">
              <Turn group={group} intent="revert" />
              <Button type="submit" variant="secondary" size="small" icon={RotateCcw}>
                {t('revert')}
              </Button>
            </Form>
          </section>
        ) : null}
        {page.history.length > 0 ? (
          <section aria-labelledby="history">
            <Heading level={2} id="history" className="mb-4">
              {t('history')}
            </Heading>
            <ChangeList changes={page.history} label={t('history')} />
          </section>
        ) : null}
        {group.origin === 'removed' ? null : (
          <ButtonLink to={`${groupPath(group.key)}?remove=1`} variant="secondary">
            {t('remove')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

function Uses({ uses }: { uses: NonNullable<GroupPage['uses']> }) {
  const t = useTranslations('synonyms.group')
  const format = useFormatter()
  return (
    <Table
      caption={t('uses')}
      captionHidden
      rows={uses}
      rowKey={({ phrase }) => phrase}
      columns={[
        {
          key: 'phrase',
          header: t('phrase'),
          rowHeader: true,
          cell: ({ phrase, language }) => (
            <TextLink to={`/search?q=${encodeURIComponent(phrase)}`} aria-label={t('tryIt', { phrase })}>
              <span lang={language}>{phrase}</span>
            </TextLink>
          ),
        },
        { key: 'alone', header: t('alone'), number: true, cell: ({ alone }) => format.number(alone) },
        {
          key: 'together',
          header: t('together'),
          number: true,
          cell: ({ together }) => format.number(together),
        },
      ]}
    />
  )
}
