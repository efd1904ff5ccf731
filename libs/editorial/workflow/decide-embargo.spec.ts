import { aContext, aManuscript, anActor } from '../testing/a-manuscript.js';
import { approved, asAdmin, asReporter, by, embargoed, noon, six } from '../testing/decision-cases.js';
import type { EmbargoSetting, ManuscriptFacts } from './facts.js';
import { decide } from './decide.js';
import { manuscriptStates } from './states.js';
import { message } from './message.js';

const day = 24 * 60 * 60 * 1_000;
const setting = (overrides: Partial<EmbargoSetting> = {}): EmbargoSetting => ({
  at: new Date(noon.getTime() - 1_000),
  hasHidden: false,
  hasHeldPublication: false,
  ...overrides,
});
const ago = (milliseconds: number): Partial<EmbargoSetting> => ({
  at: new Date(noon.getTime() - milliseconds),
});
const setBy = (overrides?: Partial<EmbargoSetting>): ManuscriptFacts => ({
  ...embargoed,
  embargoSetting: setting(overrides),
});

function codesOf(...[action, facts, context]: Parameters<typeof decide>): string[] {
  const decision = decide(action, facts, context);
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
}

describe('an embargo is set', () => {
  const at = { at: six };

  it.each<[string, Partial<ManuscriptFacts>, string[]]>([
    ['that they made', { createdById: 'reporter' }, []],
    ['that they are assigned to', { createdById: 'anna', assigneeId: 'reporter' }, []],
    ['of somebody else', { createdById: 'anna', assigneeId: 'bert' }, ['NOT_YOUR_DRAFT']],
    ['that nobody is assigned to', { createdById: 'anna' }, ['NOT_YOUR_DRAFT']],
    ['that is an edit of what is live', { liveRevision: 2, wasLive: true }, ['NOT_AN_EDITOR']],
  ])('by a reporter on a draft %s', (_, facts, codes) => {
    expect(codesOf('setEmbargo', aManuscript(facts), { ...asReporter, ...at })).toEqual(codes);
  });

  it.each(manuscriptStates.filter((state) => state !== 'DRAFT' && state !== 'KILLED'))(
    'by no reporter on what is %s, and by an editor on anybody’s',
    (state) => {
      const facts = { ...approved, state, createdById: 'reporter', assigneeId: 'reporter' };
      expect(codesOf('setEmbargo', facts, { ...asReporter, ...at })).toEqual(['NOT_AN_EDITOR']);
      expect(codesOf('setEmbargo', facts, aContext(at))).toEqual([]);
    },
  );
});

describe('an embargo is undone by one editor', () => {
  it.each<[string, ManuscriptFacts, string[]]>([
    ['when it was set a moment ago', setBy(), []],
    ['until a day has passed', setBy(ago(day - 1)), []],
    ['and no longer after a day', setBy(ago(day)), ['EMBARGO_STANDS']],
    ['not when it has hidden a live article', setBy({ hasHidden: true }), ['EMBARGO_STANDS']],
    ['not when it has held back a publication', setBy({ hasHeldPublication: true }), ['EMBARGO_STANDS']],
    ['not when an agency set it', { ...embargoed, embargoSetting: null }, ['EMBARGO_STANDS']],
    ['not when there is none', { ...approved, embargoSetting: setting() }, ['NOT_UNDER_EMBARGO']],
    ['not when it is over', { ...setBy(), embargoedUntil: new Date(noon.getTime()) }, ['NOT_UNDER_EMBARGO']],
  ])('%s', (_, facts, codes) => {
    expect(codesOf('undoEmbargo', facts, aContext())).toEqual(codes);
  });

  it('whoever set it, and by no reporter', () => {
    expect(codesOf('undoEmbargo', setBy(), by('anna', aContext()))).toEqual([]);
    expect(codesOf('undoEmbargo', setBy(), asReporter)).toEqual(['NOT_AN_EDITOR']);
  });

  it('says why it stands', () => {
    const decision = decide('undoEmbargo', setBy({ hasHeldPublication: true }), aContext());
    const [refusal] = decision.ok ? [] : decision.refusals;
    expect(message('EMBARGO_STANDS', refusal?.params ?? {}, 'nl')).toBe(
      'Dit embargo kan niemand in zijn eentje opheffen, omdat het een publicatie heeft tegengehouden. Laat het met zijn tweeën doorbreken.',
    );
  });
});

describe('an embargo is overridden', () => {
  it.each([embargoed, setBy({ hasHidden: true })])('by an admin alone, with a reason', (facts) => {
    const reason = 'Niemand anders heeft dienst.';
    expect(codesOf('overrideEmbargo', facts, { ...asAdmin, reason })).toEqual([]);
    expect(codesOf('overrideEmbargo', facts, { ...asAdmin, reason: ' ' })).toEqual(['REASON_REQUIRED']);
    expect(codesOf('overrideEmbargo', facts, aContext({ reason }))).toEqual(['NOT_AN_ADMIN']);
    expect(codesOf('overrideEmbargo', approved, { ...asAdmin, reason })).toEqual(['NOT_UNDER_EMBARGO']);
  });

  it('by nobody whose token does not publish', () => {
    const actor = { ...anActor('ADMIN'), scopes: ['WRITE'] as const };
    expect(codesOf('overrideEmbargo', embargoed, aContext({ actor, reason: 'x' }))).toEqual([
      'SCOPE_MISSING',
    ]);
  });
});
