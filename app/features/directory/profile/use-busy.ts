import { useNavigation } from '#app/ui/router.ts'

import type { ProfileDone } from './profile.ts'

/** Whether the form of a command is on its way. */
export function useBusy(command: ProfileDone): boolean {
  const { state, formData } = useNavigation()
  return state !== 'idle' && formData?.get('command') === command
}
