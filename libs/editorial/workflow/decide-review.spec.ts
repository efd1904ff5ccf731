import { aContext, aManuscript, readyContent } from '../testing/a-manuscript.js';
import { codesOf } from '../testing/codes-of.js';
import * as given from '../testing/decision-cases.js';
import { decide } from './decide.js';
import type { ManuscriptFacts } from './facts.js';
import type { EditorialAction } from './action-rules.js';

describe('four eyes', () => {
  const inReview = aManuscript({ state: 'IN_REVIEW', lastChangedById: 'anna' });
  const approvedByAnna = {
    ...inReview,
    state: 'APPROVED',
    approval: { contentHash: given.hash, byId: 'anna', isOverride: false },
  } as const;
  const approvedByBram = {
    ...approvedByAnna,
    approval: { contentHash: given.hash, byId: 'bram', isOverride: false },
  } as const;

  it.each<given.Refused>([
    [
      'whoever changed the copy last does not approve it',
      'approve',
      inReview,
      given.by('anna', given.fourEyes),
      ['FOUR_EYES'],
    ],
    ['somebody else approves it', 'approve', inReview, given.by('bram', given.fourEyes), []],
    ['where two are enough, anybody approves', 'approve', inReview, given.by('anna', aContext()), []],
    [
      'the writer publishes what a colleague approved',
      'publish',
      approvedByBram,
      given.by('anna', given.fourEyes),
      [],
    ],
    [
      'an approval of one’s own does not do',
      'publish',
      approvedByAnna,
      given.by('bram', given.fourEyes),
      ['FOUR_EYES'],
    ],
    [
      'without a review, the writer does not publish',
      'publish',
      inReview,
      given.by('anna', given.fourEyesNoReview),
      ['FOUR_EYES'],
    ],
    [
      'without a review, publishing is the second look',
      'publish',
      inReview,
      given.by('bram', given.fourEyesNoReview),
      [],
    ],
    [
      'a colleague’s approval is a second look too',
      'publish',
      approvedByBram,
      given.by('anna', given.fourEyesNoReview),
      [],
    ],
    [
      'the writer does not schedule either',
      'schedule',
      inReview,
      given.by('anna', given.fourEyesNoReview),
      ['FOUR_EYES'],
    ],
  ])('%s', (_, action, facts, context, codes) => {
    expect(codesOf(action, facts, context)).toEqual(codes);
  });
});

describe('an approval', () => {
  it('is of exactly the content there is', () => {
    expect(decide('approve', given.aDraftIn('IN_REVIEW'), aContext())).toMatchObject({
      approval: given.byEditor,
    });
  });

  it.each<[EditorialAction, ManuscriptFacts]>([
    ['edit', given.approved],
    ['requestChanges', given.approved],
    ['restore', given.approved],
    ['submit', { ...given.takenDown, approval: given.byEditor }],
  ])('does not survive %s', (action, facts) => {
    expect(decide(action, facts, aContext())).toMatchObject({ ok: true, approval: null });
  });

  it('of an admin in an emergency stands for review and second pair of eyes, until the copy changes', () => {
    const decision = decide('overrideReview', aManuscript({ lastChangedById: 'admin' }), given.asAdmin);
    const approval = { contentHash: given.hash, byId: 'admin', isOverride: true };
    expect(decision).toMatchObject({ to: 'APPROVED', approval });
    const overridden = aManuscript({ state: 'APPROVED', approval, lastChangedById: 'admin' });
    expect(decide('publish', overridden, given.fourEyes)).toMatchObject({ ok: true });
    expect(decide('edit', overridden, given.fourEyes)).toMatchObject({ approval: null });
  });

  it('is overridden by admins only, for a reason, and never for copy that is not ready', () => {
    const silent = aContext({ reason: '' });
    const blank = aManuscript({ content: readyContent({ headline: null }) });
    expect(decide('overrideReview', blank, silent)).toMatchObject({
      refusals: [{ code: 'NOT_AN_ADMIN' }, { code: 'REASON_REQUIRED' }, { code: 'HEADLINE_MISSING' }],
    });
  });

  it('outlives being put aside and taken back', () => {
    const spiked = aManuscript({ state: 'SPIKED', stateBeforeSpike: 'APPROVED', approval: given.byEditor });
    expect(decide('spike', given.approved, aContext())).toMatchObject({ approval: given.byEditor });
    expect(decide('unspike', spiked, aContext())).toMatchObject({ to: 'APPROVED', approval: given.byEditor });
  });

  it('is given by scheduling where nobody had to review, so that it can be published when it is due', () => {
    const decision = decide('schedule', aManuscript(), given.noReview);
    expect(decision).toMatchObject({ to: 'SCHEDULED', approval: given.byEditor });
  });
});
