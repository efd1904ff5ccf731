import { writeNewsmlG2 } from '../newsml-g2/write-newsml-g2.js';
import { writeNinjs } from '../ninjs/write-ninjs.js';
import { aFeed, aStoryOut, hostileText, tamedText } from '../testing/a-feed.js';
import { read, readAll } from '../testing/read-one.js';
import type { OutgoingFeed } from './outgoing-feed.js';

const formats: [name: string, write: (feed: OutgoingFeed) => Buffer][] = [
  ['ninjs', writeNinjs],
  ['newsml-g2', writeNewsmlG2],
];

describe.each(formats)('an item of %s that is written', (name, write) => {
  it('is the same story to our own readers', async () => {
    const reading = await read(write(aFeed()));
    if (!reading.ok) throw new Error(reading.fault.code);
    const [item] = reading.items;
    expect([reading.format, reading.warnings, reading.items.length]).toEqual([name, [], 1]);
    expect(item).toMatchObject({
      guid: 'urn:uuid:019c9d4e-0000-7000-8000-000000000001',
      version: '1772445600',
      pubStatus: 'usable',
      headline: 'Veerdienst over de fjord hervat',
      language: 'nl',
      firstCreated: '2026-03-02T09:00:00.000Z',
      versionCreated: '2026-03-02T10:00:00.000Z',
      dateline: { places: ['OSLO'] },
      credits: ['ANP', 'RTR'],
      creditLine: 'ANP/RTR',
      paragraphs: [
        'OSLO (ANP/RTR) - De veerdienst vaart weer.',
        'De storm is voorbij, zegt het weerbericht.',
      ],
    });
    expect(item?.byline.join(', ')).toBe('Ada Smit, Jo de Boer');
    expect(item?.blocks.map(({ type }) => type)).toEqual(['PARAGRAPH', 'HEADING', 'PARAGRAPH']);
    const names = [...(item?.subjects.map((subject) => subject.name) ?? []), ...(item?.keywords ?? [])];
    expect(names.sort()).toEqual(['Buitenland', 'storm', 'veerboten']);
  });

  it('takes any text for what it says', async () => {
    const story = aStoryOut({
      headline: hostileText,
      section: hostileText,
      html: '<p>]]&gt; R&amp;D<img src="https://www.example.org/?a&amp;b" alt="&quot;&gt;"></p>',
      byline: [hostileText],
    });
    const [item] = await readAll(write(aFeed({ stories: [story] })));
    expect(item).toMatchObject({ headline: tamedText, byline: [tamedText], paragraphs: [']]> R&D'] });
    expect(item?.subjects.map((subject) => subject.name)).toContain(tamedText);
  });

  it('takes back what was withdrawn', async () => {
    const withdrawn = [{ id: 'urn:uuid:a', at: '2026-03-02T11:00:00.000Z', reason: 'Onjuist.' }];
    const [item] = await readAll(write(aFeed({ withdrawn, stories: [] })));
    expect(item).toMatchObject({
      guid: 'urn:uuid:a',
      pubStatus: 'canceled',
      signal: 'CANCEL',
      versionCreated: '2026-03-02T11:00:00.000Z',
      paragraphs: [],
    });
    expect([...(item?.notes ?? []), ...(item?.publicNotes ?? [])]).toContain('Onjuist.');
  });

  it('gives no more than may be given', async () => {
    const [item] = await readAll(
      write(aFeed({ stories: [aStoryOut({ summary: null, html: null, pictures: [] })] })),
    );
    expect(item).toMatchObject({ paragraphs: [], pictures: [] });
  });
});
