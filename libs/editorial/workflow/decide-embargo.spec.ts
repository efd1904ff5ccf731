import { aContext, aManuscript, anActor } from '../testing/a-manuscript.js';
import { codesOf } from '../testing/codes-of.js';
import * as given from '../testing/decision-cases.js';
import type { EmbargoSetting, ManuscriptFacts } from './facts.js';
import { decide } from './decide.js';
import { manuscriptStates } from './states.js';
import { message } from './message.js';

const day = 24 * 60 * 60 * 1_000;
const setting = (overrides: Partial<EmbargoSetting> = {}): EmbargoSetting => ({
  at: new Date(given.noon.getTime() - 1_000),
  hasHidden: false,
  hasHeldPublication: false,
  ...overrides,
});
const ago = (milliseconds: number): Partial<EmbargoSetting> => ({
  at: new Date(given.noon.getTime() - milliseconds),
});
const setBy = (overrides?: Partial<EmbargoSetting>): ManuscriptFacts => ({
  ...given.embargoed,
  embargoSetting: setting(overrides),
});

describe('an embargo is set', () => {
  const at = { at: given.six };

  it.each<[string, Partial<ManuscriptFacts>, string[]]>([
    ['that they made', { createdById: 'reporter' }, []],
    ['that somebody assigned to them', { createdById: 'anna', assigneeId: 'reporter' }, []],
    [
      'that they assigned to themselves',
      { createdById: 'anna', assigneeId: 'reporter', isSelfAssigned: true },
      ['NOT_YOUR_DRAFT'],
    ],
    ['that they made and took on', { assigneeId: 'reporter', isSelfAssigned: true }, []],
    ['of somebody else', { createdById: 'anna', assigneeId: 'bert' }, ['NOT_YOUR_DRAFT']],
    ['that nobody is assigned to', { createdById: 'anna' }, ['NOT_YOUR_DRAFT']],
    ['that is an edit of what is live', { liveRevision: 2, wasLive: true }, ['NOT_AN_EDITOR']],
  ])('by a reporter on a draft %s', (_, facts, codes) => {
    expect(codesOf('setEmbargo', aManuscript(facts), { ...given.asReporter, ...at })).toEqual(codes);
  });

  it.each(manuscriptStates.filter((state) => state !== 'DRAFT' && state !== 'KILLED'))(
    'by no reporter on what is %s, and by an editor on anybody’s',
    (state) => {
      const facts = { ...given.approved, state, createdById: 'reporter', assigneeId: 'reporter' };
      expect(codesOf('setEmbargo', facts, { ...given.asReporter, ...at })).toEqual(['NOT_AN_EDITOR']);
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
    ['not when it held back a publication', setBy({ hasHeldPublication: true }), ['EMBARGO_STANDS']],
    ['not when an agency set it', { ...given.embargoed, embargoSetting: null }, ['EMBARGO_STANDS']],
    ['not when there is none', { ...given.approved, embargoSetting: setting() }, ['NOT_UNDER_EMBARGO']],
    [
      'not when it is over',
      { ...setBy(), embargoedUntil: new Date(given.noon.getTime()) },
      ['NOT_UNDER_EMBARGO'],
    ],
  ])('%s', (_, facts, codes) => {
    expect(codesOf('undoEmbargo', facts, aContext())).toEqual(codes);
  });

  it('whoever set it, and by no reporter', () => {
    expect(codesOf('undoEmbargo', setBy(), given.by('anna', aContext()))).toEqual([]);
    expect(codesOf('undoEmbargo', setBy(), given.asReporter)).toEqual(['NOT_AN_EDITOR']);
  });

  it('says why it stands', () => {
    const decision = decide('undoEmbargo', setBy({ hasHeldPublication: true }), aContext());
    const [refusal] = decision.ok ? [] : decision.refusals;
    expect(message('EMBARGO_STANDS', refusal?.params ?? {}, { locale: 'nl', timeZone: 'UTC' })).toBe(
      'Je kunt dit embargo niet in je eentje ongedaan maken, omdat het een publicatie heeft tegengehouden. Twee eindredacteuren kunnen het samen doorbreken.',
    );
  });
});

describe('an embargo is overridden', () => {
  const reason = 'Niemand anders heeft dienst.';
  const alone = { ...given.asAdmin, reason, othersToConfirm: [] };

  it.each([given.embargoed, setBy({ hasHidden: true })])(
    'by an admin on their own, with a reason',
    (facts) => {
      expect(codesOf('overrideEmbargo', facts, alone)).toEqual([]);
      expect(codesOf('overrideEmbargo', facts, { ...alone, reason: ' ' })).toEqual(['REASON_REQUIRED']);
      expect(codesOf('overrideEmbargo', facts, aContext({ reason, othersToConfirm: [] }))).toEqual([
        'NOT_AN_ADMIN',
      ]);
      expect(codesOf('overrideEmbargo', given.approved, { ...alone, othersToConfirm: null })).toEqual([
        'NOT_UNDER_EMBARGO',
      ]);
    },
  );

  it('by nobody who has somebody to confirm it, also when that has been asked for', () => {
    const withOthers = { ...alone, othersToConfirm: ['Eva Smit'] };
    expect(codesOf('overrideEmbargo', given.embargoed, withOthers)).toEqual(['OTHERS_CAN_CONFIRM']);
    expect(codesOf('overrideEmbargo', given.breaking, withOthers)).toEqual(['OTHERS_CAN_CONFIRM']);
    expect(codesOf('overrideEmbargo', given.approved, withOthers)).toEqual(['NOT_UNDER_EMBARGO']);
  });

  it.each([
    [['Eva Smit'], 'Eva Smit kan', 'Eva Smit can'],
    [
      ['Bram de Wit, jr.', 'Eva Smit'],
      'Bram de Wit, jr. of Eva Smit kan',
      'Bram de Wit, jr. or Eva Smit can',
    ],
    [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'A, B, C, D of E kan', 'A, B, C, D or E can'],
  ])('with others to be asked, and says whom: %j', (othersToConfirm, dutch, english) => {
    const decision = decide('overrideEmbargo', given.embargoed, { ...alone, othersToConfirm });
    const [refusal] = decision.ok ? [] : decision.refusals;
    const { params = {} } = refusal ?? {};
    expect(message('OTHERS_CAN_CONFIRM', params, { locale: 'nl', timeZone: 'UTC' })).toBe(
      `Je hoeft dit niet in je eentje te doen: ${dutch} het bevestigen. Vraag om het embargo te doorbreken, met een reden.`,
    );
    expect(message('OTHERS_CAN_CONFIRM', params, { locale: 'en', timeZone: 'UTC' })).toBe(
      `You do not have to do this on your own: ${english} confirm it. Ask to break the embargo, giving a reason.`,
    );
  });

  it('by no rule that was not told who else is there', () => {
    expect(() => decide('overrideEmbargo', given.embargoed, { ...alone, othersToConfirm: null })).toThrow(
      'who else',
    );
  });

  it('by nobody whose token does not publish', () => {
    const actor = { ...anActor('ADMIN'), scopes: ['WRITE'] as const };
    expect(
      codesOf('overrideEmbargo', given.embargoed, aContext({ actor, reason: 'x', othersToConfirm: [] })),
    ).toEqual(['SCOPE_MISSING']);
  });
});
