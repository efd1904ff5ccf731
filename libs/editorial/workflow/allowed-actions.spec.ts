import { aContext, aManuscript, anActor, readyContent } from '../testing/a-manuscript.js';
import * as given from '../testing/decision-cases.js';
import { availableActions, type AvailableAction } from './action-rules.js';
import { allowedActions } from './allowed-actions.js';
import type { DecisionContext, ManuscriptFacts } from './facts.js';
import { decide } from './decide.js';
import type { Role, TokenScope } from '../actor.js';

/** Written by hand: what is in the way of a reporter with a draft that has no headline. */
const ofReporter: Record<AvailableAction, string[]> = {
  edit: [],
  submit: ['HEADLINE_MISSING'],
  requestChanges: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR'],
  approve: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR', 'HEADLINE_MISSING'],
  overrideReview: ['NOT_AN_ADMIN', 'HEADLINE_MISSING'],
  publish: ['NOT_AN_EDITOR', 'HEADLINE_MISSING', 'REVIEW_REQUIRED'],
  schedule: ['NOT_AN_EDITOR', 'HEADLINE_MISSING', 'REVIEW_REQUIRED'],
  unschedule: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR'],
  correct: ['NOT_AN_EDITOR', 'NOT_LIVE', 'HEADLINE_MISSING', 'REVIEW_REQUIRED'],
  unpublish: ['NOT_AN_EDITOR', 'NOT_LIVE'],
  scheduleUnpublish: ['NOT_AN_EDITOR', 'NOT_LIVE'],
  unscheduleUnpublish: ['NOT_AN_EDITOR', 'NO_END_PLANNED'],
  kill: ['NOT_AN_EDITOR', 'NEVER_LIVE'],
  setEmbargo: [],
  breakEmbargo: ['NOT_AN_EDITOR', 'NOT_UNDER_EMBARGO'],
  confirmEmbargoBreak: ['NOT_AN_EDITOR', 'NOT_UNDER_EMBARGO', 'BREAK_NOT_ASKED'],
  undoEmbargo: ['NOT_AN_EDITOR', 'NOT_UNDER_EMBARGO'],
  overrideEmbargo: ['NOT_AN_ADMIN', 'NOT_UNDER_EMBARGO'],
  spike: ['NOT_AN_EDITOR'],
  unspike: ['NOT_AVAILABLE_IN_STATE', 'NOT_AN_EDITOR'],
  discardChanges: ['NOT_LIVE'],
  restore: [],
  assign: [],
  dismissUpstream: ['NOT_AN_EDITOR', 'NO_UPSTREAM_NEWS'],
};

const ofEditors = availableActions.filter((action) =>
  ofReporter[action].some((code) => code === 'NOT_AN_EDITOR' || code === 'NOT_AN_ADMIN'),
);

function reasonsFor(facts: ManuscriptFacts, context: DecisionContext): Record<string, string[]> {
  return Object.fromEntries(
    allowedActions(facts, context).map(({ action, refusals }) => [action, refusals.map(({ code }) => code)]),
  );
}

describe('allowedActions', () => {
  it('tells a reporter what can be done with a draft, and why not the rest', () => {
    const facts = aManuscript({ content: readyContent({ headline: null }) });
    expect(reasonsFor(facts, given.asReporter)).toEqual(ofReporter);
  });

  it.each<[TokenScope[], string[]]>([
    [['READ_DRAFTS', 'MANAGE'], [...availableActions]],
    [['WRITE'], ofEditors],
    [['PUBLISH'], availableActions.filter((action) => !ofEditors.includes(action))],
    [['WRITE', 'PUBLISH'], []],
  ])('a token with %j only has an editor lack a scope for what it does not open', (scopes, lacking) => {
    const reasons = reasonsFor(aManuscript(), aContext({ actor: { ...anActor('EDITOR'), scopes } }));
    const found = Object.entries(reasons).filter(([, codes]) => codes.includes('SCOPE_MISSING'));
    expect(found.map(([action]) => action)).toEqual(lacking);
  });

  it('asks for no comment, reason or revision before there is a command', () => {
    const silent = aContext({
      revision: undefined,
      comment: undefined,
      reason: undefined,
      note: undefined,
      at: undefined,
    });
    expect(reasonsFor(given.live, silent)).toMatchObject({
      unpublish: [],
      kill: [],
      correct: [],
      setEmbargo: [],
    });
  });

  it('gives each reason once, however many agencies are unknown', () => {
    const credits = ['XYZ', 'QQQ'].map((code) => ({ code, role: 'SOURCE' as const }));
    const facts = aManuscript({ content: readyContent({ credits }) });
    expect(reasonsFor(facts, aContext())['submit']).toEqual(['UNKNOWN_AGENCY']);
  });

  it('judges only the actions that are asked for, in the usual order', () => {
    const asked = ['publish', 'submit', 'create'] as const;
    const some = allowedActions(aManuscript(), aContext(), asked);
    expect(some.map(({ action }) => action)).toEqual(['submit', 'publish']);
    const all = allowedActions(aManuscript(), aContext());
    expect(all).toEqual(expect.arrayContaining(some));
    expect(allowedActions(aManuscript(), aContext(), [])).toEqual([]);
  });

  it('advertises nothing the product does not do yet', () => {
    expect(allowedActions(aManuscript(), aContext()).map(({ action }) => action)).toEqual(availableActions);
  });
});

const seven = new Date('2026-03-02T19:00:00.000Z');

interface Row {
  what: string;
  facts: ManuscriptFacts;
  /** Who else could confirm that an embargo is broken; one colleague unless the row says otherwise. */
  othersToConfirm?: string[];
  /** What each role can do, in the order in which actions are listed. */
  may: Record<Role, string>;
}

