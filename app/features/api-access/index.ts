export { DevelopersView } from './developers/developers.view.tsx'
export { TokensView } from './tokens/tokens.view.tsx'
