export { CatalogueView } from './catalogue.view.tsx'
export { CatalogueYearView, UnknownYearView } from './catalogue-year.view.tsx'
