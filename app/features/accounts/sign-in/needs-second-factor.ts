/** Whether a person must have a second factor: all staff, except in a demonstration, where accounts are shared. */
export function needsSecondFactor(person: {
  staffRoles: readonly string[]
  demonstration: boolean
}): boolean {
  return person.staffRoles.length > 0 && !person.demonstration
}
