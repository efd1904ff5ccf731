import { aContext, aManuscript, anActor, aPolicy, readyContent } from '../testing/a-manuscript.js';
import { emptyContent } from '../text/content.js';
import type { RefusalCode } from './codes.js';
import { decide } from './decide.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { editorialActions, manuscriptStates, type EditorialAction, type ManuscriptState } from './states.js';

const hash = aManuscript().contentHash;
const byEditor = { contentHash: hash, byId: 'editor', isOverride: false };
const approved = aManuscript({ state: 'APPROVED', approval: byEditor });
const live = aManuscript({ state: 'PUBLISHED', liveRevision: 3, wasLive: true });
const editOfLive = aManuscript({ state: 'DRAFT', liveRevision: 2, wasLive: true });
const takenDown = aManuscript({ state: 'UNPUBLISHED', wasLive: true });
const noReview = aContext({ policy: aPolicy({ requiresReview: false }) });
const fourEyes = aContext({ policy: aPolicy({ fourEyes: true }) });
const fourEyesNoReview = aContext({ policy: aPolicy({ requiresReview: false, fourEyes: true }) });
const asReporter = aContext({ actor: anActor('REPORTER') });
const asAdmin = aContext({ actor: anActor('ADMIN') });
const noon = new Date('2026-03-02T12:00:00.000Z');
const six = new Date('2026-03-02T18:00:00.000Z');

const embargoed = { ...approved, embargoedUntil: six };
const breaking = { ...embargoed, embargoBreakById: 'anna' };

const by = (id: string, context: DecisionContext): DecisionContext => ({
  ...context,
  actor: anActor('EDITOR', id),
});
const aDraftIn = (state: ManuscriptState): ManuscriptFacts => aManuscript({ state });

type Case = [what: string, action: EditorialAction, facts: ManuscriptFacts, context: DecisionContext];

describe('what leads on', () => {
  it.each<[...Case, ManuscriptState]>([
    ['a reporter submits a finished draft', 'submit', aManuscript(), asReporter, 'IN_REVIEW'],
    ['a reporter edits approved copy', 'edit', approved, asReporter, 'DRAFT'],
    ['a reporter edits what is live', 'edit', live, asReporter, 'DRAFT'],
    ['a reporter edits what was taken down', 'edit', takenDown, asReporter, 'DRAFT'],
    ['an editor asks for changes', 'requestChanges', approved, aContext(), 'DRAFT'],
    ['an editor approves', 'approve', aDraftIn('IN_REVIEW'), aContext(), 'APPROVED'],
    ['an editor publishes what is approved', 'publish', approved, aContext(), 'PUBLISHED'],
    [
      'an editor publishes a draft where nobody has to review',
      'publish',
      aManuscript(),
      noReview,
      'PUBLISHED',
    ],
    ['an editor publishes from review there', 'publish', aDraftIn('IN_REVIEW'), noReview, 'PUBLISHED'],
    [
      'an editor puts back what was taken down',
      'publish',
      { ...takenDown, approval: byEditor },
      aContext(),
      'PUBLISHED',
    ],
    ['a reporter submits what was taken down', 'submit', takenDown, asReporter, 'IN_REVIEW'],
    ['an editor schedules', 'schedule', approved, aContext(), 'SCHEDULED'],
    ['an editor unschedules', 'unschedule', aDraftIn('SCHEDULED'), aContext(), 'APPROVED'],
    ['an editor corrects what is live', 'correct', live, aContext(), 'PUBLISHED'],
    [
      'an editor corrects with an approved edit',
      'correct',
      { ...approved, liveRevision: 2 },
      aContext(),
      'PUBLISHED',
    ],
    ['an editor takes down what is live', 'unpublish', live, aContext(), 'UNPUBLISHED'],
    ['an editor takes down what is being edited', 'unpublish', editOfLive, aContext(), 'UNPUBLISHED'],
    ['an editor kills what is live', 'kill', live, aContext(), 'KILLED'],
    ['an editor kills what was live', 'kill', takenDown, aContext(), 'KILLED'],
    ['an editor kills what is scheduled', 'kill', aDraftIn('SCHEDULED'), aContext(), 'KILLED'],
    ['an editor spikes what nobody has seen', 'spike', approved, aContext(), 'SPIKED'],
    ['a reporter drops the edits of a live article', 'discardChanges', editOfLive, asReporter, 'PUBLISHED'],
    ['a reporter restores an old revision', 'restore', live, asReporter, 'DRAFT'],
    ['a reporter restores what was spiked', 'restore', aDraftIn('SPIKED'), asReporter, 'DRAFT'],
    ['a reporter hands over the copy', 'assign', live, asReporter, 'PUBLISHED'],
    ['an admin approves in an emergency', 'overrideReview', aManuscript(), asAdmin, 'APPROVED'],
    ['an admin approves what waits for review', 'overrideReview', aDraftIn('IN_REVIEW'), asAdmin, 'APPROVED'],
    ['a reporter sets an embargo', 'setEmbargo', aManuscript(), asReporter, 'DRAFT'],
    ['an editor hides what is live under an embargo', 'setEmbargo', live, aContext(), 'PUBLISHED'],
    ['an editor asks to break an embargo', 'breakEmbargo', embargoed, aContext(), 'APPROVED'],
    ['another editor confirms it', 'confirmEmbargoBreak', breaking, by('bram', aContext()), 'APPROVED'],
    ['an editor plans the end of what is live', 'scheduleUnpublish', live, aContext(), 'PUBLISHED'],
    [
      'an editor plans the end of what is planned',
      'scheduleUnpublish',
      aDraftIn('SCHEDULED'),
      aContext(),
      'SCHEDULED',
    ],
    [
      'an editor calls a planned end off',
      'unscheduleUnpublish',
      { ...live, endsAt: six },
      aContext(),
      'PUBLISHED',
    ],
    ['a planned publication is missed', 'missSchedule', aDraftIn('SCHEDULED'), aContext(), 'APPROVED'],
    ['an embargo ends', 'liftEmbargo', { ...live, embargoedUntil: noon }, aContext(), 'PUBLISHED'],
  ])('%s', (_, action, facts, context, to) => {
    expect(decide(action, facts, context)).toMatchObject({ ok: true, to });
  });
});

