import { newItem } from '../new-item.js';
import type { NewsItem } from '../news-item.js';
import { attribute, type Provenance } from './attribute.js';
import { bylineOf } from './byline-of.js';
import { creditNames } from './credit-names.js';
import { readDatelineElement } from './dateline-element.js';
import { eachAgencyOnce } from './same-agency.js';
import { senderName } from './sender-name.js';

const attributed = (item: Partial<NewsItem>, provenance: Provenance = {}): NewsItem =>
  attribute(newItem(item), provenance);

describe('the agencies to credit', () => {
  it.each([
    ['those of the dateline', { paragraphs: ['OSLO (ANP/RTR) - Zin.'] }, {}, ['ANP', 'RTR']],
    ['those of the credit line', { creditLine: 'STT–AFP-Reuters' }, {}, ['STT', 'AFP', 'Reuters']],
    [
      'the dateline first, each once',
      { paragraphs: ['OSLO (AFP) - Zin.'], creditLine: 'ANP/AFP' },
      {},
      ['AFP', 'ANP'],
    ],
    [
      'one by its first name',
      { paragraphs: ['OSLO (AP) - Zin.'], creditLine: 'THE ASSOCIATED PRESS' },
      {},
      ['AP'],
    ],
    ['the source, if it is an agency', {}, { sources: ['Reuters', 'Penwith Harbour'] }, ['Reuters']],
    ['who signed', { signOff: '/ritzau/' }, {}, ['ritzau']],
    ['who signed with initials', { signOff: 'AFP sn' }, {}, ['AFP']],
    ['the sender if nobody else is named', {}, { senders: [null, 'www.afp.com'] }, ['AFP']],
    ['not the sender of what names somebody', { creditLine: 'Reuters' }, { senders: ['AAP'] }, ['Reuters']],
    ['not who passed it on', { creditLine: 'Via Ritzau' }, {}, []],
  ] as const)('are %s', (_, item, provenance, credits) => {
    const { paragraphs = [], ...others } = { paragraphs: undefined, ...item };
    expect(attributed({ ...others, paragraphs: [...paragraphs] }, provenance).credits).toEqual(credits);
  });

  it.each([
    ['ANP/RTR', ['ANP', 'RTR']],
    ['(ANP/RTR)', ['ANP', 'RTR']],
    ['NTB-AFP-DPA', ['NTB', 'AFP', 'DPA']],
    ['STT–', ['STT']],
    ['Penwith Media, LLC', ['Penwith Media']],
    [null, []],
  ])('are read from %j', (line, names) => {
    expect(creditNames(line)).toEqual(names);
  });

  it('count once under all their names', () => {
    expect(eachAgencyOnce(['AFP', 'Agence France-Presse', 'afp.com', 'dpa', 'DPA', ''])).toEqual([
      'AFP',
      'dpa',
    ]);
  });

  it.each([
    ['globenewswire.com', 'GLOBE NEWSWIRE'],
    ['www.penwith.co.uk', 'penwith'],
    ['constructor', 'constructor'],
    ['Wadpers', 'Wadpers'],
    [null, null],
  ])('of a sender %j are %j', (written, name) => {
    expect(senderName(written)).toBe(name);
  });
});

describe('the dateline', () => {
  it('of the copy wins over the one beside it', () => {
    const item = attributed({ paragraphs: ['OSLO (ANP) - Zin.'] }, { dateline: 'Bergen' });
    expect(item.dateline).toEqual({ places: ['OSLO'], region: [], agencies: ['ANP'], date: null });
  });

  it('may stand behind a byline or a note', () => {
    const item = attributed({ paragraphs: ['(Adds comment)', 'By Ada Smit', 'OSLO (ANP) - Zin.'] });
    expect(item.dateline?.places).toEqual(['OSLO']);
    expect(attributed({ paragraphs: ['By Ada Smit', 'OSLO (ANP) - Zin.'] }).byline).toEqual(['By Ada Smit']);
  });

  it('does not stand further down', () => {
    expect(attributed({ paragraphs: ['Een zin.', 'OSLO (ANP) - Zin.'] }).dateline).toBeNull();
  });

  it.each([
    ['OSLO, Mar 2, 2026 (AFP) -', ['OSLO'], [], ['AFP'], '2026-03-02'],
    ['Oslo (dpa) -', ['Oslo'], [], ['dpa'], null],
    ['Haag /ritzau/:', ['Haag'], [], ['ritzau'], null],
    ['Helsinki', ['Helsinki'], [], [], null],
    ['Bergen/Oslo', ['Bergen', 'Oslo'], [], [], null],
    ['FORT KENT, Maine', ['FORT KENT'], ['Maine'], [], null],
  ])('is read from %j', (written, places, region, agencies, date) => {
    expect(readDatelineElement(written)).toEqual({ places, region, agencies, date });
  });

  it.each([
    '4/4/2026',
    '2.4.2026 16:02:09 CEST',
    'March 2',
    '2 maart 2026',
    '2026-03-02T10:00:00Z',
    '',
    null,
  ])('is not read from %j', (written) => {
    expect(readDatelineElement(written)).toBeNull();
  });
});

describe('a byline in the body', () => {
  it.each([
    ['By Jan de Vries and Ada Smit', 1],
    ['Von Ada Smit, dpa', 1],
    ['Door onze correspondent', 0],
    ['By Friday the ferry sailed again.', 0],
    ['The ferry sails', 0],
  ])('%j: %s', (paragraph, lines) => {
    expect(bylineOf([paragraph])).toHaveLength(lines);
  });

  it('takes no longer for each letter of a hostile line', async () => {
    await expect((size: number) => bylineOf([`By ${'A '.repeat(size)}`])).toScaleLinearlyTo(100_000);
    await expect((size: number) => readDatelineElement('A/'.repeat(size))).toScaleLinearlyTo(100_000);
  });
});
