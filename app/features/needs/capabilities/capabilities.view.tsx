import Factory from 'lucide-react/icons/factory'
import { useLocale, useTranslations } from 'use-intl'

import { Local, RemovalCommand } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, useBusy, useFormAnswer } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form, useLocation } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { NumberField } from '../own/number-field.view.tsx'
import { type CapabilitiesPage, type CapabilityDone, capabilitiesPath } from './capability.ts'
import { CapabilityList } from './capability-list.view.tsx'

/** The page on which an enterprise keeps the processes that it offers. */
export function CapabilitiesView({
  page,
  done,
  answer,
}: {
  page: CapabilitiesPage
  done: { what: CapabilityDone; id: string | null } | null
  answer: Answer
}) {
  const t = useTranslations('needs.capability')
  const site = useTranslations('site')
  const { key } = useLocation()
  return (
    <Container width="form">
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[
          { to: `/enterprises/${page.slug}`, label: <Local text={page.name} /> },
          { label: t('title') },
        ]}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-10">
        {done && !answer ? (
          <Alert
            tone="success"
            live
            word={site('word.success')}
            title={t(`done.${done.what}`)}
            actions={
              done.what === 'remove' && done.id ? (
                <RemovalCommand command="restore" id={done.id} label={t('undo')} />
              ) : null
            }
          />
        ) : null}
        {page.capabilities.length === 0 ? (
          <EmptyState icon={Factory} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <div className="space-y-4">
            <CapabilityList
              level={2}
              capabilities={page.capabilities}
              action={({ id, process }) =>
                page.mayEdit ? (
                  <RemovalCommand
                    command="remove"
                    id={id}
                    label={t('remove')}
                    about={t('removeOf', { name: process })}
                  />
                ) : null
              }
            />
            <FileLinks to={`${capabilitiesPath(page.slug)}/file`} />
          </div>
        )}
        {page.mayEdit ? (
          <PageSection title={t('add')}>
            <CapabilityForm key={key} page={page} answer={answer} />
          </PageSection>
        ) : null}
      </div>
    </Container>
  )
}

function CapabilityForm({ page: { choices, today }, answer }: { page: CapabilitiesPage; answer: Answer }) {
  const t = useTranslations('needs.capability')
  const form = useTranslations('needs.form')
  const language = useLocale()
  const typed = useFormAnswer(answer, 'add', '')
  const busy = useBusy('add')
  const at = (name: 'process' | 'detailVi' | 'detailEn' | 'freeUnit' | 'freePeriod' | 'asOf') => ({
    id: name,
    label: t(name),
    error: typed.errorOf(name),
  })
  const number = (name: 'toleranceMm' | 'freeValue', hint?: string, className?: string) => (
    <NumberField
      name={name}
      label={t(name)}
      hint={hint}
      className={className}
      error={typed.errorOf(name)}
      value={typed.text(name, '')}
      writtenIn={typed.text('numbers', '')}
    />
  )
  return (
    <Form method="post" className="space-y-6">
      <input type="hidden" name="command" value="add" />
      <input type="hidden" name="numbers" value={language} />
      <FieldErrors title={form('problems')} problems={typed.problems} />
      <Field {...at('process')} required>
        <Select
          name="process"
          placeholder={t('choose')}
          options={choices.processes}
          defaultValue={typed.text('process', '')}
        />
      </Field>
      {(['detailVi', 'detailEn'] as const).map((name) => (
        <Field key={name} {...at(name)} hint={name === 'detailVi' ? t('detailHint') : undefined}>
          <TextArea
            name={name}
            lang={name === 'detailVi' ? 'vi' : 'en'}
            rows={2}
            className="min-h-20"
            maxLength={1000}
            defaultValue={typed.text(name, '')}
          />
        </Field>
      ))}
      {number('toleranceMm', t('toleranceHint'))}
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">
        {number('freeValue', undefined, 'max-sm:col-span-2')}
        <Field {...at('freeUnit')}>
          <Select
            name="freeUnit"
            placeholder={form('unstated')}
            options={choices.units}
            defaultValue={typed.text('freeUnit', '')}
          />
        </Field>
        <Field {...at('freePeriod')}>
          <Select
            name="freePeriod"
            options={choices.periods}
            defaultValue={typed.text('freePeriod', 'MON')}
          />
        </Field>
      </div>
      <Field {...at('asOf')}>
        <TextInput type="date" name="asOf" max={today} defaultValue={typed.text('asOf', today)} />
      </Field>
      <Button type="submit" busy={busy} busyLabel={form('saving')}>
        {t('save')}
      </Button>
    </Form>
  )
}
