import {
  ArticlesModule,
  ImportManuscripts,
  type ImportOrders,
  ImportStories,
  ReadableManuscripts,
  PublishEarlier,
  useCases,
} from '@kopij/articles';
import type { Actor, Role } from '@kopij/editorial';
import { CreateUser } from '@kopij/identity';
import { CreateSection, SectionRegistry } from '@kopij/sections';
import { aPage, openFeatures, type OpenFeatures } from '@kopij/testing';
import { actingUser } from '../acting-user.js';
import type { Newsroom } from '../newsroom.js';
import { importPage, type SeenPage } from './import-page.js';

const now = new Date('2026-03-02T08:00:00.000Z');
const page: SeenPage = { text: aPage, section: 'Noorden', now };

describe('an imported page', () => {
  let newsroom: OpenFeatures & Newsroom;
  let admin: Actor;
  let editor: Actor;

  beforeEach(async () => {
    const opened = await openFeatures({ imports: [ArticlesModule] });
    newsroom = { ...opened, get: (provider) => opened.features.get(provider, { strict: false }) };
    admin = await actingUser(newsroom);
    editor = await hire('EDITOR', 'Sanne');
  });
  afterEach(() => newsroom.close());

  async function hire(role: Role, name: string): Promise<Actor> {
    const email = `${name}@newsroom.example`;
    const outcome = await newsroom.get(CreateUser).execute(admin, { name, email, role });
    if (!('user' in outcome)) throw new Error(JSON.stringify(outcome));
    return { id: outcome.user.id, name, role };
  }
  const rows = (sql: string): Promise<Record<string, unknown>[]> => newsroom.database.reader.query(sql);
  const orders = (changes: Partial<ImportOrders> = {}): ImportOrders => ({
    publish: true,
    review: 'ALWAYS',
    writer: admin,
    reviewer: admin,
    ...changes,
  });

  async function resultsOf(seen: SeenPage, given: ImportOrders): Promise<string[]> {
    const outcome = await importPage(newsroom, seen, given);
    return 'stories' in outcome ? outcome.stories.map(({ result }) => result) : [];
  }

  /** Everything there is, row by row. */
  async function everything(): Promise<unknown> {
    const tables = [
      'sections',
      'manuscripts',
      'revisions',
      'history_entries',
      'live_articles',
      'live_listings',
    ];
    const all = await Promise.all(
      [...tables, 'article_slugs', 'outbox_events', 'registry_versions'].map((table) =>
        rows(`SELECT * FROM ${table}`),
      ),
    );
    return all.map((found) => found.map((row) => JSON.stringify(row)).sort());
  }

  it('goes through review to publication, and its times follow from its ages', async () => {
    expect(await resultsOf(page, orders({ reviewer: editor }))).toEqual(Array(4).fill('PUBLISHED'));
    const history = await rows(
      `SELECT h.action, h.actor_id, h.from_state, h.to_state FROM history_entries h JOIN live_articles a ON a.id = h.manuscript_id
       WHERE a.slug = 'veerdienst-over-de-fjord-hervat' ORDER BY h.sequence`,
    );
    expect(history).toEqual([
      { action: 'create', actor_id: admin.id, from_state: null, to_state: 'DRAFT' },
      { action: 'submit', actor_id: admin.id, from_state: 'DRAFT', to_state: 'IN_REVIEW' },
      { action: 'approve', actor_id: editor.id, from_state: 'IN_REVIEW', to_state: 'APPROVED' },
      { action: 'publish', actor_id: editor.id, from_state: 'APPROVED', to_state: 'PUBLISHED' },
    ]);
    expect(await rows('SELECT published_at FROM live_articles ORDER BY published_at DESC')).toEqual(
      [
        '2026-03-02T08:00:00.000Z',
        '2026-03-02T05:59:59.999Z',
        '2026-03-02T05:59:59.998Z',
        '2026-03-01T07:59:59.997Z',
      ].map((published_at) => ({ published_at })),
    );
  });

  it('changes nothing more the second time, whenever the page is said to have been seen', async () => {
    await importPage(newsroom, page, orders());
    const before = await everything();
    newsroom.clock.advance(3_600_000);
    expect(await resultsOf(page, orders())).toEqual(Array(4).fill('UNCHANGED'));
    const later = { ...page, section: 'noorden', now: new Date('2026-03-02T09:59:00.000Z') };
    expect(await resultsOf(later, orders())).toEqual(Array(4).fill('UNCHANGED'));
    expect(await resultsOf(page, orders({ publish: false }))).toEqual(Array(4).fill('UNCHANGED'));
    expect(await everything()).toEqual(before);
  });

  it('stays in drafts until publication is asked for', async () => {
    expect(await resultsOf(page, orders({ publish: false }))).toEqual(Array(4).fill('DRAFTED'));
    expect(await rows('SELECT id FROM live_articles')).toEqual([]);
    expect(await resultsOf(page, orders())).toEqual(Array(4).fill('PUBLISHED'));
  });

  it('is there as a whole or not at all', async () => {
    const broken = await importPage(newsroom, page, orders({ reviewer: { ...editor, id: 'nobody' } })).catch(
      (error: unknown) => error,
    );
    expect(broken).toBeInstanceOf(Error);
    expect(await rows('SELECT id FROM manuscripts')).toEqual([]);
    expect(await rows("SELECT id FROM outbox_events WHERE type LIKE 'manuscript%'")).toEqual([]);
  });

  it('is completed by another import however often one is cut off', async () => {
    await importPage(newsroom, page, orders({ publish: false }));
    let runs = 0;
    let isCutOff = true;
    while (isCutOff && runs < 50) {
      runs += 1;
      isCutOff = await importPage(cutOffAfterOneWrite(newsroom), page, orders()).then(
        () => false,
        () => true,
      );
    }
    // Three steps for each of four drafts; then a run that finds nothing to do.
    expect(runs).toBe(13);
    expect(await rows('SELECT state, version, revision FROM manuscripts')).toEqual(
      Array(4).fill({ state: 'PUBLISHED', version: 4, revision: 1 }),
    );
    expect(await rows('SELECT count(*) AS n FROM history_entries').then(numbers)).toEqual([16]);
    expect(await rows('SELECT count(*) AS n FROM live_articles').then(numbers)).toEqual([4]);
  });

  describe('is left alone where somebody has touched it since', () => {
    let articleId: string;

    beforeEach(async () => {
      const drafted = await importPage(newsroom, page, orders({ publish: false }));
      articleId = ('stories' in drafted ? drafted.stories[0]?.manuscript?.id : null) ?? '';
    });

    const target = async (): Promise<{ manuscriptId: string; expectedVersion: number }> => {
      const manuscript = await newsroom.get(ReadableManuscripts).find(admin, articleId);
      return { manuscriptId: articleId, expectedVersion: manuscript?.version ?? 0 };
    };
    const touches: [string, () => Promise<unknown>][] = [
      [
        'edited',
        async () =>
          newsroom.get(useCases.edit).execute(editor, { ...(await target()), patch: { headline: 'Anders' } }),
      ],
      ['submitted', async () => newsroom.get(useCases.submit).execute(editor, await target())],
      [
        'approved',
        async () => {
          await newsroom.get(useCases.submit).execute(admin, await target());
          await newsroom.get(useCases.approve).execute(editor, await target());
        },
      ],
      [
        'taken down',
        async () => {
          await importPage(newsroom, page, orders());
          await newsroom.get(useCases.unpublish).execute(editor, { ...(await target()), reason: 'Dubbel' });
        },
      ],
    ];

    it.each(touches)('%s', async (_, touch) => {
      await touch();
      const before = await rows(`SELECT * FROM manuscripts WHERE id = '${articleId}'`);
      const [article] = await resultsOf(page, orders());
      expect(article).toBe('UNCHANGED');
      expect(await rows(`SELECT * FROM manuscripts WHERE id = '${articleId}'`)).toEqual(before);
    });
  });

  it('that is malformed changes nothing, not even the sections', async () => {
    const before = await everything();
    const text = `${aPage}\nOSLO (ANP) - Een bericht zonder leeftijd.`;
    expect(await importPage(newsroom, { ...page, text }, orders())).toEqual({
      faults: [expect.objectContaining({ line: 11, code: 'ITEM_WITHOUT_AGE' })],
    });
    expect(await everything()).toEqual(before);
  });

  it('keeps from readers what credits an agency nobody knows, says why, and publishes the rest', async () => {
    const text = aPage.replace('(AFP)', '(AFP/XYZZY)');
    const outcome = await importPage(newsroom, { ...page, text }, orders());
    const stories = 'stories' in outcome ? outcome.stories : [];
    expect(stories.map(({ result }) => result)).toEqual(['PUBLISHED', 'REFUSED', 'PUBLISHED', 'PUBLISHED']);
    expect(stories[1]?.reasons).toEqual([expect.stringContaining('XYZZY')]);
    expect(await rows(`SELECT headline FROM manuscripts WHERE state = 'DRAFT'`)).toHaveLength(1);
  });

  it('needs a colleague where its section demands four eyes', async () => {
    await newsroom.get(CreateSection).execute(admin, { name: 'Noorden', slug: 'noorden', fourEyes: true });
    const alone = await importPage(newsroom, page, orders());
    expect('stories' in alone ? alone.stories[0]?.reasons : []).toEqual([
      expect.stringMatching(/four eyes.* Name one with --publish-as\.$/),
    ]);
    expect(await resultsOf(page, orders({ reviewer: editor }))).toEqual(Array(4).fill('PUBLISHED'));
  });

  describe('finds its section', () => {
    beforeEach(async () => {
      const sections = newsroom.get(CreateSection);
      await sections.execute(admin, { name: 'Élan & Co', slug: 'elan' });
    });

    it.each(['Élan & Co', 'ÉLAN & CO', ' élan & co ', 'elan', 'Elan'])('by "%s"', async (section) => {
      const outcome = await importPage(newsroom, { ...page, section }, orders({ publish: false }));
      expect(outcome).toMatchObject({ section: { name: 'Élan & Co', isNew: false } });
    });

    it('or has it made by an admin, under review', async () => {
      const outcome = await importPage(newsroom, page, orders({ publish: false }));
      expect(outcome).toMatchObject({ section: { name: 'Noorden', isNew: true } });
      expect(await rows(`SELECT slug FROM sections WHERE name = 'Noorden' AND requires_review`)).toEqual([
        { slug: 'noorden' },
      ]);
    });

    it('or says to a writer who has to make it', async () => {
      const before = await everything();
      const reporter = await hire('REPORTER', 'Joris');
      await expect(importPage(newsroom, page, orders({ writer: reporter, publish: false }))).rejects.toThrow(
        'There is no section "Noorden", and Joris may not create one. "kopij section list" shows them all; an admin can create it with: kopij section create --name "Noorden"',
      );
      expect(await everything()).toEqual(before);
    });

    it('or asks which of two is meant', async () => {
      await newsroom.get(CreateSection).execute(admin, { name: 'élan & co', slug: 'twee' });
      await expect(importPage(newsroom, { ...page, section: 'Élan & Co' }, orders())).rejects.toThrow(
        'Several sections are named "Élan & Co": elan, twee. Use the slug instead.',
      );
    });
  });
});

/** Every step does its work, and then the power fails: before the next one begins. */
function cutOffAfterOneWrite(newsroom: Newsroom): Newsroom {
  const imports = new ImportStories(
    newsroom.get(ImportManuscripts),
    new PublishEarlier(
      cutOff(newsroom.get(useCases.submit)),
      cutOff(newsroom.get(useCases.approve)),
      cutOff(newsroom.get(useCases.publish)),
      newsroom.get(SectionRegistry),
    ),
  );
  return { get: (provider) => (provider === ImportStories ? (imports as never) : newsroom.get(provider)) };
}

function cutOff<UseCase extends { execute: (...given: never[]) => Promise<unknown> }>(
  step: UseCase,
): UseCase {
  return Object.assign(Object.create(step) as UseCase, {
    execute: async (...given: never[]) => {
      await step.execute(...given);
      throw new Error('The power failed.');
    },
  });
}

function numbers(found: Record<string, unknown>[]): number[] {
  return found.map(({ n }) => Number(n));
}
