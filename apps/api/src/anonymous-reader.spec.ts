import { AgencyRegistry } from '@kopij/agencies';
import { AddComment, type ManuscriptEntity, type Outcome, useCases } from '@kopij/articles';
import type { Actor, Content } from '@kopij/editorial';
import { CreateSection } from '@kopij/sections';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { subscribeOverWebSocket } from './testing/live-client.js';
import { PlantedWords } from './testing/planted-words.js';
import { startServer, type RunningServer } from './testing/start-server.js';
import { fieldsOf, walkSchema, type WalkedOperation } from './testing/walk-schema.js';

// Hundreds of questions, some of which open every type there is.
jest.setTimeout(900_000);

/** With which somebody signs in, or out: the only mutations for those who are not signed in. */
const toSignIn: ReadonlySet<string> = new Set([
  ...['signIn', 'resumeSignIn', 'finishSignIn', 'startPasskeySignIn', 'signInWithPasskey', 'signOut'],
  ...['acceptInvitation', 'requestPasswordReset', 'resetPassword', 'createFirstAdmin'],
  // Whoever has given a password sets up the factor that is demanded of them.
  ...['startTotp', 'confirmTotp', 'startPasskey', 'addPasskey'],
]);

describe('somebody who is not signed in', () => {
  let server: RunningServer;
  let editor: { actor: Actor; token: string };
  let schema: GraphQLSchema;
  let operations: WalkedOperation[];
  const manuscripts: ManuscriptEntity[] = [];
  const slugs: string[] = [];
  /** What readers may see: of the live revisions. */
  const open = new PlantedWords('openbaar');
  /** What only the newsroom may see: of everything else. */
  const secret = new PlantedWords('geheim');

  beforeAll(async () => {
    const limits = {
      ...{ maxDepth: 100, maxCost: 1_000_000_000, maxAliases: 10_000, maxTokens: 1_000_000 },
      maxNesting: 100,
      ...{ maxDocumentBytes: 1_000_000, maxAnonymousBodyBytes: 1_000_000 },
    };
    server = await startServer({ config: limits });
    editor = await server.hire('EDITOR', secret.next());
    const admin = await server.hire('ADMIN', secret.next());
    const sectionId = await sectionOf(admin.actor, 'buitenland');
    await fillTheDesk(admin.actor, sectionId);

    const { data } = await server.query(getIntrospectionQuery({ oneOf: true }), {}, { token: editor.token });
    schema = buildClientSchema(data as unknown as IntrospectionQuery);
    const [agency] = (await server.get(AgencyRegistry).current()).all;
    operations = walkSchema(schema, {
      ids: [...manuscripts.map(({ id }) => id), sectionId, agency?.id ?? '', editor.actor.id, 'nobody'],
      texts: ['buitenland', 'ANP', ...slugs, 'en'],
    });
  });
  afterAll(() => server.close());

  async function sectionOf(admin: Actor, slug: string): Promise<string> {
    const made = await server.get(CreateSection).execute(admin, { slug, name: slug, requiresReview: false });
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    return made.section.id;
  }

  /** A manuscript in every state there is, live ones with a working copy that says something else. */
  async function fillTheDesk(admin: Actor, sectionId: string): Promise<void> {
    const { actor } = editor;
    const story = (words: PlantedWords): Content => {
      const content = words.story(sectionId);
      slugs.push(content.slug ?? '');
      return content;
    };
    const of = (outcome: Outcome): ManuscriptEntity => {
      if ('manuscript' in outcome) return outcome.manuscript;
      throw new Error(JSON.stringify(outcome));
    };
    const seen = ({ id, version }: ManuscriptEntity) => ({ manuscriptId: id, expectedVersion: version });
    const draft = async (words: PlantedWords) =>
      of(await server.get(useCases.create).execute(actor, { content: story(words) }));
    const submit = async (at: ManuscriptEntity) =>
      of(await server.get(useCases.submit).execute(actor, seen(at)));
    const publish = async (at: ManuscriptEntity) =>
      of(
        await server.get(useCases.publish).execute(actor, {
          ...seen(at),
          revision: at.revision,
          acknowledge: ['LIVE_FACTS_CHANGED'],
        }),
      );
    const edit = async (at: ManuscriptEntity, words: PlantedWords) =>
      of(await server.get(useCases.edit).execute(actor, { ...seen(at), patch: story(words) }));
    const commented = (at: ManuscriptEntity) => ({ ...seen(at), comment: secret.next() });
    const explained = (at: ManuscriptEntity) => ({ ...seen(at), reason: secret.next() });

    const tomorrow = new Date('2026-03-03T09:00:00.000Z');
    const embargo = async (at: ManuscriptEntity) =>
      of(await server.get(useCases.setEmbargo).execute(actor, { ...seen(at), at: tomorrow }));
    const nineTomorrow = { localTime: '2026-03-03T09:00', timeZone: 'Europe/Amsterdam' };

    const assigned = await draft(secret);
    const unfinished = await server.get(useCases.create).execute(actor, {
      content: { credits: [{ code: secret.next(), role: 'SOURCE' }], headline: secret.next() },
    });
    const changed = await publish(await draft(open));
    const restored = await edit(await publish(await draft(open)), secret);
    manuscripts.push(
      of(await server.get(useCases.assign).execute(actor, { ...seen(assigned), assigneeId: admin.id })),
      of(unfinished),
      await submit(await draft(secret)),
      of(await server.get(useCases.approve).execute(actor, seen(await submit(await draft(secret))))),
      of(
        await server
          .get(useCases.requestChanges)
          .execute(actor, commented(await submit(await draft(secret)))),
      ),
      of(await server.get(useCases.spike).execute(actor, seen(await draft(secret)))),
      of(await server.get(useCases.unpublish).execute(actor, explained(await publish(await draft(secret))))),
      await edit(changed, secret),
      await submit(await edit(await publish(await draft(open)), secret)),
      await publish(await edit(await publish(await draft(secret)), open)),
      of(await server.get(useCases.restore).execute(actor, { ...seen(restored), from: 1 })),
      await embargo(await draft(secret)),
      // Live, and hidden: with somebody who wants to break the embargo, and an end that is planned.
      of(
        await server.get(useCases.scheduleUnpublish).execute(actor, {
          ...explained(
            of(
              await server
                .get(useCases.breakEmbargo)
                .execute(actor, explained(await embargo(await publish(await draft(secret))))),
            ),
          ),
          localTime: '2026-03-05T09:00',
          timeZone: 'Europe/Amsterdam',
        }),
      ),
      of(
        await server
          .get(useCases.schedule)
          .execute(actor, { ...seen(await draft(secret)), revision: 1, ...nineTomorrow }),
      ),
      of(
        await server.get(useCases.kill).execute(actor, {
          ...commented(await edit(await publish(await draft(secret)), secret)),
          reason: open.next(),
        }),
      ),
      of(
        await server.get(useCases.correct).execute(actor, {
          ...seen(await edit(await publish(await draft(secret)), open)),
          revision: 2,
          type: 'CORRECTION',
          note: open.next(),
          signedBy: open.next(),
        }),
      ),
      of(
        await server
          .get(useCases.discardChanges)
          .execute(actor, seen(await edit(await publish(await draft(open)), secret))),
      ),
    );
    for (const { id: manuscriptId } of manuscripts) {
      const said = await server.get(AddComment).execute(actor, { manuscriptId, text: secret.next() });
      if (!('thread' in said)) throw new Error(JSON.stringify(said));
    }
  }

  /** An answer at a time. */
  async function* readEverything(kind: 'Query' | 'Mutation', token?: string): AsyncGenerator<string> {
    for (const { entry, document } of operations) {
      if (!entry.startsWith(`${kind}.`)) continue;
      const { data, errors } = await server.query(document, {}, token === undefined ? {} : { token });
      const [error] = errors;
      // Neither would have looked at what is asked for.
      if (['INTERNAL', 'LIMIT_EXCEEDED'].includes(String(error?.extensions.code))) {
        throw new Error(`${entry}: ${error?.message}`);
      }
      yield JSON.stringify({ data, errors });
    }
  }

  it('is asked for every field of every type, from every root field', () => {
    const reached = new Set(operations.flatMap(({ fields }) => [...fields]));
    expect(fieldsOf(schema).filter((field) => !reached.has(field))).toEqual([]);
  });

  it('sees no word of a draft, nor of anything else that is not live, wherever they look', async () => {
    const seen = new Set<string>();
    for await (const answer of readEverything('Query')) {
      expect([...secret.in(answer)]).toEqual([]);
      expect(answer).not.toContain('@newsroom.example');
      for (const word of open.in(answer)) seen.add(word);
    }
    expect([...seen].sort()).toEqual([...open.all()].sort());
  });

  it('sees less than an editor, who by the same questions sees every word', async () => {
    const unseen = new Set([...secret.all(), ...open.all()]);
    for await (const answer of readEverything('Query', editor.token)) {
      for (const word of [...secret.in(answer), ...open.in(answer)]) unseen.delete(word);
      if (unseen.size === 0) break;
    }
    expect([...unseen]).toEqual([]);
  });

  it('can change nothing, and learns nothing by trying', async () => {
    const rows = () =>
      server.query(
        '{ manuscripts(first: 100) { edges { node { id version state } } } }',
        {},
        { token: editor.token },
      );
    const before = await rows();
    const mutations = operations.filter(({ entry }) => entry.startsWith('Mutation.')).values();
    for await (const answer of readEverything('Mutation')) {
      expect([...secret.in(answer), ...open.in(answer)]).toEqual([]);
      const entry = mutations.next().value?.entry ?? '';
      if (toSignIn.has(entry.replace('Mutation.', ''))) continue;
      const unauthenticated = { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
      expect({ entry, ...(JSON.parse(answer) as object) }).toMatchObject({ entry, ...unauthenticated });
    }
    expect((await rows()).data).toEqual(before.data);
  });

  it('is told of nothing that is not live', async () => {
    for (const { entry, document } of operations) {
      if (!entry.startsWith('Subscription.')) continue;
      const live = subscribeOverWebSocket(server.url, document);
      const first = await live.next();
      if (entry === 'Subscription.articleChanged') expect(first?.errors).toBeUndefined();
      else expect(first).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect([...secret.in(JSON.stringify(first))]).toEqual([]);
      live.stop();
    }
  });

  it('counts only what is live', async () => {
    const { data } = await server.query('{ articles { totalCount } }');
    expect(data).toEqual({
      articles: {
        totalCount: manuscripts.filter(
          ({ liveRevision, embargoedUntil }) => liveRevision !== null && embargoedUntil === null,
        ).length,
      },
    });
  });
});
