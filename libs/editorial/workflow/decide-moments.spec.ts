import { aContext, aManuscript } from '../testing/a-manuscript.js';
import {
  byEditor,
  approved,
  live,
  asReporter,
  noon,
  six,
  embargoed,
  breaking,
  by,
  aDraftIn,
  type Case,
} from '../testing/decision-cases.js';
import type { RefusalCode } from './codes.js';
import { decide } from './decide.js';

describe('what needs a moment', () => {
  const scheduled = aManuscript({ state: 'SCHEDULED', approval: byEditor, scheduledFor: six });
  const ending = { ...approved, liveRevision: 2, wasLive: true, endsAt: six };
  const past = aContext({ at: noon });
  const atFive = aContext({ at: new Date('2026-03-02T17:00:00.000Z') });

  it.each<[...Case, RefusalCode[]]>([
    ['nothing is planned for what has passed', 'schedule', approved, past, ['NOT_AHEAD']],
    ['nothing is planned within an embargo', 'schedule', embargoed, atFive, ['UNDER_EMBARGO']],
    ['the end of an embargo is early enough', 'schedule', embargoed, aContext({ at: six }), []],
    [
      'nothing begins when it has ended',
      'schedule',
      ending,
      aContext({ at: six }),
      ['ENDS_BEFORE_IT_BEGINS'],
    ],
    ['nothing ends before it begins', 'scheduleUnpublish', scheduled, atFive, ['ENDS_BEFORE_IT_BEGINS']],
    ['what nobody will see has no end', 'scheduleUnpublish', approved, aContext(), ['NOT_LIVE']],
    ['an end is explained', 'scheduleUnpublish', live, aContext({ reason: ' ' }), ['REASON_REQUIRED']],
    [
      'an end that nobody planned is not called off',
      'unscheduleUnpublish',
      live,
      aContext(),
      ['NO_END_PLANNED'],
    ],
  ])('%s', (_, action, facts, context, codes) => {
    const decision = decide(action, facts, context);
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(codes);
  });
});

describe('an embargo', () => {
  const atFive = aContext({ at: new Date('2026-03-02T17:00:00.000Z') });

  it.each<[...Case, RefusalCode[]]>([
    ['is made longer by an editor', 'setEmbargo', embargoed, aContext({ at: six }), []],
    ['is made shorter by nobody', 'setEmbargo', embargoed, atFive, ['EMBARGO_SHORTENED']],
    ['does not begin in the past', 'setEmbargo', approved, aContext({ at: noon }), ['NOT_AHEAD']],
    ['on what is live is an editor’s', 'setEmbargo', live, asReporter, ['NOT_AN_EDITOR']],
    ['is broken for a reason', 'breakEmbargo', embargoed, aContext({ reason: '' }), ['REASON_REQUIRED']],
    ['is not broken where there is none', 'breakEmbargo', approved, aContext(), ['NOT_UNDER_EMBARGO']],
    ['is broken by no reporter', 'breakEmbargo', embargoed, asReporter, ['NOT_AN_EDITOR']],
    ['is broken by two', 'confirmEmbargoBreak', breaking, by('anna', aContext()), ['SECOND_PERSON_NEEDED']],
    ['is broken when somebody has asked', 'confirmEmbargoBreak', embargoed, aContext(), ['BREAK_NOT_ASKED']],
    [
      'holds on to what is killed no longer',
      'setEmbargo',
      aDraftIn('KILLED'),
      aContext(),
      ['NOT_AVAILABLE_IN_STATE'],
    ],
    ['stops a correction too', 'correct', { ...live, embargoedUntil: six }, aContext(), ['UNDER_EMBARGO']],
  ])('%s', (_, action, facts, context, codes) => {
    const decision = decide(action, facts, context);
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(codes);
  });
});
