import { AgencyRegistry } from '@kopij/agencies';
import { CarryOutDue, type ManuscriptEntity, type Outcome, useCases } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { CreateToken } from '@kopij/identity';
import { Database } from '@kopij/platform';
import { CreateSection, SectionRegistry } from '@kopij/sections';
import { aStory, FixedClock } from '@kopij/testing';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { fillInput, type Sayings } from './testing/fill-input.js';
import { startServer, type RunningServer } from './testing/start-server.js';

type Player = Awaited<ReturnType<RunningServer['hire']>>;
type Payload = Record<string, { userErrors: { code: string }[] }>;

interface Try {
  readonly mutation: string;
  readonly codes: readonly string[];
}

describe('a reporter', () => {
  const clock = new FixedClock();
  let server: RunningServer;
  let reporter: Player;
  let editor: Player;
  let admin: Player;
  let sectionId: string;

  beforeAll(async () => {
    server = await startServer({ clock });
    reporter = await server.hire('REPORTER');
    editor = await server.hire('EDITOR');
    admin = await server.hire('ADMIN');
    // No review, no second pair of eyes: nothing but the role is in the way.
    const policy = { requiresReview: false, fourEyes: false };
    const command = { slug: 'binnenland', name: 'Binnenland', ...policy };
    const made = await server.get(CreateSection).execute(admin.actor, command);
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    sectionId = made.section.id;
  });
  afterAll(() => server.close());

  const done = (outcome: Outcome): ManuscriptEntity => {
    if ('manuscript' in outcome) return outcome.manuscript;
    throw new Error(JSON.stringify(outcome));
  };
  const seen = ({ id, version }: ManuscriptEntity) => ({ manuscriptId: id, expectedVersion: version });

  /** A manuscript in every state, each in the hands in which it would go on most easily. */
  const states: Record<string, (by: Actor) => Promise<ManuscriptEntity>> = {
    'a draft': async () =>
      done(await server.get(useCases.create).execute(reporter.actor, { content: aStory({ sectionId }) })),
    'in review': async (by) =>
      done(await server.get(useCases.submit).execute(by, seen(await state('a draft', by)))),
    approved: async (by) =>
      done(await server.get(useCases.approve).execute(by, seen(await state('in review', by)))),
    scheduled: async (by) =>
      done(
        await server.get(useCases.schedule).execute(by, {
          ...seen(await state('approved', by)),
          ...{ revision: 1, localTime: '2036-01-01T12:00', timeZone: 'UTC' },
        }),
      ),
    published: async (by) =>
      done(
        await server.get(useCases.publish).execute(by, {
          ...seen(await state('a draft', by)),
          revision: 1,
        }),
      ),
    'published, and changed': async (by) =>
      done(
        await server.get(useCases.edit).execute(by, {
          ...seen(await state('published', by)),
          patch: { headline: 'Wat niemand heeft gelezen' },
        }),
      ),
    unpublished: async (by) =>
      done(
        await server.get(useCases.unpublish).execute(by, {
          ...seen(await state('published', by)),
          reason: 'Klopt niet.',
        }),
      ),
    'under an embargo that an editor asked to break': async (by) => {
      const at = new Date('2036-01-01T12:00:00.000Z');
      const shown = await state('published', by);
      const hidden = done(await server.get(useCases.setEmbargo).execute(by, { ...seen(shown), at }));
      return done(
        await server.get(useCases.breakEmbargo).execute(by, { ...seen(hidden), reason: 'Het is al bekend.' }),
      );
    },
    spiked: async (by) =>
      done(await server.get(useCases.spike).execute(by, seen(await state('a draft', by)))),
    killed: async (by) =>
      done(
        await server.get(useCases.kill).execute(by, {
          ...seen(await state('published', by)),
          reason: 'Op last van de rechter.',
        }),
      ),
  };

  function state(name: string, by: Actor): Promise<ManuscriptEntity> {
    const made = states[name];
    if (!made) throw new Error(`No manuscript is ${name}.`);
    return made(by);
  }

  /** What anybody can read, and what they are served from. */
  async function published(): Promise<unknown> {
    const { data } = await server.query(
      '{ articles(first: 100) { totalCount edges { node { id slug headline updatedAt corrections { text } body { plainText } } } } }',
    );
    const rows = await Promise.all(
      ['live_articles', 'live_listings', 'withdrawals'].map((table) =>
        server.get(Database).reader.query<unknown[]>(`SELECT * FROM ${table} ORDER BY 1, 2, 3`),
      ),
    );
    return { data, rows };
  }

  async function versionOf({ id }: ManuscriptEntity): Promise<number | undefined> {
    const sql = `SELECT version FROM manuscripts WHERE id = '${id}'`;
    const [now] = await server.get(Database).reader.query<{ version: number }[]>(sql);
    return now?.version;
  }

  /** What belongs into the fields of every mutation, for whoever wants this manuscript public. */
  async function sayings(on: ManuscriptEntity, spare: string): Promise<Sayings> {
    const [agency] = (await server.get(AgencyRegistry).current()).all;
    const section = (await server.get(SectionRegistry).current()).byId.get(sectionId);
    return {
      ...{ manuscriptId: on.id, expectedVersion: on.version, revision: on.revision },
      ...{ idempotencyKey: null, from: 1, acknowledge: ['LIVE_FACTS_CHANGED'], onConflict: 'MERGE' },
      ...{ baseVersion: 1, expectedHash: null, workingDraftHash: null },
      ...{
        comment: 'Het kan weg.',
        reason: 'Het kan weg.',
        note: 'Er is iets veranderd.',
        signedBy: 'De redactie',
      },
      ...{ localTime: '2026-03-02T12:00', timeZone: 'UTC', at: '2026-03-02T12:00:00.000Z' },
      dueAt: '2026-03-02T12:00:00.000Z',
      ...{
        userId: reporter.actor.id,
        assigneeId: reporter.actor.id,
        role: 'ADMIN',
        tokenId: spare,
        sessionId: 'none',
      },
      ...{ agencyId: agency?.id, sectionId: section?.id, parentId: null, position: 0 },
      ...{
        text: 'OSLO (ANP) - Dit heeft nog niemand gelezen.',
        name: 'Nieuw',
        slug: 'nieuw',
        description: 'Nieuw.',
        requiresReview: false,
        fourEyes: false,
        requiresSecondFactor: false,
      },
      ...{
        email: 'nieuw@newsroom.example',
        code: 'NIEUW',
        creditText: 'NIEUW',
        country: 'NL',
        language: 'nl',
      },
      ...{ aliases: ['Nieuws'], expiresAfterDays: null, isActive: true },
      ...{ ids: ['none'], upTo: undefined, clientId: 'tabblad-1', blockKey: null },
      ...{ expiresAt: null, scopes: ['PUBLISH'] },
      ...{ token: 'none', password: 'vier natte kranten' },
      ...{ currentPassword: 'drie natte kranten', newPassword: 'vijf natte kranten' },
      ...{ sourceId: 'none', messageId: 'none', kind: 'PUSH', provider: 'pers.example' },
      ...{ usageTerms: null, silentAlarmMinutes: null, pollSeconds: 60 },
      ...{ webhookId: 'none', url: 'https://site.example/hook', overlapHours: 0, since: null, until: null },
      ...{ wireItemId: 'none', presetId: 'none', expectedRevision: 1, isShared: false },
      ...{ linkId: 'none', expiresIn: 60, teamId: 'none' },
      ...{ pending: 'none', proof: { code: '000000' }, answer: { code: '000000' } },
      ...{ passkey: '{}', passkeyId: 'none' },
      ...{ key: 'theme', value: 'dark' },
      ...{ threadId: 'none', commentId: 'none', mentions: [], quote: null, start: 0 },
      ...{ signal: 'NONE', states: null, search: null },
      ...{
        ruleId: 'none',
        priority: 'HIGH',
        ignoring: 'KEEP',
        taking: 'LEAVE',
        subjects: ['SPO'],
        words: ['nieuw'],
      },
      ...{ mediaTopics: ['15000000'], signals: ['NONE'], urgencyFrom: 1, urgencyTo: 3, places: ['OSLO'] },
      ...{
        paragraphs: [1],
        afterBlock: null,
        hasUpdate: null,
        field: 'blocks',
        blockKey: null,
        take: 'OURS',
      },
      changes: [{ put: { block: { paragraph: { text: 'Dit heeft nog niemand gelezen.' } } } }],
      content: {
        ...{ headline: 'Van een verslaggever', sectionId, credits: [{ code: 'ANP' }] },
        dateline: { place: { places: ['OSLO'] } },
        blocks: [{ paragraph: { text: 'Dit heeft nog niemand gelezen.' } }],
      },
    };
  }

  async function spareToken({ actor }: Player): Promise<string> {
    const command = { userId: actor.id, name: 'reserve', expiresAt: null };
    const made = await server.get(CreateToken).execute(actor, command);
    if (!('token' in made)) throw new Error(JSON.stringify(made));
    return made.accessToken.id;
  }

  async function mutations() {
    const { data } = await server.query(getIntrospectionQuery(), {}, { token: admin.token });
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    return Object.values(schema.getMutationType()?.getFields() ?? {});
  }

  /** Sends a mutation as somebody who knows all that it asks for. */
  async function send(
    mutation: Awaited<ReturnType<typeof mutations>>[number],
    on: ManuscriptEntity,
    player: Player,
    spare: string,
  ): Promise<Try> {
    const { name, args } = mutation;
    const type = getNamedType(args[0]?.type);
    if (args.length > 0 && !isInputObjectType(type)) throw new Error(`${name} takes no input.`);
    const input = isInputObjectType(type) ? fillInput(type, await sayings(on, spare)) : undefined;
    const [head, argument] = input ? [`($input: ${String(type)}!)`, '(input: $input)'] : ['', ''];
    const document = `mutation ${head} { it: ${name}${argument} { userErrors { code } } }`;
    const { data, errors } = await server.query<Payload>(document, { input }, { token: player.token });
    const codes = [
      ...errors.map(({ extensions }) => extensions.code),
      ...(data?.['it']?.userErrors ?? []).map(({ code }) => code),
    ];
    return { mutation: name, codes };
  }

  it.each(Object.keys(states))('cannot publish through any mutation what is %s', async (name) => {
    const spare = await spareToken(reporter);
    let on = await state(name, editor.actor);
    const tries: Try[] = [];
    let shown = await published();
    for (const mutation of await mutations()) {
      tries.push(await send(mutation, on, reporter, spare));
      expect({ mutation: mutation.name, shown: await published() }).toEqual({
        mutation: mutation.name,
        shown,
      });
      if ((await versionOf(on)) === on.version) continue;
      // What a reporter may do has been done: the next try is on another one that is as it was.
      on = await state(name, editor.actor);
      shown = await published();
    }

    expect(tries.length).toBeGreaterThan(30);
    // They were stopped by who they are and by what was there, and not by how they asked.
    const clumsy = tries.filter(({ codes }) =>
      codes.some((code) => ['BAD_INPUT', 'INVALID_INPUT'].includes(code)),
    );
    expect(clumsy).toEqual([]);
    const forbidden = tries
      .filter(({ codes }) => codes.includes('NOT_AN_EDITOR') || codes.includes('NOT_AN_ADMIN'))
      .map(({ mutation }) => mutation);
    expect(forbidden).toEqual(
      expect.arrayContaining(['publishManuscript', 'scheduleManuscript', 'correctArticle', 'changeUserRole']),
    );
  });

  it('has nothing go out later either', async () => {
    const before = await published();
    clock.advance(48 * 60 * 60 * 1_000);
    while (await server.get(CarryOutDue).next());
    expect(await published()).toEqual(before);
  });

  it('asks for what an editor, asking alike, would get', async () => {
    clock.set(new Date('2026-03-02T09:00:00.000Z'));
    const publish = (await mutations()).find(({ name }) => name === 'publishManuscript');
    if (!publish) throw new Error('There is no publishManuscript.');
    const on = await state('a draft', editor.actor);
    const before = await published();
    expect(await send(publish, on, editor, '')).toEqual({ mutation: 'publishManuscript', codes: [] });
    expect(await published()).not.toEqual(before);
  });
});
