import {
  buildClientSchema,
  getNamedType,
  getIntrospectionQuery,
  isObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { CreateWireSource, MessageStore, TakeMessage } from '@kopij/wire';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDeskOverHttp, type DeskOverHttp } from './testing/desk-over-http.js';

interface Page {
  readonly pageInfo: { readonly startCursor: string };
}

/** How to come by each connection of the schema: what stands around it, which may name `$id`, an article's. */
const ways: Record<string, (connection: string) => string> = {
  'Query.articles': (connection) => `query { ${connection} }`,
  'Section.articles': (connection) => `query { section(slug: "binnenland") { ${connection} } }`,
  'Agency.articles': (connection) =>
    `query ($id: ID!) { article(id: $id) { credits { agency { ${connection} } } } }`,
  'Query.manuscripts': (connection) => `query { ${connection} }`,
  'Query.wireItems': (connection) => `query { ${connection} }`,
  'Query.wireMessages': (connection) => `query { ${connection} }`,
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
    desk = await openDeskOverHttp();
    const { articleId } = await desk.published();
    await desk.published();
    id = articleId;
    await receiveMessages();
  });
  afterAll(() => desk.server.close());

  /** Two, each with an item. */
  async function receiveMessages(): Promise<void> {
    const { actor } = await desk.server.hire('ADMIN');
    const made = await desk.server.get(CreateWireSource).execute(actor, { slug: 'anp', name: 'ANP' });
    if (!('source' in made)) throw new Error(JSON.stringify(made));
    for (const guid of ['a', 'b']) {
      const bytes = Buffer.from(`<nitf><head><docdata><doc-id id-string="${guid}"/></docdata></head>
        <body><body.content><p>De boot vaart.</p></body.content></body></nitf>`);
      const envelope = {
        ...{ contentType: null, name: null, senderId: null },
      };
      await desk.server.get(TakeMessage).execute(made.source.id, bytes, envelope);
    }
    while (await desk.server.get(MessageStore).oldestUnsettled()) await sleep(20);
  }

  const ask = (document: string) =>
    desk.server.query(document, document.includes('$id') ? { id } : {}, { token: desk.tokens.editor });

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
    const { data } = await ask(around(`it: ${field}(first: 1) { pageInfo { startCursor } }`));
    const { startCursor } = pageIn(data);
    const [version, kind, ...values] = JSON.parse(
      Buffer.from(startCursor, 'base64url').toString(),
    ) as unknown[];
    expect(values.length).toBeGreaterThan(0);

    for (const argument of (await connections()).get(name) ?? []) {
      const size = argument === 'after' ? 'first: 1' : 'last: 1';
      const listed = (cursor: string): string =>
        around(`it: ${field}(${size}, ${argument}: ${JSON.stringify(cursor)}) { pageInfo { startCursor } }`);
      expect((await ask(listed(startCursor))).errors).toEqual([]);
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
