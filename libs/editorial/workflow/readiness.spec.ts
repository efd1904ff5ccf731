import { aContext, aParagraph, aPolicy, plainRuns, readyContent } from '../testing/a-manuscript.js';
import type { Content } from '../text/content.js';
import type { FindingCode } from './codes.js';
import { readiness } from './readiness.js';

const credit = (code: string, role: Content['credits'][number]['role'] = 'SOURCE') => ({ code, role });
const places = (...names: string[]): Content['dateline'] => ({
  ...{ kind: 'PLACE', places: names, region: [], date: null },
});
const image = (alt: string) =>
  ({ key: 'i', type: 'IMAGE', url: '/a.jpg', alt, caption: null, credit: null }) as const;

describe('readiness', () => {
  it.each<[string, Partial<Content>, FindingCode[]]>([
    ['nothing is missing', {}, []],
    ['no headline', { headline: null }, ['HEADLINE_MISSING']],
    ['a headline of spaces', { headline: '  ' }, ['HEADLINE_MISSING']],
    ['a derived headline', { headlineOrigin: 'DERIVED' }, ['HEADLINE_DERIVED']],
    [
      'no headline, and nothing derived either',
      { headline: null, headlineOrigin: 'DERIVED' },
      ['HEADLINE_MISSING'],
    ],
    ['a headline of a hundred characters', { headline: 'x'.repeat(100) }, []],
    ['a longer headline', { headline: 'x'.repeat(101) }, ['HEADLINE_LONG']],
    ['no section', { sectionId: null }, ['SECTION_MISSING']],
    ['no text', { blocks: [] }, ['BODY_MISSING']],
    [
      'only a heading',
      { blocks: [{ key: 'h', type: 'HEADING', level: 2, runs: plainRuns('Kop') }] },
      ['BODY_MISSING'],
    ],
    ['a paragraph of spaces', { blocks: [aParagraph(' \u00a0 ')] }, ['BODY_MISSING']],
    ['no decision on a dateline', { dateline: null }, ['DATELINE_UNDECIDED']],
    ['the decision to have none', { dateline: { kind: 'NONE' } }, []],
    ['a place in small letters', { dateline: places('ROTTERDAM', 'Berlin') }, ['PLACE_NOT_UPPER_CASE']],
    ['credits for a dateline', { dateline: places() }, []],
    ['no credit and no byline', { credits: [] }, ['CREDIT_MISSING']],
    ['a byline only', { credits: [], byline: ['Anna de Wit'] }, []],
    ['an empty byline', { credits: [], byline: [' '] }, ['CREDIT_MISSING']],
    ['only the photo is credited', { credits: [credit('ANP', 'PHOTO')] }, ['CREDIT_MISSING']],
    ['an alias of an agency', { credits: [credit('Reuters')] }, []],
    ['an agency nobody knows', { credits: [credit('ANP'), credit('QQQ')] }, ['UNKNOWN_AGENCY']],
    ['an agency that has stopped', { credits: [credit('DPA')] }, ['AGENCY_INACTIVE']],
    ['an agency whose text may not be on the web', { credits: [credit('KYODO')] }, ['LICENCE_FORBIDS_WEB']],
    ['a photo of that agency', { credits: [credit('ANP'), credit('KYODO', 'PHOTO')] }, []],
    [
      'a photo of an agency nobody knows',
      { credits: [credit('ANP'), credit('QQQ', 'PHOTO')] },
      ['UNKNOWN_AGENCY'],
    ],
    ['one agency under two names', { credits: [credit('DPA'), credit('dpa')] }, ['AGENCY_INACTIVE']],
    [
      'the dateline in the text as well',
      { blocks: [aParagraph('BRUSSEL (ANP) - De minister is er.')] },
      ['DATELINE_REPEATED'],
    ],
    [
      'text of an agency that is not credited',
      {
        blocks: [aParagraph('De minister is er.'), aParagraph('PARIJS (RTR) - De minister is er nog niet.')],
      },
      ['AGENCY_NOT_CREDITED'],
    ],
    [
      'that agency credited for its photo only',
      {
        credits: [credit('ANP'), credit('RTR', 'PHOTO')],
        blocks: [aParagraph('De minister is er.'), aParagraph('PARIJS (RTR) - De minister is er nog niet.')],
      },
      ['AGENCY_NOT_CREDITED'],
    ],
    ['an image that is described', { blocks: [aParagraph('Tekst.'), image('Een minister')] }, []],
    ['an image that is not', { blocks: [aParagraph('Tekst.'), image(' ')] }, ['IMAGE_TEXT_MISSING']],
  ])('finds, with %s, what is to be said of it', (_, content, codes) => {
    expect(readiness(readyContent(content), aContext()).map(({ code }) => code)).toEqual(codes);
  });

  it('blocks what goes into an archived section', () => {
    expect(readiness(readyContent(), aContext({ policy: aPolicy({ archived: true }) }))).toEqual([
      { code: 'SECTION_ARCHIVED', severity: 'ERROR', field: ['sectionId'], params: {} },
    ]);
  });

  it('points at the very credit, and names the agency as it was written', () => {
    expect(readiness(readyContent({ credits: [credit('ANP'), credit('QQQ')] }), aContext())).toEqual([
      { code: 'UNKNOWN_AGENCY', severity: 'ERROR', field: ['credits', '1'], params: { agency: 'QQQ' } },
    ]);
  });

  it('points at the very place, with how it is printed', () => {
    const content = readyContent({ dateline: places('ROTTERDAM', 'Berlin', 'IJmuiden') });
    expect(readiness(content, aContext())).toEqual(
      [
        ['1', 'Berlin', 'BERLIN'],
        ['2', 'IJmuiden', 'IJMUIDEN'],
      ].map(([at, place, printed]) => ({
        ...{ code: 'PLACE_NOT_UPPER_CASE', severity: 'WARNING' },
        ...{ field: ['dateline', 'places', at], params: { place, printed } },
      })),
    );
  });

  it('points at the very paragraph, empty ones counted', () => {
    const blocks = [
      aParagraph(''),
      aParagraph('Tekst.'),
      aParagraph('PARIJS (RTR) - De minister is er nog niet.'),
    ];
    expect(readiness(readyContent({ blocks }), aContext())).toEqual([
      { code: 'AGENCY_NOT_CREDITED', severity: 'ERROR', field: ['blocks', '2'], params: { agency: 'RTR' } },
    ]);
  });

  it('only warns of what an editor may let pass', () => {
    const content = readyContent({
      headline: 'x'.repeat(120),
      headlineOrigin: 'DERIVED',
      credits: [credit('DPA')],
    });
    const severities = readiness(content, aContext()).map(({ severity }) => severity);
    expect(severities).toEqual(['WARNING', 'WARNING', 'WARNING']);
  });
});
