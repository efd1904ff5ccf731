import type { Content } from '../text/content.js';
import type { Finding } from './codes.js';
import type { DecisionContext, ManuscriptFacts, ReadinessContext } from './facts.js';
import { readiness } from './readiness.js';

/** All that one decision, or several about the same manuscript at the same moment, are made on. */
export interface Situation {
  facts: ManuscriptFacts;
  context: DecisionContext;
  /** The copy's readiness: reading the whole text takes time, so it is done once, and only when it is asked for. */
  findings: () => readonly Finding[];
}

export function situationOf(facts: ManuscriptFacts, context: DecisionContext): Situation {
  return { facts, context, findings: () => findingsOf(facts.content, context) };
}

interface Judged extends ReadinessContext {
  findings: readonly Finding[];
}

// Content is replaced and never changed, and so are the rules: whoever submits, approves and publishes one text in a row has
// it read once.
const judged = new WeakMap<Content, Judged>();

function findingsOf(content: Content, { policy, agencies, live }: ReadinessContext): readonly Finding[] {
  const before = judged.get(content);
  if (before?.policy === policy && before.agencies === agencies && before.live === live) {
    return before.findings;
  }
  const findings = readiness(content, { policy, agencies, live });
  judged.set(content, { policy, agencies, live, findings });
  return findings;
}
