import type { Words } from '../vi.ts'

export const accounts: Words['accounts'] = {
  signIn: {
    title: 'Sign in',
    lead: 'For people who act for enterprises, investors, organisers and officers of the programme.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    submitting: 'Signing in…',
    problems: 'Not signed in yet',
  },
  demonstration: {
    title: 'Demonstration accounts',
    lead: 'Choose a part to see the product at work. Every enterprise in these accounts is fictional.',
    use: 'Sign in as this person',
  },
}
