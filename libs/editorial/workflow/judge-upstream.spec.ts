import { aContext, aManuscript, anActor, aParagraph, readyContent } from '../testing/a-manuscript.js';
import { codesOf } from '../testing/codes-of.js';
import type { UpstreamFacts } from '../upstream/upstream-facts.js';
import { gravest, isBlocking, upstreamTasks } from '../upstream/upstream-facts.js';
import { readiness } from './readiness.js';

const lead = aParagraph(
  'De minister is maandag in Brussel aangekomen voor overleg met zijn collega’s.',
  'lead',
);
const taken: UpstreamFacts = {
  itemId: 'item',
  headline: 'Minister in Brussel',
  task: null,
  dismissalAskedById: null,
  isNotForWeb: false,
  expiresAt: null,
  copies: [{ itemId: 'item', revision: 1, credits: ['ANP', 'Reuters'], blocks: [lead] }],
};
const credits = ['ANP', 'RTR'].map((code) => ({ code, role: 'SOURCE' as const }));
const content = readyContent({ blocks: [lead], credits });

function codes(changes: Partial<UpstreamFacts>, copy = content): string[] {
  const upstream = [{ ...taken, ...changes }];
  return readiness(copy, aContext({ upstream })).map(({ code }) => code);
}

describe('copy that was made of an item', () => {
  it.each([
    [null, []],
    ['UPDATE', []],
    ['HOLD', ['UPSTREAM_HELD']],
    ['CORRECTION', ['UPSTREAM_CORRECTED']],
    ['KILL', ['UPSTREAM_KILLED']],
  ] as const)('of which the agency asks %s: %j', (task, found) => {
    expect(codes({ task })).toEqual(found);
  });

  it('is warned of when it may be used until a certain time only, as long as its text is in the body', () => {
    const expiresAt = new Date('2026-04-01T00:00:00Z');
    expect(codes({ expiresAt })).toEqual(['UPSTREAM_EXPIRES']);
    const own = readyContent({ credits, blocks: [aParagraph('Wij waren er zelf ook bij vandaag.', 'own')] });
    expect(codes({ expiresAt }, own)).toEqual([]);
  });

  it('is not for the web as long as its text is in the body', () => {
    expect(codes({ isNotForWeb: true })).toEqual(['UPSTREAM_NOT_FOR_WEB']);
    const own = readyContent({ credits, blocks: [aParagraph('Wij waren er zelf ook bij vandaag.', 'own')] });
    expect(codes({ isNotForWeb: true }, own)).toEqual([]);
  });

  it.each([
    ['all of its agencies', ['ANP', 'RTR'], []],
    ['more than those', ['ANP', 'RTR', 'DPA'], []],
    ['one of them', ['ANP'], ['RTR']],
    ['another', ['DPA'], ['ANP', 'RTR']],
  ])('credited to %s', (_, named, missing) => {
    const copy = readyContent({
      blocks: [lead],
      credits: named.map((code) => ({ code, role: 'SOURCE' as const })),
    });
    const found = readiness(copy, aContext({ upstream: [taken] }));
    expect(
      found.filter(({ code }) => code === 'AGENCY_NOT_CREDITED').map(({ params }) => params['agency']),
    ).toEqual(missing);
  });

  it('is not credited by the credit of a photo', () => {
    const photo = { code: 'RTR', role: 'PHOTO' as const };
    const copy = readyContent({ blocks: [lead], credits: [...credits.slice(0, 1), photo] });
    expect(codes({}, copy)).toEqual(['AGENCY_NOT_CREDITED']);
  });

  it('is not for the web if an agency forbids that, credited or not', () => {
    const agencies = aContext().agencies.map((agency) => ({ ...agency, web: agency.code !== 'RTR' }));
    const found = (named: string[]) =>
      readiness(
        readyContent({ blocks: [lead], credits: credits.filter(({ code }) => named.includes(code)) }),
        aContext({ upstream: [taken], agencies }),
      ).flatMap(({ code, field, params }) => (code === 'LICENCE_FORBIDS_WEB' ? [[...field, params]] : []));
    expect(found(['ANP', 'RTR'])).toEqual([['credits', '1', { agency: 'RTR' }]]);
    expect(found(['ANP'])).toEqual([['blocks', '0', { agency: 'RTR' }]]);
  });

  it('need not credit agencies of text that is gone, nor those that the registry does not know', () => {
    const own = readyContent({ blocks: [aParagraph('Wij waren er zelf ook bij vandaag.', 'own')] });
    expect(codes({}, own)).toEqual([]);
    const [copy] = taken.copies;
    expect(codes({ copies: [{ ...copy, credits: ['ANP', 'Onbekend'] } as typeof copy & object] })).toEqual(
      [],
    );
  });

  it('is told once of an agency that its own text names too', () => {
    const signed = aParagraph('BRUSSEL (RTR) - De minister is maandag aangekomen voor overleg.', 'lead');
    const copy = readyContent({ blocks: [signed] });
    const copies = [{ itemId: 'item', revision: 1, credits: ['Reuters'], blocks: [signed] }];
    expect(codes({ copies }, copy).filter((code) => code === 'AGENCY_NOT_CREDITED')).toHaveLength(1);
  });
});

describe('text of an earlier revision', () => {
  const newer = aParagraph(
    'De minister is dinsdag in Brussel aangekomen voor overleg met zijn collega’s.',
    'lead',
  );
  const copies = [
    { itemId: 'item', revision: 1, credits: ['ANP'], blocks: [lead] },
    { itemId: 'item', revision: 2, credits: ['ANP'], blocks: [newer] },
  ];
  it.each([
    ['is warned of where it came back after a merge', lead, ['UPSTREAM_OUTDATED']],
    ['is not what was merged', newer, []],
    [
      'is not what was edited since',
      aParagraph('De minister is dinsdag in Brussel aangekomen voor overleg.', 'lead'),
      [],
    ],
  ])('%s', (_, block, found) => {
    const copy = readyContent({ credits, blocks: [block] });
    expect(codes({ copies }, copy)).toEqual(found);
    expect(codes({ copies: copies.slice(0, 1) }, copy)).toEqual([]);
  });
});

describe('dismissing what an agency asks', () => {
  const dismiss = (upstream: UpstreamFacts[], given: Parameters<typeof aContext>[0] = {}) =>
    codesOf('dismissUpstream', aManuscript(), aContext({ upstream, ...given }));
  const open: UpstreamFacts = { ...taken, task: 'KILL' };

  it.each([
    ['is done where something is open', dismiss([open]), []],
    ['is refused where nothing is', dismiss([taken]), ['NO_UPSTREAM_NEWS']],
    ['is refused of another item', dismiss([open], { wireItemId: 'other' }), ['NO_UPSTREAM_NEWS']],
    ['takes a reason', dismiss([open], { reason: ' ' }), ['REASON_REQUIRED']],
    ['takes an editor', dismiss([open], { actor: anActor('REPORTER') }), ['NOT_AN_EDITOR']],
    ['takes a second person', dismiss([{ ...open, dismissalAskedById: 'editor' }]), ['SECOND_PERSON_NEEDED']],
    ['is shared by another', dismiss([{ ...open, dismissalAskedById: 'eva' }]), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('the gravest of two tasks', () => {
  it('is the later one in their order, whichever came first', () => {
    const all = [null, ...upstreamTasks];
    for (const [at, a] of all.entries()) {
      for (const [other, b] of all.entries()) expect(gravest(a, b)).toBe(all[Math.max(at, other)]);
    }
    expect(all.filter(isBlocking)).toEqual(['HOLD', 'CORRECTION', 'KILL']);
  });
});
