export { exportCatalogue } from './export-catalogue.server.ts'
export { listedCataloguePages, readCatalogue } from './read-catalogue.server.ts'
export { readCatalogueYear } from './read-catalogue-year.server.ts'
