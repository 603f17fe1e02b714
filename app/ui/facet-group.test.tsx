import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'

import { atAddress } from '#tests/factories/at-address.tsx'

import { FacetGroup } from './facet-group.tsx'

const options = Array.from({ length: 12 }, (_, index) => ({
  value: `p${index}`,
  label: `Province ${index}`,
  count: '1,204',
  checked: index === 11,
}))

const group = (more?: { to: string; words: string }) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" messages={{}} timeZone="UTC">
      {atAddress(
        <FacetGroup
          legend="Province"
          name="province"
          form="search"
          options={options}
          more={more}
          search={{ label: 'Find', noMatch: 'None' }}
        />,
      )}
    </IntlProvider>,
  )

test('every value is in the form, what is checked first', () => {
  const html = group()
  expect(html.match(/name="province"/g)).toHaveLength(12)
  expect(html.match(/form="search"/g)).toHaveLength(12)
  expect(html.indexOf('value="p11"')).toBeLessThan(html.indexOf('value="p0"'))
})

test('values that are left out are one link away, which leads back to the group', () => {
  const html = group({ to: '/search?more=province', words: '22 more' })
  expect(html).toContain('href="/en/search?more=province#facet-province">22 more</a>')
  expect(html).toContain('id="facet-province"')
})

test('the box that narrows a long list waits for script and posts nothing', () => {
  expect(group()).not.toContain('type="search"')
})
