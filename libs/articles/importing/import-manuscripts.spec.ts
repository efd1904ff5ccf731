import { unpackJson } from '@kopij/platform';
import { createHash } from 'node:crypto';
import type { Actor, Content } from '@kopij/editorial';
import { CreateSection } from '@kopij/sections';
import { aParagraph, aStory } from '@kopij/testing';
import {
  ImportManuscripts,
  SealHistory,
  type ImportOrders,
  type ImportStory,
  type ManuscriptEntity,
  type Outcome,
} from '../index.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import { openNewsroom, type OpenNewsroom } from '../testing/open-newsroom.js';
import type { ImportOutcome } from './import-story.js';

let newsroom: OpenNewsroom;
let writer: Actor;
let reviewer: Actor;
let reviewed: string;
let open: string;

beforeEach(async () => {
  newsroom = await openNewsroom();
  writer = await newsroom.hire('REPORTER');
  reviewer = await newsroom.hire('EDITOR');
  reviewed = await section('buitenland', true);
  open = await section('binnenland', false);
});
afterEach(() => newsroom.close());

async function section(slug: string, requiresReview: boolean): Promise<string> {
  const admin = await newsroom.hire('ADMIN');
  const policy = { requiresReview, fourEyes: requiresReview };
  const outcome = await newsroom.get(CreateSection).execute(admin, { slug, name: slug, ...policy });
  if (!('section' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.section.id;
}

const rows = (sql: string): Promise<Record<string, unknown>[]> => newsroom.database.reader.query(sql);
const elsewhere = new Date('2025-11-23T20:30:00.000Z');

function story(name: string, changes: Partial<Content> = {}): ImportStory {
  const content = aStory({ sectionId: reviewed, headline: name, ...changes });
  const importKey = createHash('sha256').update(name).digest('hex');
  return { content, importKey, publishedAt: elsewhere };
}

const orders = (changes: Partial<ImportOrders> = {}): ImportOrders => ({
  publish: true,
  review: 'WHERE_REQUIRED',
  writer,
  reviewer,
  ...changes,
});

const take = (stories: readonly ImportStory[], given = orders()): Promise<ImportOutcome[]> =>
  newsroom.get(ImportManuscripts).execute(stories, given);

/** `PUBLISHED`, `DRAFT SECTION_MISSING`, `earlier`: what became of each. */
const fates = (outcomes: readonly ImportOutcome[]): string[] =>
  outcomes.map((outcome) =>
    'earlier' in outcome
      ? 'earlier'
      : [
          ...('manuscript' in outcome ? [outcome.manuscript.state] : []),
          ...outcome.refusals.map(({ code }) => code),
        ].join(' '),
  );

describe('an import of many stories', () => {
  it('leaves what two people would leave who take each of them through the workflow by hand', async () => {
    const stories = [
      story('Onder review'),
      story('Zonder review', { sectionId: open, slug: 'met-eigen-adres' }),
      story('Onder review', { blocks: [aParagraph('p1', 'Een tweede met dezelfde kop.')] }),
      story('Een kop van de lead', {
        headlineOrigin: 'DERIVED',
        credits: [{ code: 'Reuters', role: 'SOURCE' }],
      }),
      story('Zonder plaats', { dateline: { kind: 'NONE' }, byline: ['An Jansen'] }),
      story('Zonder agentschap', { credits: [] }),
    ].map((each, at) => ({ ...each, importKey: String(at).repeat(64) }));

    await take(stories);
    const together = await everything();
    expect(await rows('SELECT id FROM notifications')).toEqual([]);
    await newsroom.close();
    await reopen();
    for (const each of stories) await byHand({ ...each, content: inThisNewsroom(each.content) });
    const alone = await everything();
    expect(alone['live_articles']).toHaveLength(5);
    expect(together).toEqual(alone);
  });

  it('refuses one and takes the others, however it is refused', async () => {
    const outcomes = await take([
      story('Eerste'),
      story('Zonder rubriek', { sectionId: null }),
      story('Nergens', { sectionId: 'nowhere' }),
      story('Van wie', { credits: [{ code: 'XYZZY', role: 'SOURCE' }] }),
      story('Laatste'),
    ]);
    expect(fates(outcomes)).toEqual([
      'PUBLISHED',
      'DRAFT SECTION_MISSING',
      'SECTION_UNKNOWN',
      'DRAFT UNKNOWN_AGENCY',
      'PUBLISHED',
    ]);
    expect(await rows('SELECT id FROM live_articles')).toHaveLength(2);
    expect(await rows('SELECT id FROM manuscripts')).toHaveLength(4);
  });

  it('keeps two pairs of eyes two', async () => {
    const outcomes = await take([story('Alleen')], orders({ writer: reviewer }));
    expect(fates(outcomes)).toEqual(['IN_REVIEW FOUR_EYES']);
    expect(await rows('SELECT id FROM live_articles')).toEqual([]);
  });

  it('leaves alone what an earlier import made, whatever has become of it since', async () => {
    const [made] = await take([story('Eerste')]);
    const manuscript = made && 'manuscript' in made ? made.manuscript : null;
    if (!manuscript) throw new Error('It was not made.');
    const command = { manuscriptId: manuscript.id, expectedVersion: manuscript.version };
    await newsroom.get(EditManuscript).execute(writer, { ...command, patch: { headline: 'Anders' } });
    expect(fates(await take([story('Eerste'), story('Tweede'), story('Tweede')]))).toEqual([
      'earlier',
      'PUBLISHED',
      'earlier',
    ]);
    expect(await rows('SELECT headline FROM manuscripts ORDER BY headline')).toEqual([
      { headline: 'Anders' },
      { headline: 'Tweede' },
    ]);
  });

  it('makes each story once, however many import it at the same moment, and editors work on beside them', async () => {
    const stories = Array.from({ length: 40 }, (_, number) =>
      story(`Verhaal ${number % 20}`, { slug: null }),
    );
    const create = newsroom.get(CreateManuscript);
    const beside = Array.from({ length: 10 }, (_, number) =>
      create
        .execute(writer, { content: aStory({ sectionId: open, headline: `Verhaal ${number}` }) })
        .then((made) =>
          newsroom.get(PublishManuscript).execute(reviewer, { ...seen(done(made)), revision: 1 }),
        ),
    );
    const imports = Array.from({ length: 5 }, (_, turn) => take(turn % 2 ? stories : stories.toReversed()));
    const outcomes = (await Promise.all(imports)).flat();
    (await Promise.all(beside)).forEach(done);

    expect(outcomes.filter((outcome) => 'manuscript' in outcome)).toHaveLength(20);
    expect(await rows('SELECT DISTINCT slug FROM live_articles')).toHaveLength(30);
    await newsroom.get(SealHistory).execute();
    const history = await rows(
      'SELECT number FROM history_entries UNION ALL SELECT number FROM audit_entries ORDER BY 1',
    );
    expect(history.map(({ number }) => Number(number))).toEqual(history.map((_, at) => at + 1));
  });
});

async function reopen(): Promise<void> {
  newsroom = await openNewsroom();
  writer = await newsroom.hire('REPORTER');
  reviewer = await newsroom.hire('EDITOR');
  inThisNewsroom = renamed({
    [reviewed]: await section('buitenland', true),
    [open]: await section('binnenland', false),
  });
}

let inThisNewsroom: (content: ImportStory['content']) => ImportStory['content'];

const renamed =
  (ids: Record<string, string>) =>
  (content: ImportStory['content']): ImportStory['content'] => ({
    ...content,
    sectionId: content.sectionId == null ? null : (ids[content.sectionId] ?? content.sectionId),
  });

const seen = ({ id, version }: ManuscriptEntity) => ({ manuscriptId: id, expectedVersion: version });

function done(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}

/** As an editor would, stopping where the rules stop them. */
async function byHand({ content, publishedAt }: ImportStory): Promise<void> {
  let manuscript = done(await newsroom.get(CreateManuscript).execute(writer, { content }));
  const [inOpen] = await rows(`SELECT id FROM sections WHERE slug = 'binnenland'`);
  if (content.sectionId !== inOpen?.['id']) {
    for (const step of [
      () => newsroom.get(SubmitManuscript).execute(writer, seen(manuscript)),
      () => newsroom.get(ApproveManuscript).execute(reviewer, seen(manuscript)),
    ]) {
      const outcome = await step();
      if (!('manuscript' in outcome)) return;
      manuscript = outcome.manuscript;
    }
  }
  await newsroom.get(PublishManuscript).execute(reviewer, {
    ...seen(manuscript),
    revision: manuscript.revision,
    ...(publishedAt ? { publishedAt } : {}),
  });
}

const from: Readonly<Record<string, string>> = {
  // Lists are numbered as they come.
  live_listings: `(SELECT l.section_id, l.agency_id, x.published_at, x.article_id FROM live_listings x
                     JOIN live_lists l ON l.id = x.list_id) listings`,
  // What caches are told is told once for each transaction, however many stories are in it.
  outbox_events: `outbox_events WHERE type <> 'deliveryChanged' ORDER BY sequence`,
};

/** Every row of every table an import writes, without what must differ: keys of imports, and hashes over ids. */
async function everything(): Promise<Record<string, string[]>> {
  const name = await namesOfIds();
  const found: Record<string, string[]> = {};
  for (const table of [
    'manuscripts',
    'revisions',
    'history_entries',
    'live_articles',
    'live_listings',
    'article_slugs',
    'outbox_events',
  ]) {
    const all = await rows(`SELECT * FROM ${from[table] ?? table}`);
    const texts = all.map((row) =>
      JSON.stringify(withoutSeal(withoutTold(unpacked(row))), ignore).replace(uuid, name),
    );
    found[table] = table === 'outbox_events' ? texts : texts.sort();
  }
  return found;
}

function unpacked(row: Record<string, unknown>): Record<string, unknown> {
  const { content } = row;
  return content instanceof Uint8Array ? { ...row, content: unpackJson(content) } : row;
}

/** An import notifies nobody. */
function withoutTold(row: Record<string, unknown>): Record<string, unknown> {
  const { payload } = row;
  if (typeof payload !== 'string') return row;
  const said = JSON.parse(payload) as object;
  return { ...row, payload: JSON.stringify({ ...said, told: undefined }) };
}

/** Sections, people and agencies by their names, manuscripts by the order of their making, anything else as nameless. */
async function namesOfIds(): Promise<(id: string) => string> {
  const named = [
    ...(await rows('SELECT id, slug AS name FROM sections')),
    ...(await rows('SELECT id, code AS name FROM agencies')),
    ...(await rows('SELECT id, name FROM users')),
  ];
  const made = await rows(
    `SELECT subject_id AS id FROM outbox_events WHERE type = 'manuscriptCreated' ORDER BY sequence`,
  );
  const names = new Map([
    ...named.map(({ id, name }): [string, string] => [String(id), String(name)]),
    ...made.map(({ id }, at): [string, string] => [String(id), `manuscript ${at}`]),
  ]);
  return (id) => names.get(id) ?? 'nameless';
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;

/** What is sealed afterwards has its number by when that was. */
const withoutSeal = (row: Record<string, unknown>): object =>
  newsroom.database.engine === 'postgres' && 'newsroom_hash' in row
    ? { ...row, number: null, newsroom_hash: null }
    : row;

const differing = 'import_key hash content_hash approved_hash sequence transaction_id'.split(' ');
const ignore = (key: string, value: unknown): unknown => (differing.includes(key) ? undefined : value);
