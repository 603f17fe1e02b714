import Gauge from 'lucide-react/icons/gauge'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { ReasonList } from './reason-list.tsx'

test('a weight is drawn within its bar and said in words', () => {
  const reason = (weight: number) =>
    renderToStaticMarkup(
      <ReasonList
        label="Why"
        reasons={[
          { key: 'capacity', icon: Gauge, sentence: 'Capacity is free', weight, weightLabel: 'High weight' },
        ]}
      />,
    )
  expect(reason(0.5)).toContain('<rect width="50.0"')
  expect(reason(1.7)).toContain('<rect width="100.0"')
  expect(reason(-1)).toContain('<rect width="0.0"')
  expect(reason(0.5)).toContain('aria-label="High weight"')
})

test('a gap carries what would close it', () => {
  const html = renderToStaticMarkup(
    <ReasonList
      label="Why"
      reasons={[
        {
          key: 'iatf',
          icon: Gauge,
          gap: true,
          sentence: 'No IATF 16949',
          weight: 0.2,
          weightLabel: 'Low',
          remedy: 'Add it',
        },
      ]}
    />,
  )
  expect(html).toContain('Add it')
})
