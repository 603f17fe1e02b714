import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { TimeSlotPicker } from './time-slot-picker.tsx'

const html = renderToStaticMarkup(
  <TimeSlotPicker
    legend="Times"
    nameAt={(index) => `times[${index}]`}
    values={['2026-12-01T09:00']}
    rows={3}
    step={15}
    rowLabel={(index) => `Time ${index + 1}`}
    addLabel="Add"
    removeLabel={(index) => `Remove ${index + 1}`}
    errorAt={(index) => (index === 0 ? 'Taken' : undefined)}
  />,
)

test('without script it is plain inputs with their names, and no button that would do nothing', () => {
  expect(html.match(/type="datetime-local"/g)).toHaveLength(3)
  expect(html).toContain('name="times[2]"')
  expect(html).toContain('value="2026-12-01T09:00"')
  expect(html).toContain('step="900"')
  expect(html).not.toContain('<button')
})

test('an error belongs to its own row', () => {
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(1)
  expect(html).toMatch(/aria-label="Time 1"[^>]*aria-invalid="true"/)
})
