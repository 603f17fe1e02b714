import { useTranslations } from 'use-intl'

import { Field } from '#app/ui/field.tsx'
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { inboxPath } from './inbox-path.ts'
import type { MeetingList } from './list-meetings.server.ts'

/** Whose request it was, what is to be done, and words in the partner's name or the purpose. */
export function InboxFilter({ list }: { list: MeetingList }) {
  const t = useTranslations('meetings.list.filter')
  const narrowed = list.direction !== null || list.show !== null || list.words !== ''
  return (
    <FilterBar
      action="/meetings"
      here={inboxPath(list, {})}
      label={t('label')}
      clearPath={narrowed ? `/meetings?tab=${list.tab}` : null}
      words={{ apply: t('apply'), clear: t('clear') }}
      kept={[['tab', list.tab]]}
    >
      <Field label={t('words')} id="words" className="max-sm:w-full">
        <TextInput
          name="words"
          type="search"
          small
          maxLength={100}
          defaultValue={list.words}
          className="sm:w-64"
        />
      </Field>
      <FilterSelect
        label={t('direction')}
        name="direction"
        value={list.direction}
        any={t('both')}
        options={(['received', 'sent'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <FilterSelect
        label={t('show')}
        name="show"
        value={list.show}
        any={t('all')}
        options={(['todo', 'mine'] as const).map((value) => ({ value, label: t(value) }))}
      />
    </FilterBar>
  )
}
