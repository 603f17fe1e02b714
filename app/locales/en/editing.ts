import type { Words } from '../vi.ts'

export const editing: Words['editing'] = {
  draft: {
    title: 'Draft kept from {time} on {day}',
    text: 'What you typed is not saved yet. Save to publish it, or discard it to go back to what is shown.',
    discard: 'Discard the draft',
    done: 'Draft discarded',
  },
  conflict: {
    title: 'Somebody saved while you had this form open',
    titleBy: '{name} saved while you had this form open',
    text: 'Nothing is lost. For each field below choose yours or what was just saved, then save again.',
    textTaken:
      'The changes touch nothing that you typed, so they are in your form now. Look through it and save.',
    mine: 'Mine',
    theirs: 'What was just saved',
    taken: 'Taken over into your form:',
    hint: 'Your choice takes effect when you save.',
    empty: '(empty)',
  },
}
