import FileText from 'lucide-react/icons/file-text'
import Lock from 'lucide-react/icons/lock'
import { useTranslations } from 'use-intl'

import { useRecordWords } from '#app/features/directory/index.ts'
import { fileSize } from '#app/platform/files/file-kinds.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { useBusy } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { Form, usePath } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { NeedPage, ShownFile } from '../page/need-page.ts'

/** Drawings and specifications. A confidential one opens after a promise. */
export function FilesPart({ page }: { page: NeedPage }) {
  const t = useTranslations('needs.files')
  const { number } = useRecordWords()
  const path = usePath()
  const own = page.standing === 'owner'
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line border-y border-line">
        {page.files.map((file) => (
          <li key={file.id} className="py-4">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {file.path ? (
                <FileText size={18} aria-hidden className="flex-none text-muted" />
              ) : (
                <Lock size={18} aria-hidden className="flex-none text-muted" />
              )}
              <span className="min-w-0 break-all">
                {file.path ? (
                  <TextLink href={own ? file.path : path(file.path)}>{file.name}</TextLink>
                ) : (
                  file.name
                )}
              </span>
              <span className="text-sm text-muted">{fileSize(file.bytes, number)}</span>
              {file.confidential ? <Badge>{t('confidential')}</Badge> : null}
            </div>
            {file.path ? null : <PromiseForm page={page} file={file} />}
          </li>
        ))}
      </ul>
      <Muted>{t('recorded')}</Muted>
    </div>
  )
}

function PromiseForm({ page, file }: { page: NeedPage; file: ShownFile }) {
  const t = useTranslations('needs.files')
  const busy = useBusy('promise')
  if (page.door === 'signIn' || page.own.length === 0)
    return <Muted className="mt-2">{t('promiseSignIn')}</Muted>
  const id = `promise-${file.id}`
  return (
    <Form method="post" preventScrollReset className="mt-2 space-y-3">
      <input type="hidden" name="command" value="promise" />
      <input type="hidden" name="file" value={file.id} />
      {page.own.length > 1 ? (
        <Field id={`${id}-for`} label={t('promiseFor')}>
          <Select
            name="enterprise"
            options={page.own.map(({ enterpriseId, name }) => ({ value: enterpriseId, label: name.text }))}
          />
        </Field>
      ) : null}
      <Checkbox id={id} name="agreed" label={t('promise')} required />
      <Button
        type="submit"
        variant="secondary"
        size="small"
        busy={busy}
        aria-label={`${t('open')}: ${file.name}`}
      >
        {t('open')}
      </Button>
    </Form>
  )
}
