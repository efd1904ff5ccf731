import {
  buildClientSchema,
  getNamedType,
  getIntrospectionQuery,
  isObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { CreateWebhook } from '@kopij/announcements';
import { AddComment } from '@kopij/articles';
import { CreateWireSource, MessageStore, TakeMessages } from '@kopij/wire';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { at, openDeskOverHttp, type DeskOverHttp } from './testing/desk-over-http.js';

interface Page {
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string };
}

/** How to come by each connection of the schema: what stands around it, which may name `$id`, an article's. */
const ways: Record<string, (connection: string) => string> = {
  'Query.articles': (connection) => `query { ${connection} }`,
  'Section.articles': (connection) => `query { section(slug: "binnenland") { ${connection} } }`,
  'Agency.articles': (connection) =>
    `query ($id: ID!) { article(id: $id) { credits { agency { ${connection} } } } }`,
  'Query.auditTrail': (connection) => `query { ${connection} }`,
  'Query.changes': (connection) => `query { ${connection} }`,
  'Query.manuscripts': (connection) => `query { ${connection} }`,
  'Query.notifications': (connection) => `query { ${connection} }`,
  'Query.search': (connection) => `query { ${connection.replace('search(', 'search(query: "boot", ')} }`,
  'Query.wireItems': (connection) => `query { ${connection} }`,
  'Query.wireMessages': (connection) => `query { ${connection} }`,
  'UsageReport.items': (connection) => `query { usageReport(agency: "ANP") { ${connection} } }`,
  'Webhook.attempts': (connection) => `query { webhooks { ${connection} } }`,
  'MentionList.threads': (connection) => `query { myWork { mentions { ${connection} } } }`,
  'WorkList.manuscripts': (connection) => `query { myWork { assigned { ${connection} } } }`,
  'Manuscript.threads': (connection) => `query ($id: ID!) { manuscript(id: $id) { ${connection} } }`,
  'Manuscript.history': (connection) => `query ($id: ID!) { manuscript(id: $id) { ${connection} } }`,
  'Manuscript.revisions': (connection) => `query ($id: ID!) { manuscript(id: $id) { ${connection} } }`,
};

