import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx'

/** One of a few choices. */
export function RadioGroup({
  defaultValue,
  onChoose,
  ...props
}: ChoiceGroupProps & { defaultValue?: string; required?: boolean; onChoose?: (value: string) => void }) {
  return (
    <ChoiceGroup
      {...props}
      kind="radio"
      chosen={(value) => value === defaultValue}
      onChoose={(value) => onChoose?.(value)}
    />
  )
}
