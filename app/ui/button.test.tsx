import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { Button } from './button.tsx'

test('a busy button says so, shows its busy words and stays focusable', () => {
  const html = renderToStaticMarkup(
    <Button busy busyLabel="Sending…" type="submit">
      Send
    </Button>,
  )
  expect(html).toContain('aria-busy="true"')
  expect(html).toContain('aria-disabled="true"')
  expect(html).toContain('Sending…')
  expect(html).not.toContain(' disabled=""')
})

test('a button does not submit unless it is told to', () => {
  expect(renderToStaticMarkup(<Button>Open</Button>)).toContain('type="button"')
})
