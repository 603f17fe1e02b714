import type { Words } from '../vi.ts'

export const live: Words['live'] = {
  title: 'There to meet now',
  lead: 'Enterprises where somebody is ready to answer. Ask to meet now, and it rings on their screen.',
  count: '{count, plural, one {# enterprise has} other {# enterprises have}} somebody there now',
  found:
    '{count, plural, other {#}} of {all, plural, one {# enterprise} other {# enterprises}} with somebody there now',
  speaks: 'Works in {languages}',
  filter: {
    label: 'Narrow the list',
    search: 'Name of an enterprise or product',
    submit: 'Find',
    clearSearch: 'Clear the words',
    group: 'Industry',
    country: 'Country',
    province: 'Province or city',
    language: 'Working language',
    any: 'All',
    apply: 'Apply',
    clear: 'Clear all filters',
  },
  pages: { label: 'Pages of the list', previous: 'Previous page', next: 'Next page', page: 'Page {page}' },
  none: {
    title: 'No enterprise matches',
    text: 'Others are there now. Remove some filters to see them.',
    action: 'Clear all filters',
  },
  nobody: {
    title: 'Nobody is there at the moment',
    text: 'This list updates itself as soon as somebody is available. Meanwhile an ordinary request reaches the other side even when they are not online.',
    partners: 'See partners for you',
    search: 'Find enterprises',
  },
}
