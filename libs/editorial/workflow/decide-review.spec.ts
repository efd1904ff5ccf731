import { aContext, aManuscript, readyContent } from '../testing/a-manuscript.js';
import {
  hash,
  byEditor,
  approved,
  takenDown,
  noReview,
  fourEyes,
  fourEyesNoReview,
  asAdmin,
  by,
  aDraftIn,
  type Case,
} from '../testing/decision-cases.js';
import type { RefusalCode } from './codes.js';
import { decide } from './decide.js';
import type { ManuscriptFacts } from './facts.js';
import type { EditorialAction } from './states.js';

describe('four eyes', () => {
  const inReview = aManuscript({ state: 'IN_REVIEW', lastChangedById: 'anna' });
  const approvedByAnna = {
    ...inReview,
    state: 'APPROVED',
    approval: { contentHash: hash, byId: 'anna', isOverride: false },
  } as const;
  const approvedByBram = {
    ...approvedByAnna,
    approval: { contentHash: hash, byId: 'bram', isOverride: false },
  } as const;

  it.each<[...Case, RefusalCode[]]>([
    [
      'whoever changed the copy last does not approve it',
      'approve',
      inReview,
      by('anna', fourEyes),
      ['FOUR_EYES'],
    ],
    ['somebody else approves it', 'approve', inReview, by('bram', fourEyes), []],
    ['where two are enough, anybody approves', 'approve', inReview, by('anna', aContext()), []],
    ['the writer publishes what a colleague approved', 'publish', approvedByBram, by('anna', fourEyes), []],
    ['an approval of one’s own does not do', 'publish', approvedByAnna, by('bram', fourEyes), ['FOUR_EYES']],
    [
      'without a review, the writer does not publish',
      'publish',
      inReview,
      by('anna', fourEyesNoReview),
      ['FOUR_EYES'],
    ],
    [
      'without a review, publishing is the second look',
      'publish',
      inReview,
      by('bram', fourEyesNoReview),
      [],
    ],
    [
      'a colleague’s approval is a second look too',
      'publish',
      approvedByBram,
      by('anna', fourEyesNoReview),
      [],
    ],
    [
      'the writer does not schedule either',
      'schedule',
      inReview,
      by('anna', fourEyesNoReview),
      ['FOUR_EYES'],
    ],
  ])('%s', (_, action, facts, context, codes) => {
    const decision = decide(action, facts, context);
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(codes);
  });
});

describe('an approval', () => {
  it('is of exactly the content there is', () => {
    expect(decide('approve', aDraftIn('IN_REVIEW'), aContext())).toMatchObject({ approval: byEditor });
  });

  it.each<[EditorialAction, ManuscriptFacts]>([
    ['edit', approved],
    ['requestChanges', approved],
    ['restore', approved],
    ['submit', { ...takenDown, approval: byEditor }],
  ])('does not survive %s', (action, facts) => {
    expect(decide(action, facts, aContext())).toMatchObject({ ok: true, approval: null });
  });

  it('of an admin in an emergency stands for review and second pair of eyes, until the copy changes', () => {
    const decision = decide('overrideReview', aManuscript({ lastChangedById: 'admin' }), asAdmin);
    const approval = { contentHash: hash, byId: 'admin', isOverride: true };
    expect(decision).toMatchObject({ to: 'APPROVED', approval });
    const overridden = aManuscript({ state: 'APPROVED', approval, lastChangedById: 'admin' });
    expect(decide('publish', overridden, fourEyes)).toMatchObject({ ok: true });
    expect(decide('edit', overridden, fourEyes)).toMatchObject({ approval: null });
  });

  it('is overridden by admins only, for a reason, and never for copy that is not ready', () => {
    const silent = aContext({ reason: '' });
    const blank = aManuscript({ content: readyContent({ headline: null }) });
    expect(decide('overrideReview', blank, silent)).toMatchObject({
      refusals: [{ code: 'NOT_AN_ADMIN' }, { code: 'REASON_REQUIRED' }, { code: 'HEADLINE_MISSING' }],
    });
  });

  it('outlives being put aside and taken back', () => {
    const spiked = aManuscript({ state: 'SPIKED', stateBeforeSpike: 'APPROVED', approval: byEditor });
    expect(decide('spike', approved, aContext())).toMatchObject({ approval: byEditor });
    expect(decide('unspike', spiked, aContext())).toMatchObject({ to: 'APPROVED', approval: byEditor });
  });

  it('is given by scheduling where nobody had to review, so that it can be published when it is due', () => {
    const decision = decide('schedule', aManuscript(), noReview);
    expect(decision).toMatchObject({ to: 'SCHEDULED', approval: byEditor });
  });
});
