import { aContext, aManuscript, anActor, readyContent } from '../testing/a-manuscript.js';
import { allowedActions, availableActions } from './allowed-actions.js';
import { decide } from './decide.js';
import { manuscriptStates } from './states.js';

describe('allowedActions', () => {
  it('tells a reporter what can be done with a draft, and why not the rest', () => {
    const facts = aManuscript({ content: readyContent({ headline: null }) });
    expect(allowedActions(facts, aContext({ actor: anActor('REPORTER') }))).toEqual([
      { action: 'edit', allowed: true, reasons: [] },
      { action: 'submit', allowed: false, reasons: ['HEADLINE_MISSING'] },
      { action: 'requestChanges', allowed: false, reasons: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR'] },
      {
        action: 'approve',
        allowed: false,
        reasons: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR', 'HEADLINE_MISSING'],
      },
      {
        action: 'publish',
        allowed: false,
        reasons: ['NOT_AN_EDITOR', 'HEADLINE_MISSING', 'REVIEW_REQUIRED'],
      },
      { action: 'unpublish', allowed: false, reasons: ['NOT_AN_EDITOR', 'NOT_LIVE'] },
      { action: 'spike', allowed: false, reasons: ['NOT_AN_EDITOR'] },
      { action: 'unspike', allowed: false, reasons: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR'] },
      { action: 'discardChanges', allowed: false, reasons: ['NOT_LIVE'] },
      { action: 'restore', allowed: true, reasons: [] },
      { action: 'assign', allowed: true, reasons: [] },
    ]);
  });

  it('asks for no comment, reason or revision before there is a command', () => {
    const facts = aManuscript({ state: 'PUBLISHED', liveRevision: 3, wasLive: true });
    const silent = aContext({ revision: undefined, comment: undefined, reason: undefined });
    expect(allowedActions(facts, silent)).toContainEqual({ action: 'unpublish', allowed: true, reasons: [] });
  });

  it('gives each reason once, however many agencies are unknown', () => {
    const credits = ['XYZ', 'QQQ'].map((code) => ({ code, role: 'SOURCE' as const }));
    const facts = aManuscript({ content: readyContent({ credits }) });
    expect(allowedActions(facts, aContext()).find(({ action }) => action === 'submit')).toEqual({
      action: 'submit',
      allowed: false,
      reasons: ['UNKNOWN_AGENCY'],
    });
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
