import { aContext, aManuscript, aParagraph, anActor, readyContent } from '../testing/a-manuscript.js';
import { findingCodes, refusalCodes, type Finding, type Refusal } from './codes.js';
import { upstreamTasks } from '../upstream/upstream-facts.js';
import { decide } from './decide.js';
import { message } from './message.js';
import { readiness } from './readiness.js';
import { editorialActions } from './action-rules.js';
import { manuscriptStates } from './states.js';
import { actionWords } from './action-words.js';
import { stateWords, wording } from './wording.js';

const codes = [...new Set([...refusalCodes, ...findingCodes])];
const parametersOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '').sort();

const nl = { locale: 'nl', timeZone: 'UTC' } as const;
const en = { locale: 'en', timeZone: 'UTC' } as const;

// Every role is a reporter's or more.
const neverSaid = ['NOT_A_REPORTER'];

/** What every action meets in every state, with a manuscript about which there is much to say. */
function everythingSaid(): Array<Refusal | Finding> {
  const later = new Date('2026-03-03T12:00:00.000Z');
  const content = readyContent({
    headline: 'x'.repeat(101),
    dateline: { kind: 'PLACE', places: ['Berlin'], region: [], date: null },
    credits: ['QQQ', 'DPA', 'KYODO'].map((code) => ({ code, role: 'SOURCE' })),
    blocks: [
      { key: 'i', type: 'IMAGE', url: '/a.jpg', alt: '', caption: null, credit: null },
      aParagraph('PARIJS (RTR) - De minister is er.'),
    ],
  });
  const soon = new Date('2026-03-02T17:00:00.000Z');
  const live = readyContent({ headline: 'Minister komt niet' });
  const upstream = upstreamTasks.map((task) => ({
    ...{
      itemId: task,
      headline: 'Minister in Parijs',
      task,
      dismissalAskedById: null,
      isNotForWeb: true,
      expiresAt: new Date(0),
    },
    copies: [1, 2].map((revision) => ({
      ...{ itemId: task, revision, credits: [] },
      blocks: revision === 1 ? content.blocks : [],
    })),
  }));
  const context = aContext({
    actor: { ...anActor('REPORTER', 'freelancer'), scopes: [], reach: 'OWN' },
    revision: 1,
    comment: '',
    reason: '',
    note: '',
    live,
    upstream,
    openThreads: 2,
  });
  const refusals = manuscriptStates.flatMap((state) =>
    editorialActions.flatMap((action) => {
      const facts = aManuscript({ state, content, scheduledFor: later, endsAt: soon, embargoedUntil: later });
      return [context, { ...context, at: context.now }].flatMap((circumstances) => {
        const decision = decide(action, facts, circumstances);
        return decision.ok ? [] : decision.refusals;
      });
    }),
  );
  return [...refusals, ...readiness(content, context)];
}

describe('message', () => {
  it.each(codes)('says %s in Dutch and in English, with the same parameters', (code) => {
    const { nl, en } = wording[code];
    expect(nl).not.toBe(en);
    expect(parametersOf(nl)).toEqual(parametersOf(en));
  });

  it.each(codes)('says of %s what is wrong, and then what to do', (code) => {
    for (const locale of ['nl', 'en'] as const)
      expect(wording[code][locale].split(/[.:;] /u).length).toBeGreaterThan(1);
  });

  it('uses every parameter a refusal or a finding comes with, and needs no other', () => {
    for (const { code, params } of everythingSaid()) {
      expect([code, Object.keys(params).sort()]).toEqual([code, parametersOf(wording[code].nl)]);
    }
    const withParameters = codes.filter((code) => parametersOf(wording[code].nl).length > 0);
    const said = new Set<string>(everythingSaid().map(({ code }) => code));
    expect(withParameters.filter((code) => !said.has(code))).toEqual(neverSaid);
  });

  it('puts states, actions and instants into words', () => {
    const params = { action: 'approve', state: 'KILLED', states: 'DRAFT,IN_REVIEW,APPROVED' };
    expect(message('NOT_AVAILABLE_IN_STATE', params, nl)).toBe(
      'Je kunt niet goedkeuren zolang de kopij ingetrokken is. Dat kan wel als die concept, in beoordeling of goedgekeurd is.',
    );
    expect(message('NOT_AVAILABLE_IN_STATE', params, en)).toBe(
      'You cannot approve while the copy is killed. You can when it is a draft, in review or approved.',
    );
    expect(message('UNDER_EMBARGO', { until: '2026-03-02T18:00:00.000Z' }, nl)).toBe(
      'Hier rust een embargo op tot 2 maart 2026 om 18:00 UTC. Wacht tot het embargo afloopt.',
    );
  });

  it('names the section, or says that there is none', () => {
    const said = (section: string) => message('NOT_YOUR_SECTION', { action: 'publish', section }, nl);
    expect(said('Sport')).toContain('niet publiceren in de rubriek Sport:');
    expect(said('')).toContain('niet publiceren in kopij zonder rubriek:');
  });

  it('shows what it has no word for as it is', () => {
    expect(message('NOT_AN_EDITOR', { action: 'toString' }, en)).toContain('toString');
    expect(message('NOT_DUE', { at: 'morgen' }, nl)).toContain('morgen');
    expect(message('UNKNOWN_AGENCY', { agency: '$&{agency}' }, nl)).toContain('Persbureau $&{agency} is');
  });

  it.each(['nl', 'en'] as const)('has a word of its own for every state and action in %s', (locale) => {
    expect(new Set(manuscriptStates.map((state) => stateWords[state][locale])).size).toBe(
      manuscriptStates.length,
    );
    expect(new Set(editorialActions.map((action) => actionWords[action][locale])).size).toBe(
      editorialActions.length,
    );
  });
});
