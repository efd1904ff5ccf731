import type { Content } from '../text/content.js';
import type { Finding } from './codes.js';
import type { DecisionContext, ManuscriptFacts, ReadinessContext } from './facts.js';
import { readiness } from './readiness.js';

/** The input of one decision, or of several about the same manuscript at the same moment. */
export interface Situation {
  facts: ManuscriptFacts;
  context: DecisionContext;
  /** The copy's readiness, computed lazily and once, because parsing the whole text takes time. */
  findings: () => readonly Finding[];
}

export function situationOf(facts: ManuscriptFacts, context: DecisionContext): Situation {
  return { facts, context, findings: () => findingsOf(facts.content, context) };
}

interface Judged extends ReadinessContext {
  findings: readonly Finding[];
}

// Content and rules are immutable, so the result is cached: submitting, approving and publishing the same text
// parses it once.
const judged = new WeakMap<Content, Judged>();

function findingsOf(
  content: Content,
  { policy, agencies, live, upstream, openThreads }: ReadinessContext,
): readonly Finding[] {
  const before = judged.get(content);
  if (
    before?.policy === policy &&
    before.agencies === agencies &&
    before.live === live &&
    before.upstream === upstream &&
    before.openThreads === openThreads
  ) {
    return before.findings;
  }
  const findings = readiness(content, { policy, agencies, live, upstream, openThreads });
  judged.set(content, { policy, agencies, live, upstream, openThreads, findings });
  return findings;
}
