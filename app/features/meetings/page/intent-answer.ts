import { type Answer, type FormAnswer, useFormAnswer } from '#app/ui/form-answer.ts'
import { useNavigation } from '#app/ui/router.ts'

import type { CommandMeeting } from '../command-meeting.schema.ts'

type Intent = CommandMeeting['intent']

/** The last try of one of the forms of a meeting's page; ids of controls are `<intent>-<field>`. */
export function useIntentAnswer(answer: Answer, intent: Intent): FormAnswer {
  const own = answer?.initialValue?.intent === intent ? answer : undefined
  return useFormAnswer(own, null, `${intent}-`)
}

/** Whether one of the forms of a meeting's page is on its way. */
export function useIntentBusy(intent: Intent): boolean {
  const { state, formData } = useNavigation()
  return state !== 'idle' && formData?.get('intent') === intent
}
