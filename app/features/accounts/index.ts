export { SignIn, safeReturnPath } from './sign-in.schema.ts'
export { SignInView } from './sign-in.view.tsx'
