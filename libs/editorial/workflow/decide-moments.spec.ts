import { aContext, aManuscript } from '../testing/a-manuscript.js';
import { codesOf } from '../testing/codes-of.js';
import * as given from '../testing/decision-cases.js';
import { decide } from './decide.js';

describe('what needs a moment', () => {
  const scheduled = aManuscript({ state: 'SCHEDULED', approval: given.byEditor, scheduledFor: given.six });
  const ending = { ...given.approved, liveRevision: 2, wasLive: true, endsAt: given.six };
  const past = aContext({ at: given.noon });
  const atFive = aContext({ at: new Date('2026-03-02T17:00:00.000Z') });

  it.each<given.Refused>([
    ['nothing is planned for what has passed', 'schedule', given.approved, past, ['NOT_AHEAD']],
    ['nothing is planned within an embargo', 'schedule', given.embargoed, atFive, ['UNDER_EMBARGO']],
    ['the end of an embargo is early enough', 'schedule', given.embargoed, aContext({ at: given.six }), []],
    [
      'nothing begins when it has ended',
      'schedule',
      ending,
      aContext({ at: given.six }),
      ['ENDS_BEFORE_IT_BEGINS'],
    ],
    ['nothing ends before it begins', 'scheduleUnpublish', scheduled, atFive, ['ENDS_BEFORE_IT_BEGINS']],
    ['what nobody will see has no end', 'scheduleUnpublish', given.approved, aContext(), ['NOT_LIVE']],
    ['an end is explained', 'scheduleUnpublish', given.live, aContext({ reason: ' ' }), ['REASON_REQUIRED']],
    [
      'an end that nobody planned is not called off',
      'unscheduleUnpublish',
      given.live,
      aContext(),
      ['NO_END_PLANNED'],
    ],
  ])('%s', (_, action, facts, context, codes) => {
    expect(codesOf(action, facts, context)).toEqual(codes);
  });
});

describe('what is said of a moment', () => {
  const atFive = { at: new Date('2026-03-02T17:00:00.000Z'), timeZone: 'Europe/Amsterdam' };
  const after = { ...given.approved, endsAt: given.noon };
  const before = { ...given.live, scheduledFor: given.six };
  const five = '2026-03-02T17:00:00.000Z[Europe/Amsterdam]';

  it.each<[...given.Case, Record<string, string>]>([
    [
      'one that was given',
      'setEmbargo',
      given.approved,
      aContext({ ...atFive, now: given.six }),
      { at: five },
    ],
    [
      'one that was given in no zone',
      'schedule',
      given.approved,
      aContext({ at: given.noon }),
      { at: '2026-03-02T12:00:00.000Z[UTC]' },
    ],
    [
      'one that stands, an embargo',
      'setEmbargo',
      given.embargoed,
      aContext(atFive),
      { until: '2026-03-02T18:00:00.000Z' },
    ],
    [
      'a beginning that was given, and an end that stands',
      'schedule',
      after,
      aContext(atFive),
      { begins: five, ends: '2026-03-02T12:00:00.000Z' },
    ],
    [
      'an end that was given, and a beginning that stands',
      'scheduleUnpublish',
      before,
      aContext(atFive),
      { begins: '2026-03-02T18:00:00.000Z', ends: five },
    ],
  ])('%s, keeps the zone it was given in, and has none otherwise', (_, action, facts, context, params) => {
    const decision = decide(action, facts, context);
    expect(decision.ok ? [] : decision.refusals.map((refusal) => refusal.params)).toEqual([params]);
  });
});

describe('an embargo', () => {
  const atFive = aContext({ at: new Date('2026-03-02T17:00:00.000Z') });

  it.each<given.Refused>([
    ['is made longer by an editor', 'setEmbargo', given.embargoed, aContext({ at: given.six }), []],
    ['is made shorter by nobody', 'setEmbargo', given.embargoed, atFive, ['EMBARGO_SHORTENED']],
    ['does not begin in the past', 'setEmbargo', given.approved, aContext({ at: given.noon }), ['NOT_AHEAD']],
    ['on what is live is an editor’s', 'setEmbargo', given.live, given.asReporter, ['NOT_AN_EDITOR']],
    [
      'is broken for a reason',
      'breakEmbargo',
      given.embargoed,
      aContext({ reason: '' }),
      ['REASON_REQUIRED'],
    ],
    ['is not broken where there is none', 'breakEmbargo', given.approved, aContext(), ['NOT_UNDER_EMBARGO']],
    ['is broken by no reporter', 'breakEmbargo', given.embargoed, given.asReporter, ['NOT_AN_EDITOR']],
    [
      'is broken by two',
      'confirmEmbargoBreak',
      given.breaking,
      given.by('anna', aContext()),
      ['SECOND_PERSON_NEEDED'],
    ],
    [
      'is broken when somebody has asked',
      'confirmEmbargoBreak',
      given.embargoed,
      aContext(),
      ['BREAK_NOT_ASKED'],
    ],
    [
      'holds on to what is killed no longer',
      'setEmbargo',
      given.aDraftIn('KILLED'),
      aContext(),
      ['NOT_AVAILABLE_IN_STATE'],
    ],
    [
      'stops a correction too',
      'correct',
      { ...given.live, embargoedUntil: given.six },
      aContext(),
      ['UNDER_EMBARGO'],
    ],
  ])('%s', (_, action, facts, context, codes) => {
    expect(codesOf(action, facts, context)).toEqual(codes);
  });
});
