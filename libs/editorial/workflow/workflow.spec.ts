import fc from 'fast-check';
import {
  aContext,
  aManuscript,
  anActor,
  aPolicy,
  aParagraph,
  readyContent,
} from '../testing/a-manuscript.js';
import { contentHash } from '../text/content-hash.js';
import { decide } from './decide.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { editorialActions, type EditorialAction } from './action-rules.js';

/** What readers and colleagues have seen, kept by hand beside the rules. */
interface Newsroom {
  facts: ManuscriptFacts;
  /** Who has approved the content that is there now, if anybody: forgotten with every change and every step back. */
  approvedBy: string | null;
  liveHash: string | null;
}

interface Step {
  action: EditorialAction;
  context: DecisionContext;
}

const changes: readonly EditorialAction[] = ['edit', 'restore'];
const steps = (policy: DecisionContext['policy']): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      action: fc.constantFrom(...editorialActions),
      context: fc
        .constantFrom(anActor('REPORTER', 'anna'), anActor('EDITOR', 'bram'), anActor('EDITOR', 'carla'))
        .map((actor) => aContext({ actor, policy })),
    }),
    { minLength: 1, maxLength: 60 },
  );

/** Does what a use case does with a decision; null when it was refused. */
function take({ facts, approvedBy, liveHash }: Newsroom, { action, context }: Step): Newsroom | null {
  const decision = decide(action, facts, { ...context, revision: facts.revision });
  if (!decision.ok) return null;
  const next: ManuscriptFacts = { ...facts, state: decision.to, approval: decision.approval };
  if (changes.includes(action)) {
    next.revision += 1;
    next.content = readyContent({ blocks: [aParagraph(`Versie ${next.revision}.`)] });
    next.contentHash = contentHash(next.content);
    next.lastChangedById = context.actor.id;
  }
  if (action === 'publish' || action === 'correct')
    Object.assign(next, { liveRevision: next.revision, wasLive: true });
  if (action === 'unpublish' || action === 'kill') next.liveRevision = null;
  if (action === 'spike') next.stateBeforeSpike = facts.state;
  if (action === 'discardChanges') next.contentHash = liveHash ?? next.contentHash;
  const isVoid = changes.includes(action) || ['requestChanges', 'submit', 'discardChanges'].includes(action);
  return {
    facts: next,
    approvedBy: action === 'approve' ? context.actor.id : isVoid ? null : approvedBy,
    liveHash:
      next.liveRevision === null
        ? null
        : next.liveRevision === facts.liveRevision
          ? liveHash
          : next.contentHash,
  };
}

function walk(taken: readonly Step[], check: (before: Newsroom, step: Step, after: Newsroom) => void): void {
  let newsroom: Newsroom = { facts: aManuscript(), approvedBy: null, liveHash: null };
  for (const step of taken) {
    const after = take(newsroom, step);
    if (!after) continue;
    check(newsroom, step, after);
    newsroom = after;
  }
}

describe('whatever the newsroom does', () => {
  it('no approval survives a change', () => {
    fc.assert(
      fc.property(steps(aPolicy()), (taken) => {
        walk(taken, (before, { action }, after) => {
          if (changes.includes(action)) expect(after.facts.approval).toBeNull();
          if (action === 'publish') expect(before.approvedBy).not.toBeNull();
        });
      }),
      { numRuns: 500 },
    );
  });

  it('nothing new goes before readers that nobody but its writer has seen, where four eyes are demanded', () => {
    const policies = fc.constantFrom(
      aPolicy({ fourEyes: true }),
      aPolicy({ fourEyes: true, requiresReview: false }),
    );
    fc.assert(
      fc.property(policies.chain(steps), (taken) => {
        walk(taken, (before, { context }, after) => {
          if (after.liveHash === null || after.liveHash === before.liveHash) return;
          const seenBy = [before.approvedBy, before.facts.approval?.byId, context.actor.id];
          expect(seenBy.some((id) => id != null && id !== before.facts.lastChangedById)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('no reporter changes what readers see', () => {
    fc.assert(
      fc.property(steps(aPolicy({ requiresReview: false })), (taken) => {
        walk(taken, (before, { context }, after) => {
          if (context.actor.role === 'REPORTER') expect(after.liveHash).toBe(before.liveHash);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('what is PUBLISHED is live, and what is KILLED stays killed', () => {
    fc.assert(
      fc.property(steps(aPolicy({ requiresReview: false })), (taken) => {
        walk(taken, (before, _, after) => {
          if (after.facts.state === 'PUBLISHED') expect(after.liveHash).not.toBeNull();
          if (before.facts.state === 'KILLED') expect(after.facts.state).toBe('KILLED');
        });
      }),
      { numRuns: 500 },
    );
  });
});
