import { randomBytes } from 'node:crypto';
import { AddComment, useCases } from '@kopij/articles';
import { CreateWebhook } from '@kopij/announcements';
import { AgencyRegistry } from '@kopij/agencies';
import { Database } from '@kopij/platform';
import { ChangeTeams } from '@kopij/teams';
import { CreateSection } from '@kopij/sections';
import { CreateRoutingRule, CreateWireSource } from '@kopij/wire';
import { aStory } from '@kopij/testing';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  type IntrospectionQuery,
} from 'graphql';
import type { Sayings } from './testing/fill-input.js';
import { startServer, type RunningServer } from './testing/start-server.js';
import { textPlaces } from './testing/text-places.js';

/** What a reader does not see as it is written, and nobody sees at all. */
const overridden = 'open \u202Egurb';
const invisible = '\u3164\u200B';

/** Paragraphs and their like lose what is invisible: people paste it unknowingly. */
const isBodyText = (path: string): boolean => /(?:^|\.)blocks?\..*text$/u.test(path);

/**
 * Passwords, and what somebody signs in with: compared, never stored as written, and shown to nobody. The address of a first admin is
 * not looked at without a link. What a client keeps is for itself.
 */
const isNeverShown = (name: string, path: string): boolean =>
  name === 'signIn' ||
  name === 'requestPasswordReset' ||
  (name === 'createFirstAdmin' && path === 'email') ||
  (name === 'updatePreferences' && path.endsWith('.value')) ||
  /^(token|password|currentPassword|newPassword)$/u.test(path);

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

