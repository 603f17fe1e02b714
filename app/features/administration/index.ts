export { AuditView } from './audit/audit.view.tsx'
export { PeopleView } from './people/people.view.tsx'
export { PersonView } from './people/person.view.tsx'
