import type { Actor, Content } from '@kopij/editorial';
import { CreateSection } from '@kopij/sections';
import { aStory } from '@kopij/testing';
import { CarryOutDue, type ManuscriptEntity } from '../index.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { CorrectArticle } from './correct-article.js';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { DiscardChanges } from '../drafting/discard-changes.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { KillArticle } from './kill-article.js';
import { PublishManuscript } from './publish-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { ScheduleManuscript } from '../scheduling/schedule-manuscript.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import { UnpublishArticle } from './unpublish-article.js';
import { UnscheduleManuscript } from '../scheduling/unschedule-manuscript.js';
import { done, seen } from '../testing/open-desk.js';
import { openReadNewsroom } from '../testing/open-newsroom.js';

let newsroom: Awaited<ReturnType<typeof openReadNewsroom>>;
let reporter: Actor;
let editor: Actor;
let buitenland: string;
let europa: string;

beforeAll(async () => {
  newsroom = await openReadNewsroom();
  reporter = await newsroom.hire('REPORTER');
  editor = await newsroom.hire('EDITOR');
  const admin = await newsroom.hire('ADMIN');
  const section = async (slug: string, parentId?: string): Promise<string> => {
    const command = { slug, name: slug, requiresReview: true, ...(parentId && { parentId }) };
    const outcome = await newsroom.get(CreateSection).execute(admin, command);
    if (!('section' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.section.id;
  };
  buitenland = await section('buitenland');
  europa = await section('europa', buitenland);
});
afterAll(() => newsroom.close());

const named = (at: ManuscriptEntity) => ({ ...seen(at), revision: at.revision });
const aware = { acknowledge: ['LIVE_FACTS_CHANGED'] as const };

const edit = async (at: ManuscriptEntity, patch: Partial<Content>, who = reporter) =>
  done(await newsroom.get(EditManuscript).execute(who, { ...seen(at), patch }));
const submit = async (at: ManuscriptEntity) =>
  done(await newsroom.get(SubmitManuscript).execute(reporter, seen(at)));
const approve = async (at: ManuscriptEntity) =>
  done(await newsroom.get(ApproveManuscript).execute(editor, seen(at)));
const publish = async (at: ManuscriptEntity) =>
  done(await newsroom.get(PublishManuscript).execute(editor, { ...named(at), ...aware }));
const reviewed = async (at: ManuscriptEntity) => approve(await submit(at));
const unpublish = async (at: ManuscriptEntity) =>
  done(await newsroom.get(UnpublishArticle).execute(editor, { ...seen(at), reason: 'Klopt niet.' }));
const correct = async (at: ManuscriptEntity, note: string) =>
  done(await newsroom.get(CorrectArticle).execute(editor, { ...named(at), type: 'CORRECTION', note }));

async function draft(changes: Partial<Content> = {}): Promise<ManuscriptEntity> {
  const content = aStory({ sectionId: europa, ...changes });
  return done(await newsroom.get(CreateManuscript).execute(reporter, { content }));
}
const published = async (changes: Partial<Content> = {}) => publish(await reviewed(await draft(changes)));

const hour = 60 * 60 * 1_000;
const inHours = (hours: number) => ({
  localTime: new Date(newsroom.clock.now().getTime() + hours * hour).toISOString().slice(0, 19),
  timeZone: 'UTC',
});
const schedule = async (at: ManuscriptEntity, hours: number) =>
  done(await newsroom.get(ScheduleManuscript).execute(editor, { ...named(at), ...inHours(hours), ...aware }));

async function wait(hours: number): Promise<void> {
  newsroom.clock.advance(hours * hour);
  while (await newsroom.get(CarryOutDue).next());
}

/** All that readers see of an article. */
async function live({ id }: ManuscriptEntity): Promise<Record<string, unknown> | null> {
  const { data } = await newsroom.ask(
    `query ($id: ID!) { article(id: $id) {
      slug path headline kicker byline creditLine publishedAt firstPublishedAt updatedAt
      section { slug } credits { role agency { code } } corrections { type text at by } body { plainText }
    } }`,
    { id },
  );
  return (data?.['article'] ?? null) as Record<string, unknown> | null;
}

async function now({ id }: ManuscriptEntity): Promise<Record<string, unknown>> {
  const sql = `SELECT state, version, revision, live_revision FROM manuscripts WHERE id = '${id}'`;
  const [row] = await newsroom.database.reader.query<Record<string, unknown>[]>(sql);
  return row ?? {};
}

describe('the complaints of other systems’ users', () => {
  it('updating without naming a state never unpublishes', async () => {
    const article = await published();
    const before = await live(article);
    let at = article;
    for (const patch of [
      { headline: 'Een andere kop' },
      { kicker: null },
      { byline: ['Jan Vos'] },
      { blocks: [] },
    ]) {
      at = await edit(at, patch);
      expect(await live(article)).toEqual(before);
    }
    expect(before).toMatchObject({ headline: 'Veerdienst over de fjord hervat' });
    expect(await now(article)).toMatchObject({ state: 'DRAFT', live_revision: 1 });
  });

  it('restoring never publishes', async () => {
    const restore = async (at: ManuscriptEntity, who: Actor) =>
      done(await newsroom.get(RestoreRevision).execute(who, { ...seen(at), from: 1 }));

    const neverLive = await restore(await reviewed(await edit(await draft(), { kicker: 'Veer' })), editor);
    expect(neverLive).toMatchObject({ state: 'DRAFT', revision: 3, approvedHash: null });
    expect(await live(neverLive)).toBeNull();

    const again = await publish(
      await reviewed(await edit(await published(), { headline: 'Veer vaart weer' })),
    );
    const before = await live(again);
    expect(await restore(again, editor)).toMatchObject({ state: 'DRAFT', revision: 3, liveRevision: 2 });
    expect(await live(again)).toEqual(before);

    const down = await restore(await unpublish(await published()), editor);
    expect(down).toMatchObject({ state: 'DRAFT', liveRevision: null });
    expect(await live(down)).toBeNull();
  });

  it('saving a draft never changes live', async () => {
    const article = await published();
    const before = await live(article);
    let at = article;
    for (let turn = 1; turn <= 10; turn += 1) {
      at = await edit(at, { headline: `Versie ${turn}`, slug: `versie-${turn}`, sectionId: buitenland });
      at = turn % 3 === 0 ? await submit(at) : at;
      expect(await live(article)).toEqual(before);
    }
    const { data } = await newsroom.ask('{ article(slug: "versie-10") { id } }');
    expect(data).toEqual({ article: null });
    expect(await reviewed(at)).toMatchObject({ state: 'APPROVED', liveRevision: 1 });
    expect(await live(article)).toEqual(before);
  });

  it('autosave and publish do not race', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const approved = await reviewed(await draft());
      const autosave = newsroom
        .get(EditManuscript)
        .execute(reporter, { ...seen(approved), patch: { headline: 'Half af' } });
      const [saved, out] = await Promise.all([
        autosave,
        newsroom.get(PublishManuscript).execute(editor, named(approved)),
      ]);

      // Whoever comes second is told; and whoever wins, readers never get what nobody has approved.
      expect([saved, out].filter((outcome) => 'manuscript' in outcome)).toHaveLength(1);
      expect([saved, out].filter((outcome) => 'conflict' in outcome)).toHaveLength(1);
      const article = await live(approved);
      expect(article === null ? 'nothing' : article['headline']).toBe(
        'manuscript' in out ? 'Veerdienst over de fjord hervat' : 'nothing',
      );
    }
  });

  it('a schedule publishes exactly what was approved', async () => {
    const approved = await reviewed(await draft({ headline: 'Wat is goedgekeurd' }));
    const planned = await schedule(approved, 2);
    const tries = [
      newsroom
        .get(EditManuscript)
        .execute(editor, { ...seen(planned), patch: { headline: 'Stiekem anders' } }),
      newsroom.get(RestoreRevision).execute(editor, { ...seen(planned), from: 1 }),
    ];
    for (const outcome of await Promise.all(tries)) {
      expect(outcome).toMatchObject({ refusals: [{ code: 'NOT_AVAILABLE_IN_STATE' }] });
    }
    await wait(1);
    expect(await live(planned)).toBeNull();
    await wait(1);
    expect(await live(planned)).toMatchObject({ headline: 'Wat is goedgekeurd' });
    expect(await now(planned)).toMatchObject({ state: 'PUBLISHED', live_revision: 1 });

    // What was called off and written anew does not go out when the old hour strikes.
    const other = await schedule(await reviewed(await draft({ headline: 'Afgeblazen' })), 2);
    const off = done(await newsroom.get(UnscheduleManuscript).execute(editor, seen(other)));
    await edit(off, { headline: 'Ongelezen' });
    await wait(3);
    expect(await live(other)).toBeNull();
  });

  it('a scheduled revision never overwrites newer live edits', async () => {
    const article = await published();
    const planned = await schedule(await reviewed(await edit(article, { headline: 'Gepland' })), 2);
    // To bring out anything else, the plan has to be called off first.
    const hasty = await newsroom.get(CorrectArticle).execute(editor, {
      ...named(planned),
      type: 'UPDATE',
      note: 'Er is nieuws.',
    });
    expect(hasty).toMatchObject({ refusals: [{ code: 'NOT_AVAILABLE_IN_STATE' }] });

    const off = done(await newsroom.get(UnscheduleManuscript).execute(editor, seen(planned)));
    const newer = await publish(await reviewed(await edit(off, { headline: 'Nieuwer' })));
    await wait(3);
    expect(await live(newer)).toMatchObject({ headline: 'Nieuwer' });
    expect(await now(newer)).toMatchObject({ state: 'PUBLISHED', live_revision: 3, version: newer.version });
  });

  it('a killed article is gone from every list and feed at once', async () => {
    const renamed = await publish(await reviewed(await edit(await published(), { slug: 'veer-vaart' })));
    const neighbour = await published({ headline: 'De buren' });
    const formers = await newsroom.database.reader.query<{ slug: string }[]>(
      `SELECT slug FROM article_slugs WHERE article_id = '${renamed.id}'`,
    );
    expect(formers).toHaveLength(2);
    const places = `
      all: articles(first: 100) { ...list }
      section: articles(section: "europa", first: 100) { ...list }
      above: articles(section: "buitenland", first: 100) { ...list }
      agency: articles(agency: "ANP", first: 100) { ...list }
      both: articles(section: "buitenland", agency: "RTR", first: 100) { ...list }
      page: section(slug: "buitenland") { articles(first: 100) { ...list } }
      parts: sections { children { articles(first: 100) { ...list } } }
      agencies { code articles(first: 100) { ...list } }
      box: article(id: "${neighbour.id}") { moreFromSection(first: 20) { id headline } }
      boxes: articles(first: 20) { edges { node { moreFromSection(first: 20) { id headline } } } }`;
    const ways = `
      id: article(id: "${renamed.id}") { headline } node: node(id: "${renamed.id}") { id }
      ${formers.map(({ slug }, at) => `s${at}: article(slug: "${slug}") { headline }`).join(' ')}`;
    const list = 'fragment list on ArticleConnection { totalCount edges { node { id headline } } }';
    const ask = async (what: string) => (await newsroom.ask(what)).data ?? {};
    const before = await ask(`${list} { ${places} }`);
    expect(JSON.stringify(before).split(renamed.id).length - 1).toBeGreaterThanOrEqual(10);
    expect(Object.values(await ask(`{ ${ways} }`))).not.toContain(null);

    const command = { ...seen(renamed), reason: 'Het persbureau trekt het bericht in.' };
    done(await newsroom.get(KillArticle).execute(editor, command));

    const after = await ask(`${list} { ${places} }`);
    expect(JSON.stringify(after)).not.toContain(renamed.id);
    expect(after).toMatchObject({
      all: { totalCount: totalOf(before['all']) - 1 },
      both: { totalCount: totalOf(before['both']) - 1 },
    });
    expect(new Set(Object.values(await ask(`{ ${ways} }`)))).toEqual(new Set([null]));
    const tombstones = formers.map(({ slug }, at) => `w${at}: withdrawal(slug: "${slug}") { reason }`);
    const told = await ask(`{ w: withdrawal(id: "${renamed.id}") { reason } ${tombstones.join(' ')} }`);
    for (const tombstone of Object.values(told)) expect(tombstone).toEqual({ reason: command.reason });
  });

  it('republishing keeps relations', async () => {
    const first = await published({ byline: ['Anna de Wit'], slug: 'eerste-adres' });
    const moved = await publish(await reviewed(await edit(first, { slug: 'tweede-adres' })));
    const corrected = await correct(moved, 'In een eerdere versie stond een verkeerde datum.');
    const before = await live(corrected);
    expect(before).toMatchObject({
      slug: 'tweede-adres',
      path: '/buitenland/europa/tweede-adres',
      section: { slug: 'europa' },
      byline: ['Anna de Wit'],
      creditLine: 'ANP/RTR',
      credits: [{ agency: { code: 'ANP' } }, { agency: { code: 'RTR' } }],
      corrections: [{ text: 'In een eerdere versie stond een verkeerde datum.' }],
    });

    newsroom.clock.advance(hour);
    const down = await unpublish(corrected);
    expect(await live(corrected)).toBeNull();
    const back = await publish(await reviewed(await edit(down, { headline: 'Veer vaart toch' })));
    const updated = { headline: 'Veer vaart toch', publishedAt: back.publishedAt, updatedAt: back.updatedAt };
    expect(await live(back)).toEqual({ ...before, ...updated });
    expect(back.firstPublishedAt).toBe(first.publishedAt);

    const { data } = await newsroom.ask('{ article(slug: "eerste-adres") { slug } }');
    expect(data).toEqual({ article: { slug: 'tweede-adres' } });
    const dropped = await newsroom
      .get(DiscardChanges)
      .execute(editor, seen(await edit(back, { credits: [] })));
    expect(done(dropped).state).toBe('PUBLISHED');
    expect(await live(back)).toEqual({ ...before, ...updated });
  });
});

const totalOf = (connection: unknown): number => (connection as { totalCount: number }).totalCount;
