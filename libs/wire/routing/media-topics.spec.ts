import { CreateSection } from '@kopij/sections';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';
import { CreateRoutingRule } from './create-routing-rule.js';
import { ImportMediaTopics } from './import-media-topics.js';
import { readMediaTopics, type TopicsFault } from './read-media-topics.js';
import { UpdateRoutingRule } from './update-routing-rule.js';

const address = 'http://cv.iptc.org/newscodes/mediatopic/';
const published = {
  uri: address,
  conceptSet: [
    { uri: `${address}15000000`, qcode: 'medtop:15000000', prefLabel: { 'en-GB': 'sport' } },
    { uri: `${address}20000822`, qcode: 'medtop:20000822', broader: [`${address}15000000`] },
    { uri: `${address}20001065`, qcode: 'medtop:20001065', broader: [`${address}20000822`] },
  ],
};
const plain = {
  concepts: [
    { code: '15000000', parent: [], labels: { 'en-US': 'sport' } },
    { code: '20000822', parent: ['15000000'], retired: '2021-09-30T12:00:00+00:00' },
    { code: '20001065', parent: ['20000822'] },
  ],
};
const topics = [
  { code: '15000000', parent: null },
  { code: '20000822', parent: '15000000' },
  { code: '20001065', parent: '20000822' },
];

describe('a list of Media Topics', () => {
  it.each([
    ['the IPTC publishes it', published],
    ['codes and parents', plain],
  ])('is read as %s', (_, file) => {
    expect(readMediaTopics(JSON.stringify(file))).toEqual({ topics });
  });

  it.each<[string, TopicsFault]>([
    ['', { code: 'NOT_JSON' }],
    ['<rdf/>', { code: 'NOT_JSON' }],
    ['null', { code: 'NO_CONCEPTS' }],
    ['[]', { code: 'NO_CONCEPTS' }],
    ['{"conceptSet": {}}', { code: 'NO_CONCEPTS' }],
    ['{"concepts": []}', { code: 'NO_CONCEPTS' }],
    ['{"concepts": [{"code": "15000000"}, {"code": "sport"}]}', { code: 'CODE_MISSING', about: '2' }],
    ['{"concepts": [null]}', { code: 'CODE_MISSING', about: '1' }],
    [
      '{"concepts": [{"code": "20000822", "parent": ["15000000"]}]}',
      { code: 'PARENT_MISSING', about: '20000822' },
    ],
    ['{"concepts": [{"code": "15000000", "parent": "15000000"}]}', { code: 'CIRCLE', about: '15000000' }],
    [
      JSON.stringify({
        concepts: [
          { code: '15000000', parent: '20000822' },
          { code: '20000822', parent: '15000000' },
        ],
      }),
      { code: 'CIRCLE', about: '15000000' },
    ],
    [
      JSON.stringify({ concepts: Array.from({ length: 20_001 }, () => ({ code: '15000000' })) }),
      { code: 'TOO_MANY' },
    ],
  ])('is refused, %#', (text, fault) => {
    expect(readMediaTopics(text)).toEqual({ fault });
  });
});

describe('rules about Media Topics', () => {
  let wire: OpenWire;
  let sectionId: string;
  beforeEach(async () => {
    wire = await openWire();
    const command = { slug: 'sport', name: 'Sport' };
    const made = await get(CreateSection).execute(admin, command);
    if ('refusals' in made) throw new Error(JSON.stringify(made));
    sectionId = made.section.id;
  });
  afterEach(() => wire.close());

  const get: OpenWire['features']['get'] = (token: never) => wire.features.get(token, { strict: false });
  const take = (file: object): ReturnType<ImportMediaTopics['execute']> =>
    get(ImportMediaTopics).execute(admin, JSON.stringify(file));

  async function sectionOf(guid: string, ...subjects: string[]): Promise<string | null> {
    const source = await wire.aSource();
    await wire.receive(source, g2Message({ guid, subjects }));
    return (await wire.items(source))[0]?.sectionId ?? null;
  }

  it('hold for all topics below, from the moment the list was imported', async () => {
    const rule = { name: 'Sport', conditions: { mediaTopics: ['15000000'] }, sectionId };
    await get(CreateRoutingRule).execute(admin, rule);
    expect(await sectionOf('urn:a', 'medtop:20001065')).toBeNull();
    expect(await sectionOf('urn:b', 'medtop:15000000')).toBe(sectionId);
    expect(await take(published)).toEqual({ count: 3, strangers: [] });
    expect(await sectionOf('urn:c', 'medtop:20001065')).toBe(sectionId);
    expect(await sectionOf('urn:d', 'medtop:11000000', 'medtop:20000822')).toBe(sectionId);
    expect(await sectionOf('urn:e', 'medtop:11000000')).toBeNull();
    // The next edition takes the place of this one.
    expect(await take({ concepts: [{ code: '20001065' }] })).toEqual({
      count: 1,
      strangers: [{ rule: 'Sport', topic: '15000000' }],
    });
    expect(await sectionOf('urn:f', 'medtop:20001065')).toBeNull();
  });

  it('name only topics that are in the list, once there is one', async () => {
    await take(plain);
    const command = { name: 'Sport', conditions: { mediaTopics: ['11000000'] }, sectionId };
    expect(await get(CreateRoutingRule).execute(admin, command)).toEqual({
      refusals: [
        { code: 'INVALID_INPUT', rule: 'TOPIC_NOT_LISTED', field: ['conditions', 'mediaTopics', '0'] },
      ],
    });
    const conditions = { mediaTopics: ['medtop:20001065'] };
    const made = await get(CreateRoutingRule).execute(admin, { ...command, conditions });
    if (!('rule' in made)) throw new Error(JSON.stringify(made));
    // A rule that names one that is gone can still be moved and renamed, but not changed to name it anew.
    await take({ concepts: [{ code: '15000000' }] });
    const seen = { ruleId: made.rule.id, expectedVersion: 1 };
    expect(
      await get(UpdateRoutingRule).execute(admin, { ...seen, changes: { name: 'Voetbal' } }),
    ).toMatchObject({
      rule: { name: 'Voetbal' },
    });
  });

  it('are only for admins to give a list to', async () => {
    for (const role of ['REPORTER', 'EDITOR'] as const) {
      const attempt = get(ImportMediaTopics).execute({ ...admin, role }, JSON.stringify(plain));
      await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('keep the list they have when another cannot be read', async () => {
    await take(plain);
    expect(await take({ concepts: [] })).toEqual({ fault: { code: 'NO_CONCEPTS' } });
    const rows = await wire.database.reader.query<unknown[]>('SELECT * FROM wire_media_topics ORDER BY code');
    expect(rows).toEqual(topics);
  });
});
