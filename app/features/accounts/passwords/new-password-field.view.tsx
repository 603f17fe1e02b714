import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import type { Strength } from './password-strength.ts'
import { PASSWORD_LETTERS } from './password.ts'

/**
 * Where a new password is chosen. With script it says while typing how well the password would stand, and can be shown; the
 * list of common passwords is loaded when somebody begins to type.
 */
export function NewPasswordField({
  id = 'password',
  name = 'password',
  label,
  error,
}: {
  id?: string
  name?: string
  label: string
  error: readonly string[]
}) {
  const t = useTranslations('accounts.newPassword')
  const [shown, setShown] = useState(false)
  const [strength, judge] = useStrength()
  const hydrated = useHydrated()
  return (
    <div>
      <Field id={id} label={label} hint={t('hint', { count: PASSWORD_LETTERS.least })} error={error} required>
        <TextInput
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          minLength={PASSWORD_LETTERS.least}
          maxLength={PASSWORD_LETTERS.most}
          spellCheck={false}
          required
          onChange={({ currentTarget }) => judge(currentTarget.value)}
        />
      </Field>
      {hydrated ? (
        <div className="mt-2 flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p role="status" className="text-sm">
            {strength ? t(`strength.${strength}`) : null}
          </p>
          <Button
            variant="quiet"
            size="small"
            icon={shown ? EyeOff : Eye}
            aria-controls={id}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'hide' : 'show')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function useStrength(): [Strength | null, (password: string) => void] {
  const [strength, setStrength] = useState<Strength | null>(null)
  const latest = useRef('')
  const judge = async (password: string) => {
    latest.current = password
    if (password === '') return setStrength(null)
    const { strengthOf } = await import('./password-strength.ts')
    if (latest.current === password) setStrength(strengthOf(password))
  }
  // Without the list nothing is said; the server judges in any case.
  return [strength, (password) => void judge(password).catch(() => setStrength(null))]
}
