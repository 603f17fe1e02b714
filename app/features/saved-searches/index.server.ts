export { changeSavedSearch, commandSavedSearch } from './change-saved-search.server.ts'
export { composeAlert } from './compose-alert.server.ts'
export { findNews, tidySavedSearches } from './find-news.job.server.ts'
export { noticeFinds } from './notice-finds.server.ts'
export { ALERT, queueAlerts } from './queue-alerts.server.ts'
export {
  listSavedSearches,
  readSavedSearch,
  readSaveOffer,
  readSearchToSave,
} from './read-saved-searches.server.ts'
export { ChangeSavedSearch, CommandSavedSearch, SaveSearch } from './save-search.schema.ts'
export { saveSearch } from './save-search.server.ts'
export { readStopAlerts, stopAlerts, stopAlertsPath } from './stop-alerts.server.ts'
export { watchChanges } from './watch-changes.server.ts'
export { exportSavedSearches } from './export-saved-searches.server.ts'
