export { LookInYourMail } from './ask-by-mail.view.tsx'
export { safeReturnPath } from './return-path.ts'
export { SignInView } from './sign-in.view.tsx'
export { OpenAccountView, SignUpView } from './sign-up/sign-up.view.tsx'
