import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

/** Where a code is typed: that of the authenticator, or a recovery code. */
export function CodeField({
  id,
  label,
  hint,
  error,
}: {
  id: string
  label: string
  hint?: string
  error: readonly string[]
}) {
  return (
    <Field id={id} label={label} hint={hint} error={error} required>
      <TextInput
        name="oneTimeCode"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        className="max-w-72 tabular-nums font-medium tracking-wider"
      />
    </Field>
  )
}
