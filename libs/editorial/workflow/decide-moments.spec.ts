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

describe('what is said of a moment', () => {
  const given = { at: new Date('2026-03-02T17:00:00.000Z'), timeZone: 'Europe/Amsterdam' };
  const after = { ...approved, endsAt: noon };
  const before = { ...live, scheduledFor: six };
  const five = '2026-03-02T17:00:00.000Z[Europe/Amsterdam]';

  it.each<[...Case, Record<string, string>]>([
    ['one that was given', 'setEmbargo', approved, aContext({ ...given, now: six }), { at: five }],
    [
      'one that was given in no zone',
      'schedule',
      approved,
      aContext({ at: noon }),
      { at: '2026-03-02T12:00:00.000Z[UTC]' },
    ],
    [
      'one that stands, an embargo',
      'setEmbargo',
      embargoed,
      aContext(given),
      { until: '2026-03-02T18:00:00.000Z' },
    ],
    [
      'a beginning that was given, and an end that stands',
      'schedule',
      after,
      aContext(given),
      { begins: five, ends: '2026-03-02T12:00:00.000Z' },
    ],
    [
      'an end that was given, and a beginning that stands',
      'scheduleUnpublish',
      before,
      aContext(given),
      { begins: '2026-03-02T18:00:00.000Z', ends: five },
    ],
  ])('%s, keeps the zone it was given in, and has none otherwise', (_, action, facts, context, params) => {
    const decision = decide(action, facts, context);
    expect(decision.ok ? [] : decision.refusals.map((refusal) => refusal.params)).toEqual([params]);
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
