import { type ReactNode, useId } from 'react'

import { Choice, type ChoiceOption } from './choice.tsx'
import { type FieldProps, firstError } from './field.tsx'
import { FieldError, FieldHint } from './field-message.tsx'

export interface ChoiceGroupProps {
  legend: ReactNode
  name: string
  options: readonly ChoiceOption[]
  hint?: ReactNode
  error?: FieldProps['error']
  optionalLabel?: string
  /** Beside each other where there is room, instead of one below the other. */
  inline?: boolean
  /** Id of the first choice, for a link from the error summary. */
  id?: string
  form?: string
}

/** The frame that checkbox and radio groups share: a fieldset described by its hint and its error. */
export function ChoiceGroup({
  kind,
  chosen,
  onChoose,
  required,
  ...props
}: ChoiceGroupProps & {
  kind: 'checkbox' | 'radio'
  chosen: (value: string) => boolean
  onChoose?: (value: string, on: boolean) => void
  required?: boolean
}) {
  const made = useId()
  const id = props.id ?? made
  const message = firstError(props.error)
  const hintId = props.hint ? `${id}-description` : undefined
  const errorId = message ? `${id}-error` : undefined
  return (
    <fieldset aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}>
      <legend className="font-medium">
        {props.legend}
        {props.optionalLabel ? (
          <span className="font-normal text-muted"> ({props.optionalLabel})</span>
        ) : null}
      </legend>
      {hintId ? <FieldHint id={hintId}>{props.hint}</FieldHint> : null}
      {errorId ? <FieldError id={errorId}>{message}</FieldError> : null}
      <div className={props.inline ? 'mt-1 flex flex-wrap gap-x-8' : 'mt-1'}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            type={kind}
            id={index === 0 ? id : undefined}
            name={props.name}
            form={props.form}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            required={required}
            aria-invalid={message ? true : undefined}
            defaultChecked={chosen(option.value)}
            onChange={(event) => onChoose?.(option.value, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  )
}
