export { EnterpriseView } from './enterprise/enterprise.view.tsx'
export { HomeView } from './home/home.view.tsx'
export { ConflictPanel, type FieldWords } from './editing/conflict-panel.view.tsx'
export { type Draft, draftForm } from './editing/draft.ts'
export { DraftNotice } from './editing/draft-notice.view.tsx'
export { EntryRows, type EntryRowsProps } from './editing/entry-rows.view.tsx'
export { RemovalCommand } from './editing/removal-command.view.tsx'
export { withPicks } from './editing/picks.schema.ts'
export { useDraft } from './editing/use-draft.ts'
export { type EditState, textOf, textsOf, rowsOf, useEditState } from './editing/use-edit-state.ts'
export { headTags, type PageHead } from './page/page-head.ts'
export { StructuredData } from './page/structured-data.view.tsx'
export { Seal } from './records/seal.view.tsx'
export { certificateState } from './records/fact-record.ts'
export { bothNames, localText, type LocalText } from './records/local-text.ts'
export { Local } from './records/local.view.tsx'
export { printedHs } from './records/printed-code.ts'
export {
  foremost,
  type RecognitionRecord,
  recognitionRecord,
  sourceOf,
} from './records/recognition-record.ts'
export { isoDay, today } from './records/today.ts'
export { useRecordWords } from './records/use-record-words.ts'
export { RegistrationView } from './registration/registration.view.tsx'
export { isProductDone, ownProductsPath } from './own-products/own-product.ts'
export { OwnProductView } from './own-products/own-product.view.tsx'
export { OwnProductsView } from './own-products/own-products.view.tsx'
export {
  isProfileDone,
  LEAST_ABILITY,
  type Option,
  profilePath,
  SPOKEN_LANGUAGES,
} from './profile/profile.ts'
export { ProfileView } from './profile/profile.view.tsx'
export { ProductView } from './product/product.view.tsx'
export { SearchHits } from './search/search-hits.view.tsx'
export { type HitCard, plainName, type Relaxation } from './search/search-page.ts'
export { searchParameters, searchPath, type SearchQuery } from './search/search-query.ts'
export { shadeOf, shadesOf } from './search/map-shades.ts'
export { SearchView } from './search/search.view.tsx'
