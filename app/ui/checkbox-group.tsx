import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx'

/** Any number of a few choices. Every one that is on posts `name=value`. */
export function CheckboxGroup({
  defaultValue = [],
  ...props
}: ChoiceGroupProps & {
  defaultValue?: readonly string[]
  onChoose?: (value: string, on: boolean) => void
}) {
  return <ChoiceGroup {...props} kind="checkbox" chosen={(value) => defaultValue.includes(value)} />
}