describe('what is in the way', () => {
  const scheduled = aManuscript({ state: 'SCHEDULED', approval: byEditor, scheduledFor: six });
  const changedSince = { ...approved, approval: { ...byEditor, contentHash: 'of something else' } };

  it.each<[...Case, RefusalCode[]]>([
    ['a reporter does not publish', 'publish', approved, asReporter, ['NOT_AN_EDITOR']],
    ['a reporter does not take down', 'unpublish', live, asReporter, ['NOT_AN_EDITOR']],
    ['a reporter does not spike', 'spike', aManuscript(), asReporter, ['NOT_AN_EDITOR']],
    ['a draft is not published unreviewed', 'publish', aManuscript(), aContext(), ['REVIEW_REQUIRED']],
    [
      'copy in review is not published yet',
      'publish',
      aDraftIn('IN_REVIEW'),
      aContext(),
      ['REVIEW_REQUIRED'],
    ],
    [
      'a lingering approval does not help a draft',
      'publish',
      aManuscript({ approval: byEditor }),
      aContext(),
      ['REVIEW_REQUIRED'],
    ],
    ['what was taken down is not put back unreviewed', 'publish', takenDown, aContext(), ['REVIEW_REQUIRED']],
    ['an approval is of what it said then', 'publish', changedSince, aContext(), ['APPROVAL_VOID']],
    [
      'an approval of something else is void where none is asked for',
      'publish',
      changedSince,
      noReview,
      ['APPROVAL_VOID'],
    ],
    [
      'another revision is not published',
      'publish',
      approved,
      aContext({ revision: 2 }),
      ['REVISION_IS_NOT_CURRENT'],
    ],
    [
      'no revision is not published',
      'publish',
      approved,
      aContext({ revision: undefined }),
      ['REVISION_IS_NOT_CURRENT'],
    ],
    ['an embargo holds', 'publish', embargoed, aContext(), ['UNDER_EMBARGO']],
    ['a schedule holds', 'publish', scheduled, aContext(), ['NOT_DUE']],
    ['scheduled copy is not edited', 'edit', scheduled, aContext(), ['NOT_AVAILABLE_IN_STATE']],
    [
      'scheduled copy is not replaced by an old revision',
      'restore',
      scheduled,
      aContext(),
      ['NOT_AVAILABLE_IN_STATE'],
    ],
    [
      'changes are asked for in words',
      'requestChanges',
      approved,
      aContext({ comment: ' \n' }),
      ['COMMENT_REQUIRED'],
    ],
    ['taking down needs a reason', 'unpublish', live, aContext({ reason: undefined }), ['REASON_REQUIRED']],
    ['only what is live is taken down', 'unpublish', aManuscript(), aContext(), ['NOT_LIVE']],
    [
      'what was taken down is not taken down again',
      'unpublish',
      takenDown,
      aContext(),
      ['NOT_AVAILABLE_IN_STATE', 'NOT_LIVE'],
    ],
    ['only edits of a live article are dropped', 'discardChanges', aManuscript(), aContext(), ['NOT_LIVE']],
    ['what was live is not spiked', 'spike', editOfLive, aContext(), ['WAS_LIVE']],
    ['what nobody saw is not killed', 'kill', aManuscript(), aContext(), ['NEVER_LIVE']],
    ['only what is live is corrected', 'correct', approved, aContext(), ['NOT_LIVE']],
    [
      'an edit is not a correction before it is reviewed',
      'correct',
      editOfLive,
      aContext(),
      ['REVIEW_REQUIRED'],
    ],
    [
      'an archived section takes nothing',
      'approve',
      aDraftIn('IN_REVIEW'),
      aContext({ policy: aPolicy({ archived: true }) }),
      ['SECTION_ARCHIVED'],
    ],
  ])('%s', (_, action, facts, context, codes) => {
    const decision = decide(action, facts, context);
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['an embargo', { ...embargoed, embargoedUntil: noon }],
    ['a schedule', { ...scheduled, scheduledFor: noon }],
  ])('lets copy go at the very instant %s names', (_, facts) => {
    expect(decide('publish', facts, aContext({ now: noon }))).toMatchObject({ ok: true, to: 'PUBLISHED' });
  });

  it('names every missing part at once, so the editor fixes them in one go', () => {
    const decision = decide('submit', aManuscript({ content: emptyContent() }), aContext({ policy: null }));
    expect(decision).toEqual({
      ok: false,
      refusals: [
        { code: 'HEADLINE_MISSING', field: ['headline'], params: {} },
        { code: 'SECTION_MISSING', field: ['sectionId'], params: {} },
        { code: 'BODY_MISSING', field: ['blocks'], params: {} },
        { code: 'DATELINE_UNDECIDED', field: ['dateline'], params: {} },
        { code: 'CREDIT_MISSING', field: ['credits'], params: {} },
      ],
    });
  });

  it('names what is wrong with the action and with the copy in one answer', () => {
    const facts = aManuscript({ content: readyContent({ headline: ' ' }), embargoedUntil: six });
    const context = { ...asReporter, policy: aPolicy({ fourEyes: true }), revision: 1 };
    const decision = decide('publish', facts, context);
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual([
      'NOT_AN_EDITOR',
      'REVISION_IS_NOT_CURRENT',
      'HEADLINE_MISSING',
      'REVIEW_REQUIRED',
      'UNDER_EMBARGO',
    ]);
  });

  it('treats copy in no section as if a review were demanded', () => {
    const decision = decide('publish', aManuscript(), aContext({ policy: null }));
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual([
      'SECTION_MISSING',
      'REVIEW_REQUIRED',
    ]);
  });

  it('says in which states an action can be done', () => {
    expect(decide('approve', live, aContext())).toEqual({
      ok: false,
      refusals: [
        {
          code: 'NOT_AVAILABLE_IN_STATE',
          field: [],
          params: { action: 'approve', state: 'PUBLISHED', states: 'IN_REVIEW' },
        },
      ],
    });
  });

  it('lets nothing lead out of KILLED', () => {
    const killed = aManuscript({ state: 'KILLED', wasLive: true });
    for (const action of editorialActions) {
      const decision = decide(action, killed, noReview);
      expect(decision.ok ? decision.to : 'KILLED').toBe('KILLED');
    }
  });

  it('lets nobody without the role do what takes it, whatever the state', () => {
    for (const state of manuscriptStates) {
      for (const action of [
        'publish',
        'correct',
        'schedule',
        'unpublish',
        'kill',
        'approve',
        'spike',
      ] as const) {
        expect(decide(action, { ...live, state }, { ...noReview, actor: anActor('REPORTER') }).ok).toBe(
          false,
        );
      }
    }
  });
});

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
    ['is made longer by anybody', 'setEmbargo', embargoed, { ...asReporter, at: six }, []],
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

