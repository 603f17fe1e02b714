import { cloneElement, type ComponentProps, type ReactElement } from 'react'
import { IntlProvider } from 'use-intl'
import { _createCache, _createIntlFormatters } from 'use-intl/core'

const cache = _createCache()
const formatters = _createIntlFormatters(cache)

/**
 * The library's own provider parses each message and makes each format of numbers and dates anew wherever it is mounted, which
 * on the server is for every page sent: here they are kept as long as the process. They are as many as the messages of the
 * languages and the time zones of readers.
 */
function SharedProvider(props: ComponentProps<typeof IntlProvider>) {
  // Its context has no door: what it would provide is taken from the element that it renders.
  const provider = IntlProvider(props) as ReactElement<{ value: object }>
  return cloneElement(provider, { value: { ...provider.props.value, cache, formatters } })
}

/** Words and formats for everything inside. In the browser, where it is mounted once, it is the library's own. */
export const WordsProvider = typeof document === 'undefined' ? SharedProvider : IntlProvider
