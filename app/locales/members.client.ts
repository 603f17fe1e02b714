import { loadWordsOf } from './loaded-words.client.ts'

await loadWordsOf('routes/members')