/** What each kind of value in a cursor is exchanged for. */
const malformed = {
  instant: [
    ...['', '2026', '2026-03-02T09:00:00Z', '2026-03-02T10:00:00.000+01:00', '2026-02-30T09:00:00.000Z'],
    ...['2026-13-01T09:00:00.000Z', '2026-03-02T25:00:00.000Z', '0000-01-01T00:00:00.000Z', '\0', 1, null],
  ],
  id: ['', 'x', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', "' OR 1=1", '\0', 1, null],
  number: [-1, 1.5, 2_147_483_648, '1', null],
};

describe('a cursor that no list has given', () => {
  let desk: DeskOverHttp;
  let id: string;
  beforeAll(async () => {
    desk = await openDeskOverHttp({ secretKeys: [randomBytes(32).toString('base64')] });
    await createWebhook();
    const { articleId } = await desk.published();
    await desk.published();
    id = articleId;
    await comment();
    await untilSent();
    await receiveMessages();
    await publishItems();
    await tellAdmin();
  });
  afterAll(() => desk.server.close());

  /** To an address that may not be dialled, which is an attempt as well. */
  async function createWebhook(): Promise<void> {
    const { actor } = await desk.server.hire('ADMIN');
    const asked = { name: 'Site', url: 'http://127.0.0.1:9/', events: ['ARTICLE_PUBLISHED' as const] };
    const made = await desk.server.get(CreateWebhook).execute(actor, asked);
    if (!('webhook' in made)) throw new Error(JSON.stringify(made));
  }

  async function tellAdmin(): Promise<void> {
    const { me } = (await ask('{ me { id } }')).data as { me: { id: string } };
    await desk.done('assignManuscript', desk.tokens.editor, { ...at(await desk.draft()), assigneeId: me.id });
  }

  async function comment(): Promise<void> {
    const { actor } = await desk.server.hire('REPORTER');
    for (const text of ['Een.', 'Twee.']) {
      const { me } = (await ask('{ me { id } }')).data as { me: { id: string } };
      const command = { manuscriptId: id, text, mentions: [me.id] };
      const said = await desk.server.get(AddComment).execute(actor, command);
      if (!('thread' in said)) throw new Error(JSON.stringify(said));
    }
  }

  async function untilSent(): Promise<void> {
    const asked = '{ webhooks { attempts { totalCount } } }';
    for (let sent = 0; sent < 2; await sleep(20)) {
      const { data } = await desk.server.query(asked, {}, { token: desk.tokens.admin });
      const { webhooks } = data as { webhooks: { attempts: { totalCount: number } }[] };
      sent = webhooks[0]?.attempts.totalCount ?? 0;
    }
  }

  /** Two, each with an item. */
  async function receiveMessages(): Promise<void> {
    const { actor } = await desk.server.hire('ADMIN');
    const made = await desk.server.get(CreateWireSource).execute(actor, { slug: 'anp', name: 'ANP' });
    if (!('source' in made)) throw new Error(JSON.stringify(made));
    for (const guid of ['a', 'b']) {
      const bytes = Buffer.from(`<nitf><head><docdata><doc-id id-string="${guid}"/></docdata></head>
        <body><body.head><hedline><hl1>De boot vaart</hl1></hedline></body.head>
        <body.content><p>OSLO (ANP) - De boot vaart weer.</p></body.content></body></nitf>`);
      const message = { bytes, contentType: null, name: null, senderId: null };
      await desk.server.get(TakeMessages).execute(made.source.id, [message]);
    }
    while ((await desk.server.get(MessageStore).unsettled(1)).length > 0) await sleep(20);
  }

  async function publishItems(): Promise<void> {
    const { wireItems } = await desk.look<{ wireItems: { edges: { node: { id: string } }[] } }>(
      '{ wireItems { edges { node { id } } } }',
    );
    expect(wireItems.edges).toHaveLength(2);
    for (const { node } of wireItems.edges) {
      const input = { wireItemId: node.id, sectionId: desk.binnenland };
      const taken = await desk.done('takeWireItem', desk.tokens.editor, input);
      await desk.done('publishManuscript', desk.tokens.editor, { ...at(taken), revision: 1 });
    }
  }

  const ask = (document: string) =>
    desk.server.query(document, document.includes('$id') ? { id } : {}, { token: desk.tokens.admin });

  /** Every field that takes a cursor, with the arguments that do. */
  async function connections(): Promise<Map<string, string[]>> {
    const { data } = await ask(getIntrospectionQuery());
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    const fields = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
    const pages = fields.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
    return new Map(
      pages.map(({ type, field }) => [
        `${type.name}.${field.name}`,
        field.args.map(({ name }) => name).filter((name) => name === 'after' || name === 'before'),
      ]),
    );
  }

  it('is looked for in every list there is', async () => {
    const found = await connections();
    expect([...found.keys()].sort()).toEqual(Object.keys(ways).sort());
    for (const args of found.values()) expect(args).toContain('after');
  });

  it.each(Object.entries(ways))('is refused by %s, which names the argument', async (name, around) => {
    const field = name.split('.')[1] ?? '';
    const { data } = await ask(around(`it: ${field}(first: 1) { pageInfo { startCursor endCursor } }`));
    const { startCursor, endCursor } = pageIn(data);
    // The changes begin with a cursor, and no item.
    const given = startCursor ?? endCursor;
    const [version, kind, ...values] = JSON.parse(Buffer.from(given, 'base64url').toString()) as unknown[];
    expect(values.length).toBeGreaterThan(0);

    for (const argument of (await connections()).get(name) ?? []) {
      const size = argument === 'after' ? 'first: 1' : 'last: 1';
      const listed = (cursor: string): string =>
        around(`it: ${field}(${size}, ${argument}: ${JSON.stringify(cursor)}) { pageInfo { startCursor } }`);
      expect((await ask(listed(given))).errors).toEqual([]);
      for (const [position, value] of values.entries()) {
        for (const other of malformed[typeOf(value)]) {
          const cursor = [version, kind, ...values.with(position, other)];
          const { errors } = await ask(listed(Buffer.from(JSON.stringify(cursor)).toString('base64url')));
          expect([other, errors]).toEqual([
            other,
            [
              expect.objectContaining({
                message: `\`${argument}\` is not a cursor of this list. Use a cursor exactly as the list returned it.`,
                extensions: expect.objectContaining({ code: 'BAD_INPUT' }) as unknown,
              }),
            ],
          ]);
        }
      }
    }
  });

  /** The page, which is the only thing called `it` in an answer. */
  function pageIn(data: unknown): Page['pageInfo'] {
    if (typeof data !== 'object' || data === null) throw new Error('There is no page.');
    if ('it' in data) return (data.it as Page).pageInfo;
    return pageIn(Object.values(data)[0]);
  }

  function typeOf(value: unknown): keyof typeof malformed {
    if (typeof value === 'number') return 'number';
    return String(value).includes('T') ? 'instant' : 'id';
  }
});
