import type { Words } from '../vi.ts'

export const meetingNotes: Words['meetingNotes'] = {
  title: 'Notes of the meeting',
  back: 'Meeting',
  save: 'Save the notes',
  shared: {
    title: 'Shared notes',
    label: 'Text of the shared notes',
    lead: 'Both sides write here and see it at once: agenda, figures, next steps.',
    closed: 'This meeting does not take place any more; its shared notes can only be read.',
  },
  own: {
    title: 'Notes of my own',
    label: 'Text of my own notes',
    lead: 'Seen by their writer alone, neither by colleagues nor by the other side.',
  },
  writing: '{count, plural, one {{names} is writing…} other {{names} are writing…}}',
  state: { kept: 'Saved', sending: 'Saving…', waiting: 'Not saved yet, trying again' },
}
