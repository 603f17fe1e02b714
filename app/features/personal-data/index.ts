export { AccountGoesView } from './erasure/account-goes.view.tsx'
export { OwnPrivacyView } from './privacy/own-privacy.view.tsx'
export { PrivacyView } from './privacy/privacy.view.tsx'
