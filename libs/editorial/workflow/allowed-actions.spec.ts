import { aContext, aManuscript, anActor, readyContent } from '../testing/a-manuscript.js';
import { allowedActions, availableActions } from './allowed-actions.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { decide } from './decide.js';
import { manuscriptStates } from './states.js';

function reasonsFor(facts: ManuscriptFacts, context: DecisionContext): Record<string, string[]> {
  return Object.fromEntries(
    allowedActions(facts, context).map(({ action, refusals }) => [action, refusals.map(({ code }) => code)]),
  );
}

describe('allowedActions', () => {
  it('tells a reporter what can be done with a draft, and why not the rest', () => {
    const facts = aManuscript({ content: readyContent({ headline: null }) });
    expect(reasonsFor(facts, aContext({ actor: anActor('REPORTER') }))).toEqual({
      edit: [],
      submit: ['HEADLINE_MISSING'],
      requestChanges: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR'],
      approve: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR', 'HEADLINE_MISSING'],
      overrideReview: ['NOT_AN_ADMIN', 'HEADLINE_MISSING'],
      publish: ['NOT_AN_EDITOR', 'HEADLINE_MISSING', 'REVIEW_REQUIRED'],
      schedule: ['NOT_AN_EDITOR', 'HEADLINE_MISSING', 'REVIEW_REQUIRED'],
      unschedule: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR'],
      correct: ['NOT_AN_EDITOR', 'NOT_LIVE', 'HEADLINE_MISSING', 'REVIEW_REQUIRED'],
      unpublish: ['NOT_AN_EDITOR', 'NOT_LIVE'],
      scheduleUnpublish: ['NOT_AN_EDITOR', 'NOT_LIVE'],
      unscheduleUnpublish: ['NOT_AN_EDITOR', 'NO_END_PLANNED'],
      kill: ['NOT_AN_EDITOR', 'NEVER_LIVE'],
      setEmbargo: [],
      breakEmbargo: ['NOT_AN_EDITOR', 'NOT_UNDER_EMBARGO'],
      confirmEmbargoBreak: ['NOT_AN_EDITOR', 'NOT_UNDER_EMBARGO', 'BREAK_NOT_ASKED'],
      spike: ['NOT_AN_EDITOR'],
      unspike: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR'],
      discardChanges: ['NOT_LIVE'],
      restore: [],
      assign: [],
    });
  });

  it('asks for no comment, reason or revision before there is a command', () => {
    const facts = aManuscript({ state: 'PUBLISHED', liveRevision: 3, wasLive: true });
    const silent = aContext({
      revision: undefined,
      comment: undefined,
      reason: undefined,
      note: undefined,
      at: undefined,
    });
    expect(reasonsFor(facts, silent)).toMatchObject({ unpublish: [], kill: [], correct: [], setEmbargo: [] });
  });

  it('gives each reason once, however many agencies are unknown', () => {
    const credits = ['XYZ', 'QQQ'].map((code) => ({ code, role: 'SOURCE' as const }));
    const facts = aManuscript({ content: readyContent({ credits }) });
    expect(reasonsFor(facts, aContext())['submit']).toEqual(['UNKNOWN_AGENCY']);
  });

  it.each(manuscriptStates)('promises in %s exactly what a complete command is granted', (state) => {
    const facts = aManuscript({ state, stateBeforeSpike: state === 'SPIKED' ? 'DRAFT' : null });
    for (const { action, allowed } of allowedActions(facts, aContext())) {
      expect(decide(action, facts, aContext()).ok).toBe(allowed);
    }
  });

  it('advertises nothing the product does not do yet', () => {
    expect(allowedActions(aManuscript(), aContext()).map(({ action }) => action)).toEqual(availableActions);
  });
});
