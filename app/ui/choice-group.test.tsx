import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { CheckboxGroup } from './checkbox-group.tsx'
import { RadioGroup } from './radio-group.tsx'

const options = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
]

test('a group of checkboxes is a described fieldset whose first box the error summary can reach', () => {
  const html = renderToStaticMarkup(
    <CheckboxGroup
      legend="Languages"
      name="language"
      id="language"
      options={options}
      defaultValue={['en']}
      error="Choose one"
    />,
  )
  expect(html).toMatch(/<fieldset aria-describedby="language-error"/)
  expect(html).toMatch(/<input[^>]*id="language"[^>]*value="vi"/)
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="en"|<input[^>]*value="en"[^>]*checked=""/)
})

test('radio buttons share a name and hold one choice', () => {
  const html = renderToStaticMarkup(
    <RadioGroup legend="Mode" name="mode" options={options} defaultValue="vi" />,
  )
  expect(html.match(/type="radio"/g)).toHaveLength(2)
  expect(html.match(/checked=""/g)).toHaveLength(1)
})
