export { hasRole, roles, type Actor, type Role } from './actor.js';
export { subjectOf, type NewsroomEvent } from './events.js';
export {
  creditRoles,
  emptyContent,
  marks,
  type Block,
  type Content,
  type Credit,
  type CreditRole,
  type DatelineChoice,
  type Mark,
  type Run,
} from './text/content.js';
export {
  editorialActions,
  initialState,
  manuscriptStates,
  type EditorialAction,
  type ManuscriptState,
} from './workflow/states.js';
export type {
  Approval,
  DecisionContext,
  KnownAgency,
  ManuscriptFacts,
  ReadinessContext,
  SectionPolicy,
} from './workflow/facts.js';
export {
  findingCodes,
  refusalCodes,
  type Finding,
  type FindingCode,
  type Refusal,
  type RefusalCode,
} from './workflow/codes.js';
