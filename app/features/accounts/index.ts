export { safeReturnPath } from './return-path.ts'
export { SignInView } from './sign-in.view.tsx'
