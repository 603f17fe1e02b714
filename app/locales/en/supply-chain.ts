import type { Words } from '../vi.ts'

export const supplyChain: Words['supplyChain'] = {
  title: 'Supply chain',
  heading: 'Supply chain of {name}',
  lead: 'The inputs that “{family}” typically need, who in the directory can supply them and where. This is inferred from the table of compositions and not stated by the maker.',
  picture: 'The product, its inputs and where suppliers are',
  nobody: 'No supplier yet',
  suppliers: '{count, plural, one {# supplier} other {# suppliers}}',
  figures: {
    inputs: 'Inputs',
    uncovered: 'Supplied by nobody in the directory',
    provinces: 'Provinces with a source',
    countries: 'Countries with a source',
  },
  table: {
    title: 'Input by input',
    input: 'Input',
    suppliers: 'Suppliers',
    places: 'Where',
    named: 'Some of them',
    search: 'Search for all',
    proposals: 'See proposals with reasons',
  },
  maps: { title: 'On the map', vietnam: 'Vietnam', world: 'Abroad' },
  note: 'Suppliers are counted by the HS heading of products in published profiles; each enterprise counts at the place of its head office. The maps add up all inputs.',
  unknown: {
    lead: 'It is not known what this product is made of.',
    title: 'Composition not known',
    text: 'The product belongs to no family of the table of compositions. Add an HS code to the product to get the picture.',
    action: 'See the product',
  },
  link: 'See the supply chain',
}
