import { aContext, aManuscript, anActor, aPolicy, readyContent } from '../testing/a-manuscript.js';
import { codesOf } from '../testing/codes-of.js';
import * as given from '../testing/decision-cases.js';
import { emptyContent } from '../text/content.js';
import { decide } from './decide.js';
import { editorialActions } from './action-rules.js';
import { manuscriptStates } from './states.js';

describe('what is in the way', () => {
  const scheduled = aManuscript({ state: 'SCHEDULED', approval: given.byEditor, scheduledFor: given.six });
  const changedSince = {
    ...given.approved,
    approval: { ...given.byEditor, contentHash: 'of something else' },
  };

  it.each<given.Refused>([
    ['a reporter does not publish', 'publish', given.approved, given.asReporter, ['NOT_AN_EDITOR']],
    ['a reporter does not take down', 'unpublish', given.live, given.asReporter, ['NOT_AN_EDITOR']],
    ['a reporter does not spike', 'spike', aManuscript(), given.asReporter, ['NOT_AN_EDITOR']],
    ['a draft is not published unreviewed', 'publish', aManuscript(), aContext(), ['REVIEW_REQUIRED']],
    [
      'copy in review is not published yet',
      'publish',
      given.aDraftIn('IN_REVIEW'),
      aContext(),
      ['REVIEW_REQUIRED'],
    ],
    [
      'a lingering approval does not help a draft',
      'publish',
      aManuscript({ approval: given.byEditor }),
      aContext(),
      ['REVIEW_REQUIRED'],
    ],
    [
      'what was taken down is not put back unreviewed',
      'publish',
      given.takenDown,
      aContext(),
      ['REVIEW_REQUIRED'],
    ],
    ['an approval is of what it said then', 'publish', changedSince, aContext(), ['APPROVAL_VOID']],
    [
      'an approval of something else is void where none is asked for',
      'publish',
      changedSince,
      given.noReview,
      ['APPROVAL_VOID'],
    ],
    [
      'another revision is not published',
      'publish',
      given.approved,
      aContext({ revision: 2 }),
      ['REVISION_IS_NOT_CURRENT'],
    ],
    [
      'no revision is not published',
      'publish',
      given.approved,
      aContext({ revision: undefined }),
      ['REVISION_IS_NOT_CURRENT'],
    ],
    ['an embargo holds', 'publish', given.embargoed, aContext(), ['UNDER_EMBARGO']],
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
      given.approved,
      aContext({ comment: ' \n' }),
      ['COMMENT_REQUIRED'],
    ],
    [
      'taking down needs a reason',
      'unpublish',
      given.live,
      aContext({ reason: undefined }),
      ['REASON_REQUIRED'],
    ],
    [
      'a reason can be seen',
      'unpublish',
      given.live,
      aContext({ reason: '\u3164\u200B' }),
      ['REASON_REQUIRED'],
    ],
    ['only what is live is taken down', 'unpublish', aManuscript(), aContext(), ['NOT_LIVE']],
    [
      'what was taken down is not taken down again',
      'unpublish',
      given.takenDown,
      aContext(),
      ['NOT_AVAILABLE_IN_STATE', 'NOT_LIVE'],
    ],
    ['only edits of a live article are dropped', 'discardChanges', aManuscript(), aContext(), ['NOT_LIVE']],
    ['what was live is not spiked', 'spike', given.editOfLive, aContext(), ['WAS_LIVE']],
    ['what nobody saw is not killed', 'kill', aManuscript(), aContext(), ['NEVER_LIVE']],
    ['only what is live is corrected', 'correct', given.approved, aContext(), ['NOT_LIVE']],
    [
      'an edit is not a correction before it is reviewed',
      'correct',
      given.editOfLive,
      aContext(),
      ['REVIEW_REQUIRED'],
    ],
    [
      'an archived section takes nothing',
      'approve',
      given.aDraftIn('IN_REVIEW'),
      aContext({ policy: aPolicy({ archived: true }) }),
      ['SECTION_ARCHIVED'],
    ],
  ])('%s', (_, action, facts, context, codes) => {
    expect(codesOf(action, facts, context)).toEqual(codes);
  });

  it.each([
    ['an embargo', { ...given.embargoed, embargoedUntil: given.noon }],
    ['a schedule', { ...scheduled, scheduledFor: given.noon }],
  ])('lets copy go at the very instant %s names', (_, facts) => {
    expect(decide('publish', facts, aContext({ now: given.noon }))).toMatchObject({
      ok: true,
      to: 'PUBLISHED',
    });
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
    const facts = aManuscript({ content: readyContent({ headline: ' ' }), embargoedUntil: given.six });
    const context = { ...given.asReporter, policy: aPolicy({ fourEyes: true }), revision: 1 };
    expect(codesOf('publish', facts, context)).toEqual([
      'NOT_AN_EDITOR',
      'REVISION_IS_NOT_CURRENT',
      'HEADLINE_MISSING',
      'REVIEW_REQUIRED',
      'UNDER_EMBARGO',
    ]);
  });

  it('treats copy in no section as if a review were demanded', () => {
    expect(codesOf('publish', aManuscript(), aContext({ policy: null }))).toEqual([
      'SECTION_MISSING',
      'REVIEW_REQUIRED',
    ]);
  });

  it('says in which states an action can be done', () => {
    expect(decide('approve', given.live, aContext())).toEqual({
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
      const decision = decide(action, killed, given.noReview);
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
        expect(
          decide(action, { ...given.live, state }, { ...given.noReview, actor: anActor('REPORTER') }).ok,
        ).toBe(false);
      }
    }
  });
});

describe('a publication that changes what readers know', () => {
  const edited = { ...given.approved, liveRevision: 2, wasLive: true };
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
