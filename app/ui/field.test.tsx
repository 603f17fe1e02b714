import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { Field } from './field.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

test('a control is described by its error first and then by its hint, and is marked invalid', () => {
  const html = renderToStaticMarkup(
    <Field
      id="email"
      label="E-mail"
      hint="We write once"
      error={['Add the part after @', 'Too short']}
      required
    >
      <TextInput name="email" />
    </Field>,
  )
  expect(html).toContain('<label for="email"')
  expect(html).toMatch(/<input[^>]*aria-describedby="email-error email-description"/)
  expect(html).toMatch(/<input[^>]*aria-invalid="true"/)
  expect(html).toMatch(/<input[^>]*required=""/)
  expect(html).toContain('Add the part after @')
  expect(html).not.toContain('Too short')
})

test('a field without error and hint describes nothing', () => {
  const html = renderToStaticMarkup(
    <Field id="name" label="Name" error={[]}>
      <TextInput name="name" />
    </Field>,
  )
  expect(html).not.toContain('aria-describedby')
  expect(html).not.toContain('aria-invalid')
})

test('a control keeps the attributes that a form library gave it', () => {
  const html = renderToStaticMarkup(
    <Field label="Unit">
      <Select id="unit-1" aria-describedby="elsewhere" name="unit" options={[{ value: 'kg', label: 'kg' }]} />
    </Field>,
  )
  expect(html).toMatch(/<select[^>]*id="unit-1"/)
  expect(html).toMatch(/<select[^>]*aria-describedby="elsewhere"/)
})

test('a counted text area keeps a text that is too long and says by how much', () => {
  const html = renderToStaticMarkup(
    <TextArea name="purpose" maxLength={4} defaultValue="123456" counter={(left) => `left: ${left}`} />,
  )
  expect(html).toContain('left: -2')
  expect(html).toContain('123456')
  expect(html).not.toContain('maxLength')
})