describe('a publication that changes what readers know', () => {
  const edited = { ...approved, liveRevision: 2, wasLive: true };
  const silent = aContext({ live: readyContent({ headline: 'Minister komt niet' }) });

  it.each(['publish', 'schedule'] as const)('takes saying so before %s', (action) => {
    expect(decide(action, edited, silent)).toMatchObject({
      ok: false,
      refusals: [{ code: 'NOT_ACKNOWLEDGED', field: ['acknowledge'], params: { facts: 'HEADLINE' } }],
    });
    expect(decide(action, edited, { ...silent, acknowledged: ['LIVE_FACTS_CHANGED'] })).toMatchObject({
      ok: true,
      warnings: [{ code: 'LIVE_FACTS_CHANGED' }],
    });
  });

  it('takes a note to be a correction', () => {
    expect(decide('correct', edited, aContext({ note: '' }))).toMatchObject({
      refusals: [{ code: 'NOTE_REQUIRED', field: ['note'] }],
    });
    expect(decide('correct', edited, aContext())).toMatchObject({ ok: true, to: 'PUBLISHED' });
  });
});

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

it('passes on the warnings of what it lets through', () => {
  const content = readyContent({ headlineOrigin: 'DERIVED' });
  expect(decide('submit', aManuscript({ content }), aContext())).toMatchObject({
    ok: true,
    warnings: [{ code: 'HEADLINE_DERIVED', severity: 'WARNING', field: ['headline'] }],
  });
  expect(decide('edit', aManuscript({ content }), aContext())).toMatchObject({ ok: true, warnings: [] });
});
