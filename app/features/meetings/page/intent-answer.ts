import { type Answer, type FormAnswer, useFormAnswer } from '#app/ui/form-answer.ts'
import { useNavigation } from '#app/ui/router.ts'

import type { CommandMeeting } from '../command-meeting.schema.ts'

type Intent = CommandMeeting['intent']

/**
 * The last try of one of the forms of a meeting's page.
 * @param ids what ids of controls begin with, where a page has the form several times: `<ids>-<field>`
 */
export function useIntentAnswer(answer: Answer, intent: Intent, ids: string = intent): FormAnswer {
  const own = answer?.initialValue?.intent === intent ? answer : undefined
  return useFormAnswer(own, null, `${ids}-`)
}

/** Whether one of the forms of a meeting's page is on its way. */
export function useIntentBusy(intent: Intent): boolean {
  const { state, formData } = useNavigation()
  return state !== 'idle' && formData?.get('intent') === intent
}
