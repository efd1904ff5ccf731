import type { Finding } from './codes.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { readiness } from './readiness.js';

/** All that one decision, or several about the same manuscript at the same moment, are made on. */
export interface Situation {
  facts: ManuscriptFacts;
  context: DecisionContext;
  /** The copy's readiness: reading the whole text takes time, so it is done once, and only when it is asked for. */
  findings: () => readonly Finding[];
}

export function situationOf(facts: ManuscriptFacts, context: DecisionContext): Situation {
  let findings: Finding[] | undefined;
  return { facts, context, findings: () => (findings ??= readiness(facts.content, context)) };
}
