import type { RefusalCode } from '../workflow/codes.js';
import type { DecisionContext, ManuscriptFacts } from '../workflow/facts.js';
import type { EditorialAction } from '../workflow/action-rules.js';
import type { ManuscriptState } from '../workflow/states.js';
import { aContext, aManuscript, anActor, aPolicy } from './a-manuscript.js';

export const hash = aManuscript().contentHash;
export const byEditor = { contentHash: hash, byId: 'editor', isOverride: false };
export const approved = aManuscript({ state: 'APPROVED', approval: byEditor });
export const live = aManuscript({ state: 'PUBLISHED', liveRevision: 3, wasLive: true });
export const editOfLive = aManuscript({ state: 'DRAFT', liveRevision: 2, wasLive: true });
export const takenDown = aManuscript({ state: 'UNPUBLISHED', wasLive: true });
export const noReview = aContext({ policy: aPolicy({ requiresReview: false }) });
export const fourEyes = aContext({ policy: aPolicy({ fourEyes: true }) });
export const fourEyesNoReview = aContext({ policy: aPolicy({ requiresReview: false, fourEyes: true }) });
export const asReporter = aContext({ actor: anActor('REPORTER') });
export const asAdmin = aContext({ actor: anActor('ADMIN') });
export const noon = new Date('2026-03-02T12:00:00.000Z');
export const six = new Date('2026-03-02T18:00:00.000Z');

export const embargoed = { ...approved, embargoedUntil: six };
export const breaking = { ...embargoed, embargoBreakById: 'anna' };

export const by = (id: string, context: DecisionContext): DecisionContext => ({
  ...context,
  actor: anActor('EDITOR', id),
});
export const aDraftIn = (state: ManuscriptState): ManuscriptFacts => aManuscript({ state });

export type Case = [what: string, action: EditorialAction, facts: ManuscriptFacts, context: DecisionContext];

/** With what is in the way of the action; nothing when it is granted. */
export type Refused = [...Case, codes: RefusalCode[]];
