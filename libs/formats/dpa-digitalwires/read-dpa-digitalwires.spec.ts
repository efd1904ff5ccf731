import { readOne } from '../testing/read-one.js';

const entry = {
  format: 'digitalwires@0.9.1',
  entry_id: 'e1',
  updated: '2026-03-03T10:00:05Z',
  urn: 'urn:newsml:dpa.com:20090101:260303-930-1',
  version_created: '2026-03-03T11:00:00+01:00',
  version: 1,
  pubstatus: 'usable',
  language: 'de',
  urgency: 3,
  headline: 'Regierung tritt zurück',
  dateline: 'Berlin (dpa) - ',
  creditline: 'dpa',
  article_html:
    '<section class="main"><p>Die Regierung ist zurückgetreten.</p><h2>Wie weiter</h2><p>Ende.</p></section>',
  ednotes: [],
  associations: [],
  categories: [],
};
const dpa = (fields: object): string => JSON.stringify({ ...entry, ...fields });

describe('dpa digitalwires', () => {
  it('is read with its dateline, credits and sub-headings', async () => {
    expect(await readOne(dpa({}))).toMatchObject({
      provider: 'dpa.com',
      guid: entry.urn,
      revision: 1,
      signal: 'NONE',
      credits: ['dpa'],
      dateline: { places: ['Berlin'], agencies: ['dpa'] },
      paragraphs: ['Die Regierung ist zurückgetreten.', 'Ende.'],
    });
  });

  it('keeps notepads for the newsroom, and out of the body', async () => {
    const item = await readOne(
      dpa({
        notepad: {
          public_html: '<section><h4>Hinweise</h4><ul><li>Foto folgt</li></ul></section>',
          nonpublic_html: '<section><ul><li>Autorin: Ada, +49 30 1</li></ul></section>',
        },
        ednotes: [
          { role: 'dpaednoterole:closingline', ednote: 'dpa ab yy n1', is_publishable: true },
          { role: 'dpaednoterole:editorialnote', ednote: 'Foto folgt', is_publishable: true },
        ],
      }),
    );
    expect(item.notes).toEqual(['Foto folgt', 'Autorin: Ada, +49 30 1']);
    expect(item.signOff).toBe('dpa ab yy n1');
    expect(JSON.stringify([item.blocks, item.publicNotes])).not.toMatch(/Foto|Autorin|dpa ab/u);
  });

  it.each([
    [{ embargoed: '2026-03-03T19:00:00+01:00' }, { kind: 'UNTIL', time: '2026-03-03T19:00:00+01:00' }],
    [
      { ednotes: [{ role: 'dpaednoterole:embargo', ednote: 'Sperrfrist: heute 19.00 Uhr' }] },
      { kind: 'HELD', asWritten: 'Sperrfrist: heute 19.00 Uhr' },
    ],
    [{}, { kind: 'NONE' }],
  ])('reads the embargo of %j', async (fields, embargo) => {
    expect((await readOne(dpa(fields))).embargo).toEqual(embargo);
  });

  it.each([
    [{ signal: 'sig:correction' }, 'CORRECTION'],
    [{ pubstatus: 'canceled' }, 'CANCEL'],
    [{ genre_names: ['Achtung'] }, 'ADVISORY'],
    [{ ednotes: [{ role: 'dpaednoterole:genrenote', ednote: 'Planungshinweis' }] }, 'ADVISORY'],
    [{ version: 2 }, 'UPDATE'],
    [{ ednotes: [{ role: 'dnlrole:ap.ednote', ednote: 'Eds: CORRECTS: spelling of name' }] }, 'CORRECTION'],
  ])('%j is a %s', async (fields, signal) => {
    expect((await readOne(dpa(fields))).signal).toBe(signal);
  });

  it('credits the agency of copy that dpa passes on', async () => {
    const item = await readOne(
      dpa({
        urn: 'urn:newsml:ap.org:20230101:7',
        dateline: null,
        creditline: 'ASSOCIATED PRESS',
        categories: [{ type: 'dnltype:infosource', name: 'AP', qcode: null }],
      }),
    );
    expect(item).toMatchObject({ provider: 'ap.org', credits: ['ASSOCIATED PRESS'] });
  });

  it('reads pictures, links and subjects', async () => {
    const item = await readOne(
      dpa({
        linkbox_html: '<ul><li><a href="https://example.org/">Mehr</a></li></ul>',
        associations: [
          {
            type: 'image',
            urn: 'urn:p',
            caption: 'Der Bundestag',
            creditline: 'Ada Smit/dpa',
            renditions: [
              { width: 100, url: 'https://example.org/s.jpg' },
              { width: 2048, url: 'https://example.org/l.jpg' },
            ],
          },
        ],
        categories: [{ type: 'dnltype:dpasubject', name: 'Partei', qcode: 'medtop:20000651' }],
      }),
    );
    expect(item.pictures).toEqual([
      { url: 'https://example.org/l.jpg', caption: 'Der Bundestag', credit: 'Ada Smit/dpa', alt: null },
    ]);
    expect(item.related).toEqual([{ kind: 'SEE_ALSO', guid: 'https://example.org/', headline: 'Mehr' }]);
    expect(item.subjects).toEqual([{ scheme: 'medtop', code: '20000651', name: 'Partei' }]);
  });
});
