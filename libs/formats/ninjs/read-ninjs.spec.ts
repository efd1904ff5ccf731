import { read, readAll, readOne } from '../testing/read-one.js';

const item = { uri: 'urn:newsml:example.org:1', type: 'text', headline: 'Kabinet gevallen', version: '1' };
const ninjs = (fields: object): string => JSON.stringify({ ...item, ...fields });

describe('ninjs', () => {
  it.each([
    ['1.0', { embargoed: '2026-03-03T14:00:00+01:00' }],
    ['3.0', { embargoedUntil: '2026-03-03T14:00:00+01:00' }],
  ])('%s says until when it is embargoed', async (_, fields) => {
    expect((await readOne(ninjs(fields))).embargo).toEqual({
      kind: 'UNTIL',
      time: '2026-03-03T14:00:00+01:00',
    });
  });

  it.each([
    ['without a zone', { embargoed: '2026-03-03T14:00:00' }],
    ['of a day', { embargoedUntil: '2026-03-03' }],
    ['that is empty', { embargoed: '' }],
    ['in words', { embargoed: 'vanavond' }],
    ['in its note', { ednote: 'EMBARGO tot 14.00 uur' }],
  ])('holds an embargo %s for a person', async (_, fields) => {
    expect((await readOne(ninjs(fields))).embargo.kind).toBe('HELD');
  });

  it('reads an embargo without a zone in that of the source', async () => {
    const read = await readOne(ninjs({ embargoed: '2026-07-03T14:00:00' }), { timeZone: 'Europe/Amsterdam' });
    expect(read.embargo).toEqual({ kind: 'UNTIL', time: '2026-07-03T14:00:00+02:00' });
  });

  it.each([
    [
      '1',
      {
        pubstatus: 'canceled',
        versioncreated: '2026-03-03T10:00:00Z',
        copyrightnotice: '(c) A',
        byline: 'Ada Smit',
        body_xhtml: '<p>Ja.</p>',
      },
    ],
    [
      '2',
      {
        pubstatus: 'canceled',
        versioncreated: '2026-03-03T10:00:00Z',
        copyrightnotice: '(c) A',
        by: 'Ada Smit',
        bodies: [{ role: 'main', contenttype: 'text/html', value: '<p>Ja.</p>' }],
      },
    ],
    [
      '3',
      {
        pubStatus: 'canceled',
        versionCreated: '2026-03-03T10:00:00Z',
        copyrightNotice: '(c) A',
        by: 'Ada Smit',
        bodies: [{ contentType: 'text/html', value: '<p>Ja.</p>' }],
      },
    ],
  ])('%s is read by its own names', async (_, fields) => {
    expect(await readOne(ninjs(fields))).toMatchObject({
      provider: 'example.org',
      guid: 'urn:newsml:example.org:1',
      signal: 'CANCEL',
      versionCreated: '2026-03-03T10:00:00Z',
      copyright: '(c) A',
      byline: ['Ada Smit'],
      paragraphs: ['Ja.'],
    });
  });

  it.each([
    [{ headline: 'Correctie: Kabinet gevallen' }, 'CORRECTION'],
    [{ ednote: 'Eds: UPDATES with quotes' }, 'UPDATE'],
    [{ version: '3' }, 'UPDATE'],
    [{ slugline: 'KABINET/ (URGENT)' }, 'ALERT'],
    [{ signals: ['correction'] }, 'CORRECTION'],
    [{}, 'NONE'],
  ])('%j is a %s', async (fields, signal) => {
    expect((await readOne(ninjs(fields))).signal).toBe(signal);
  });

  it('prefers markup to text, and leaves out the headline on top', async () => {
    const read = await readOne(
      ninjs({
        bodies: [
          { contenttype: 'text/plain', value: 'Plat.' },
          {
            contenttype: 'text/html',
            value:
              '<h1>Kabinet gevallen</h1><p>Met <a href="https://example.org/">link</a>.</p><h2>Tussenkop</h2><p>Slot.</p>',
          },
        ],
      }),
    );
    expect(read.blocks.map(({ type }) => type)).toEqual(['PARAGRAPH', 'HEADING', 'PARAGRAPH']);
    expect(read.paragraphs).toEqual(['Met link.', 'Slot.']);
  });

  it('reads headlines by their roles', async () => {
    const headlines = [
      { role: 'kicker', value: 'Politiek' },
      { role: 'sub', value: 'Wat nu?' },
      { role: 'main', value: 'Kabinet gevallen' },
    ];
    expect(await readOne(JSON.stringify({ ...item, headline: undefined, headlines }))).toMatchObject({
      headline: 'Kabinet gevallen',
      subHeadline: 'Wat nu?',
      kicker: 'Politiek',
    });
  });

  it.each([
    [
      { code: '01000000', name: 'kunst' },
      { scheme: 'subj', code: '01000000', name: 'kunst' },
    ],
    [
      { literal: '20000190', name: 'x' },
      { scheme: 'medtop', code: '20000190', name: 'x' },
    ],
    [
      { uri: 'http://cv.iptc.org/newscodes/mediatopic/20000190' },
      { scheme: 'medtop', code: '20000190', name: null },
    ],
    [
      { scheme: 'huis', code: 'BUI', name: 'Buitenland' },
      { scheme: 'huis', code: 'BUI', name: 'Buitenland' },
    ],
  ])('reads the subject %j', async (subject, read) => {
    expect((await readOne(ninjs({ subject: [subject] }))).subjects).toEqual([read]);
  });

  it('reads pictures with captions and credits, by names or in a list', async () => {
    const picture = {
      type: 'picture',
      uri: 'urn:p',
      byline: 'Ada/ANP',
      description_text: 'De dijk',
      renditions: {
        small: { href: 'https://example.org/s.jpg', width: 10 },
        large: { href: 'https://example.org/l.jpg', width: 900 },
      },
    };
    const read = { url: 'https://example.org/l.jpg', caption: 'De dijk', credit: 'Ada/ANP', alt: null };
    expect((await readOne(ninjs({ associations: { main: picture } }))).pictures).toEqual([read]);
    expect((await readOne(ninjs({ associations: [{ name: 'main', ...picture }] }))).pictures).toEqual([read]);
  });

  it('names what an item evolved from, and what goes with it', async () => {
    const associations = { more: { uri: 'urn:m', type: 'text', headline: 'Meer' } };
    expect((await readOne(ninjs({ evolvedfrom: 'urn:old', associations }))).related).toEqual([
      { kind: 'REPLACES', guid: 'urn:old', headline: null },
      { kind: 'SEE_ALSO', guid: 'urn:m', headline: 'Meer' },
    ]);
  });

  it('gives each item of a list, of an envelope and of a package', async () => {
    const other = { ...item, uri: 'urn:2', body_text: 'Twee.' };
    const first = { ...item, body_text: 'Een.' };
    expect(await readAll(JSON.stringify([first, other]))).toHaveLength(2);
    expect(await readAll(JSON.stringify({ _items: [first, other] }))).toHaveLength(2);
    const items = await readAll(
      JSON.stringify({ uri: 'urn:c', type: 'composite', version: '1', associations: { a: first, b: other } }),
    );
    expect(items.map(({ guid }) => guid)).toEqual([item.uri, 'urn:2']);
  });

  it.each([
    [
      { embargoed: '2026-03-03T14:00:00Z', expires: '2026-03-02T14:00:00Z' },
      'expires before its embargo ends',
    ],
    [
      { firstcreated: '2026-03-03T14:00:00Z', versioncreated: '2026-03-02T14:00:00Z' },
      'this version is older than the first',
    ],
    [{ wordCount: -3 }, 'counts less than no words'],
    [{ urgency: 12 }, 'has an urgency beyond 1 to 9'],
    [{ people: [{}] }, 'names a person or an organisation without a name'],
    [
      { places: [{ name: 'A', geojson: { type: 'Point', coordinates: [4, 95] } }] },
      'has a place that is not on earth',
    ],
  ])('doubts %j', async (fields, warning) => {
    expect(await read(ninjs(fields))).toMatchObject({ ok: true, warnings: [warning] });
  });

  it('does not take other JSON for news', async () => {
    expect(await read('{"uri": "x"}')).toMatchObject({ ok: false, fault: { code: 'UNKNOWN_FORMAT' } });
    expect(await read('{"name": "kopij", "version": "1.0.0"}')).toMatchObject({ ok: false });
  });
});