/** Written by hand: what people of each role find they can do, in a section that reviews everything. */
const table: Row[] = [
  {
    what: 'a draft',
    facts: aManuscript(),
    may: {
      REPORTER: 'edit submit setEmbargo restore assign',
      EDITOR: 'edit submit setEmbargo spike restore assign',
      ADMIN: 'edit submit overrideReview setEmbargo spike restore assign',
    },
  },
  {
    what: 'a draft of somebody else that the reporter has taken on',
    facts: aManuscript({ createdById: 'anna', assigneeId: 'reporter', isSelfAssigned: true }),
    may: {
      REPORTER: 'edit submit restore assign',
      EDITOR: 'edit submit setEmbargo spike restore assign',
      ADMIN: 'edit submit overrideReview setEmbargo spike restore assign',
    },
  },
  {
    what: 'copy in review',
    facts: given.aDraftIn('IN_REVIEW'),
    may: {
      REPORTER: 'edit restore assign',
      EDITOR: 'edit requestChanges approve setEmbargo spike restore assign',
      ADMIN: 'edit requestChanges approve overrideReview setEmbargo spike restore assign',
    },
  },
  {
    what: 'approved copy',
    facts: given.approved,
    may: {
      REPORTER: 'edit restore assign',
      EDITOR: 'edit requestChanges publish schedule setEmbargo spike restore assign',
      ADMIN: 'edit requestChanges publish schedule setEmbargo spike restore assign',
    },
  },
  {
    what: 'approved copy under embargo',
    facts: given.embargoed,
    may: {
      REPORTER: 'edit restore assign',
      EDITOR: 'edit requestChanges schedule setEmbargo breakEmbargo spike restore assign',
      ADMIN: 'edit requestChanges schedule setEmbargo breakEmbargo spike restore assign',
    },
  },
  {
    what: 'approved copy under embargo, and nobody else to confirm that it is broken,',
    facts: given.embargoed,
    othersToConfirm: [],
    may: {
      REPORTER: 'edit restore assign',
      EDITOR: 'edit requestChanges schedule setEmbargo breakEmbargo spike restore assign',
      ADMIN: 'edit requestChanges schedule setEmbargo breakEmbargo overrideEmbargo spike restore assign',
    },
  },
  {
    what: 'approved copy under an embargo that was set just now',
    facts: {
      ...given.embargoed,
      embargoSetting: { at: given.noon, hasHidden: false, hasHeldPublication: false },
    },
    may: {
      REPORTER: 'edit restore assign',
      EDITOR: 'edit requestChanges schedule setEmbargo breakEmbargo undoEmbargo spike restore assign',
      ADMIN: 'edit requestChanges schedule setEmbargo breakEmbargo undoEmbargo spike restore assign',
    },
  },
  {
    what: 'scheduled copy whose time has not come',
    facts: { ...given.approved, state: 'SCHEDULED', scheduledFor: given.six },
    may: {
      REPORTER: 'assign',
      EDITOR: 'unschedule scheduleUnpublish kill setEmbargo assign',
      ADMIN: 'unschedule scheduleUnpublish kill setEmbargo assign',
    },
  },
  {
    what: 'a live article',
    facts: given.live,
    may: {
      REPORTER: 'edit restore assign',
      EDITOR: 'edit correct unpublish scheduleUnpublish kill setEmbargo restore assign',
      ADMIN: 'edit correct unpublish scheduleUnpublish kill setEmbargo restore assign',
    },
  },
  {
    what: 'the edit of a live article',
    facts: given.editOfLive,
    may: {
      REPORTER: 'edit submit discardChanges restore assign',
      EDITOR: 'edit submit unpublish scheduleUnpublish kill setEmbargo discardChanges restore assign',
      ADMIN:
        'edit submit overrideReview unpublish scheduleUnpublish kill setEmbargo discardChanges restore assign',
    },
  },
  {
    what: 'what was taken down',
    facts: given.takenDown,
    may: {
      REPORTER: 'edit submit restore assign',
      EDITOR: 'edit submit kill setEmbargo restore assign',
      ADMIN: 'edit submit overrideReview kill setEmbargo restore assign',
    },
  },
  {
    what: 'spiked copy',
    facts: aManuscript({ state: 'SPIKED', stateBeforeSpike: 'DRAFT' }),
    may: {
      REPORTER: 'restore assign',
      EDITOR: 'setEmbargo unspike restore assign',
      ADMIN: 'setEmbargo unspike restore assign',
    },
  },
  {
    what: 'a killed article',
    facts: aManuscript({ state: 'KILLED', wasLive: true }),
    may: { REPORTER: 'assign', EDITOR: 'assign', ADMIN: 'assign' },
  },
];

const rows = table.flatMap(({ what, facts, othersToConfirm = ['Eva Smit'], may }) =>
  (['REPORTER', 'EDITOR', 'ADMIN'] as const).map((role) => ({
    what,
    facts,
    othersToConfirm,
    role,
    may: may[role],
  })),
);

describe.each(rows)('with $what, a person who is $role', ({ facts, othersToConfirm, role, may }) => {
  const context = aContext({ actor: anActor(role), at: seven, othersToConfirm });

  it('is told of exactly what that role can do', () => {
    const allowed = allowedActions(facts, context).filter((action) => action.allowed);
    expect(allowed.map(({ action }) => action).join(' ')).toBe(may);
  });

  it('is granted exactly that, with a complete command', () => {
    const granted = availableActions.filter((action) => decide(action, facts, context).ok);
    expect(granted.join(' ')).toBe(may);
  });
});