describe('every text that a mutation takes', () => {
  let server: RunningServer;
  let token: string;
  let sayings: Sayings;

  beforeAll(async () => {
    server = await startServer({ config: { secretKeys: [randomBytes(32).toString('base64')] } });
    const { actor, token: its } = await server.hire('ADMIN');
    token = its;
    const made = await server.get(CreateSection).execute(actor, { slug: 'binnenland', name: 'Binnenland' });
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    const wire = await server.get(CreateWireSource).execute(actor, { slug: 'anp', name: 'ANP' });
    if (!('source' in wire)) throw new Error(JSON.stringify(wire));
    const conditions = { words: ['nieuws'] };
    const routing = await server
      .get(CreateRoutingRule)
      .execute(actor, { name: 'Nieuws', conditions, priority: 'LOW' });
    if (!('rule' in routing)) throw new Error(JSON.stringify(routing));
    const hook = await server
      .get(CreateWebhook)
      .execute(actor, { name: 'Site', url: 'https://site.example/', events: ['ARTICLE_KILLED'] });
    if (!('webhook' in hook)) throw new Error(JSON.stringify(hook));
    const manuscriptId = await aDraft(made.section.id);
    const said = await server.get(AddComment).execute(actor, { manuscriptId, text: 'Klopt dit?' });
    if (!('thread' in said)) throw new Error(JSON.stringify(said));
    const { thread, comment } = said;
    const team = await server.get(ChangeTeams).create(actor, { name: 'Sport' });
    if (!('team' in team)) throw new Error(JSON.stringify(team));
    const [agency] = (await server.get(AgencyRegistry).current()).all;
    const sectionId = made.section.id;
    sayings = {
      ...{ expectedVersion: 1, revision: 1, from: 1, position: 0, idempotencyKey: null },
      ...{ baseVersion: 1, expectedHash: null, workingDraftHash: null },
      ...{
        userId: (await server.hire('REPORTER')).actor.id,
        assigneeId: null,
        dueAt: null,
        tokenId: 'none',
        sessionId: 'none',
      },
      ...{ sectionId, parentId: null, agencyId: agency?.id, acknowledge: null, onConflict: null },
      ...{ comment: 'Kijk nog eens.', reason: 'Het moet.', note: 'Er is iets veranderd.', signedBy: null },
      ...{ localTime: '2036-03-02T12:00', timeZone: 'UTC', at: '2036-03-02T12:00:00.000Z' },
      ...{
        text: 'Dit heeft nog niemand gelezen.',
        content: {},
        style: 'BULLETED',
        items: [{ text: 'Een.' }],
      },
      ...{ url: 'https://kopij.example/a', alt: 'Een boot.', places: ['OSLO'], aliases: [], licence: {} },
      ...{ name: 'Nieuw', slug: 'nieuw', description: null, email: 'nieuw@newsroom.example' },
      ...{ code: 'NIEUW', creditText: 'NIEUW', country: 'NL', language: 'nl', isActive: true },
      ...{ expiresAt: null, scopes: ['PUBLISH'], role: 'EDITOR', requiresReview: true, fourEyes: false },
      ...{ requiresSecondFactor: false },
      ...{ sourceId: wire.source.id, messageId: 'none', provider: null, usageTerms: null },
      ...{
        silentAlarmMinutes: null,
        pollSeconds: 60,
        isShared: false,
        signal: 'NONE',
        states: null,
        search: null,
      },
      ...{ wireItemId: 'none', presetId: 'none', expectedRevision: 1 },
      ...{ ids: ['none'], upTo: undefined, clientId: 'tabblad-1' },
      ...{ linkId: 'none', expiresIn: 60, teamId: team.team.id },
      ...{ token: 'none', password: 'vier natte kranten' },
      ...{ currentPassword: 'drie natte kranten', newPassword: 'vijf natte kranten' },
      ...{ pending: 'none', proof: { code: '000000' }, answer: { code: '000000' } },
      ...{ passkey: '{}', passkeyId: 'none' },
      ...{ key: 'theme', value: 'dark' },
      ...{ threadId: thread.id, commentId: comment?.id, mentions: [], quote: 'boot', start: 0 },
      ...{ webhookId: hook.webhook.id, overlapHours: 0, isEnabled: true, since: null, until: null },
      ...{ changes: [{ remove: { key: 'p2' } }], block: { paragraph: { text: 'Een.' } }, key: 'p2' },
      ...{ paragraphs: [1], afterBlock: null, field: 'blocks', blockKey: null, take: 'OURS' },
      ...{
        ruleId: routing.rule.id,
        priority: 'HIGH',
        ignoring: 'KEEP',
        taking: 'LEAVE',
        subjects: ['SPO'],
        words: ['nieuw'],
      },
      ...{ mediaTopics: ['15000000'], signals: ['NONE'], urgencyFrom: 1, urgencyTo: 3 },
    };
  });
  afterAll(() => server.close());

  async function aDraft(sectionId = String(sayings['sectionId'])): Promise<string> {
    const { actor } = await server.hire('REPORTER');
    const content = aStory({ sectionId });
    const made = await server.get(useCases.create).execute(actor, { content });
    if (!('manuscript' in made)) throw new Error(JSON.stringify(made));
    return made.manuscript.id;
  }

  /** Sends each mutation once for each place, with the text there; gives what became of each. */
  async function everywhere(text: string): Promise<{ place: string; path: string; errors: string[] }[]> {
    const { data } = await server.query(getIntrospectionQuery(), {}, { token });
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    const answers: { place: string; path: string; errors: string[] }[] = [];
    let manuscriptId = await aDraft();
    for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      // It says all by its name.
      if (args.length === 0) continue;
      const type = getNamedType(args[0]?.type);
      if (!isInputObjectType(type)) throw new Error(`${name} takes no input.`);
      for (const place of textPlaces(type, { ...sayings, manuscriptId: '' })) {
        if (isNeverShown(name, place.path)) continue;
        const document = `mutation ($input: ${type.name}!) { it: ${name}(input: $input) { userErrors { code field } } }`;
        const input = place.with(text);
        const variables = { input: 'manuscriptId' in input ? { ...input, manuscriptId } : input };
        const answer = await server.query<{ it: Payload }>(document, variables, { token });
        if (!answer.data) throw new Error(`${name} ${place.path}: ${JSON.stringify(answer.errors)}`);
        const { userErrors } = answer.data.it;
        const errors = userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);
        answers.push({ place: `${name} ${place.path}`, path: place.path, errors });
        if (errors.length === 0) manuscriptId = await aDraft();
      }
    }
    return answers;
  }

  /** What is stored anywhere that has any of these characters in it. */
  async function kept(characters: RegExp): Promise<string[]> {
    const { reader } = server.get(Database);
    const found: string[] = [];
    for (const { tableName } of reader.dataSource.entityMetadatas) {
      const rows = await reader.query<Record<string, unknown>[]>(`SELECT * FROM ${tableName}`);
      found.push(...rows.map((row) => JSON.stringify(row)).filter((row) => characters.test(row)));
    }
    return found;
  }

  /** Whether one of the faults is that of the value at the path, or of the list it stands in. */
  const isNamed = (path: string, errors: readonly string[]): boolean =>
    errors.some((error) => [path, path.replace(/\.0$/u, '')].includes(error.split(' ')[1] ?? ''));

  it('is refused when it is shown in another order than it stands in, but for the body, which loses that', async () => {
    const answers = await everywhere(overridden);
    expect(answers.length).toBeGreaterThan(80);
    const silent = answers.filter(({ path, errors }) => !isBodyText(path) && !isNamed(path, errors));
    expect(silent).toEqual([]);
    const bodies = answers.filter(({ path }) => isBodyText(path));
    expect(bodies.length).toBeGreaterThan(8);
    expect(bodies.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await kept(/\u202E|\\u202e/iu)).toEqual([]);

    // What has a form of its own is told that.
    const formed = answers
      .filter(({ path, errors }) => !isBodyText(path) && !errors.join().includes('TEXT_DIRECTION_OVERRIDDEN'))
      .map(({ path }) => path.split('.').at(-1));
    expect([...new Set(formed)].sort()).toEqual(
      ['afterBlock', 'afterKey', 'blockKey', 'code', 'country', 'date', 'email', 'expectedHash'].concat([
        'field',
        'href',
        'key',
        'language',
        'localTime',
        'slug',
        'timeZone',
        'url',
        'workingDraftHash',
      ]),
    );
  });

  it('is refused, or nothing, when there is nothing to see in it', async () => {
    const answers = await everywhere(invisible);
    expect(await kept(/\u3164|\\u3164/iu)).toEqual([]);
    const answered = new Map(answers.map(({ place, errors }) => [place, errors]));
    expect(answered.get('createUser name')).toEqual(['INVALID_INPUT name']);
    expect(answered.get('createAgency creditText')).toEqual(['INVALID_INPUT creditText']);
    expect(answered.get('requestChanges comment')).toContain('COMMENT_REQUIRED comment');
    expect(answered.get('correctArticle note')).toContain('NOTE_REQUIRED note');
    expect(answered.get('createManuscript content.headline')).toEqual([
      'HEADLINE_INVISIBLE content.headline',
    ]);
  });
});
