import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { FacetGroup } from './facet-group.tsx'

const options = Array.from({ length: 12 }, (_, index) => ({
  value: `p${index}`,
  label: `Province ${index}`,
  count: '1,204',
  checked: index === 11,
}))

const html = renderToStaticMarkup(
  <FacetGroup
    legend="Province"
    name="province"
    form="search"
    options={options}
    limit={4}
    moreLabel={(hidden) => `${hidden} more`}
    search={{ label: 'Find', noMatch: 'None' }}
  />,
)

test('every value is in the form, also those behind "more"', () => {
  expect(html.match(/name="province"/g)).toHaveLength(12)
  expect(html.match(/form="search"/g)).toHaveLength(12)
})

test('what is checked stays in sight beyond the limit', () => {
  expect(html).toContain('7 more')
  expect(html.indexOf('value="p11"')).toBeLessThan(html.indexOf('7 more'))
})

test('the box that narrows a long list waits for script and posts nothing', () => {
  expect(html).not.toContain('type="search"')
})
