export { readActor } from './read-actor.server.ts'
export { signIn } from './sign-in.server.ts'
export { signOut } from './sign-out.server.ts'
export { demonstrationAccounts } from './demonstration-accounts.server.ts'
