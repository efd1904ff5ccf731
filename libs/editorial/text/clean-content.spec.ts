import { plainRuns, readyContent } from '../testing/a-manuscript.js';
import { cleanContent } from './clean-content.js';
import type { Block, Content } from './content.js';
import { unfitLines } from './unfit-lines.js';

/** Content with the same text in every place that holds text. */
function saying(text: string): Content {
  const runs = plainRuns(text);
  const url = 'https://kopij.example/a';
  const blocks: Block[] = [
    { key: 'p', type: 'PARAGRAPH', runs },
    { key: 'h', type: 'HEADING', level: 2, runs },
    { key: 'q', type: 'QUOTE', runs, attribution: text },
    { key: 'l', type: 'LIST', style: 'BULLETED', items: [runs, runs] },
    { key: 'i', type: 'IMAGE', url, alt: text, caption: text, credit: text },
    { key: 'e', type: 'EMBED', url, title: text },
  ];
  return readyContent({
    ...{ kicker: text, headline: text, standfirst: text, byline: [text], blocks },
    dateline: { kind: 'PLACE', places: [text], region: [text], date: null },
    credits: [{ code: text, role: 'SOURCE' }],
  });
}

describe('content at the door', () => {
  it('has every text of it cleaned, wherever it stands', () => {
    expect(cleanContent(saying('\uFEFFfiets\u00ADpad\u200B'))).toEqual(saying('fiets\u00ADpad'));
  });

  it('has nothing where a line shows nothing', () => {
    const { blocks, ...lines } = cleanContent(saying('\u3164 \u200B'));
    expect(lines).toMatchObject({
      ...{ kicker: null, headline: null, standfirst: null, byline: [] },
      dateline: { kind: 'PLACE', places: [], region: [] },
    });
    expect(blocks?.slice(2)).toMatchObject([
      { attribution: null },
      {},
      { alt: '', caption: null, credit: null },
      { title: null },
    ]);
  });

  it('has only the fields that came in', () => {
    expect(cleanContent({ headline: 'Brug\u200B open' })).toEqual({ headline: 'Brug open' });
    expect(cleanContent({ headline: null, dateline: null })).toEqual({ headline: null, dateline: null });
    expect(cleanContent({})).toEqual({});
  });
});

describe('a line that cannot come in', () => {
  it('is every single line whose reading direction is overridden, each by its field', () => {
    const fields = unfitLines(saying('open \u202Egurb')).map(
      ({ code, field }) => `${code} ${field.join('.')}`,
    );
    expect(fields).toEqual(
      [
        ...[
          'kicker',
          'headline',
          'standfirst',
          'dateline.places.0',
          'dateline.region.0',
          'credits.0.code',
          'byline.0',
        ],
        ...['blocks.2.attribution', 'blocks.4.alt', 'blocks.4.caption', 'blocks.4.credit', 'blocks.5.title'],
      ].map((field) => `TEXT_DIRECTION_OVERRIDDEN ${field}`),
    );
    expect(unfitLines({ headline: '\u202Dopen' })).toHaveLength(1);
  });

  it.each(['\u200B', '\u00AD', '\u3164 \u3164', '\u2060\uFE0F', '\u{E0061}'])(
    'is a headline that shows nothing: %j',
    (headline) => {
      expect(unfitLines({ headline })).toEqual([{ code: 'HEADLINE_INVISIBLE', field: ['headline'] }]);
    },
  );

  it.each([
    [{ headline: null }],
    [{ headline: ' ' }],
    [{ headline: '\uFEFFBrug open' }],
    [{ headline: 'שלום \u2068Jan\u2069 \u200E' }],
    [{}],
  ])('is none of %j', (content) => {
    expect(unfitLines(content)).toEqual([]);
  });
});
