import { startServer, type RunningServer } from './testing/start-server.js';

describe('limits', () => {
  let server: RunningServer;
  let token: string;

  beforeAll(async () => {
    server = await startServer();
    ({ token } = await server.hire('REPORTER'));
  });
  afterAll(() => server.close());

  const nested = (depth: number): string =>
    `{ sections ${'{ children '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 1)}`;
  const aliased = (count: number): string =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`;
  const directed = (count: number): string => `{ ${'sections { name @skip(if: false) } '.repeat(count)} }`;
  const long = (tokens: number): string => {
    const rest = (tokens - 2) % 6;
    return `{ ${'... on Query { __typename } '.repeat((tokens - 2 - rest) / 6)} ${'__typename '.repeat(rest)} }`;
  };
  const list = (first: number, inside = 'headline'): string =>
    `{ articles(first: ${first}) { edges { node { ${inside} } } } }`;

  it.each([
    ['depth', nested(10), nested(11), '11 levels deep, where 10 are allowed (KOPIJ_MAX_DEPTH)'],
    ['aliases', aliased(15), aliased(16), '16 aliases, where 15 are allowed (KOPIJ_MAX_ALIASES)'],
    ['directives', directed(10), directed(11), '11 directives, where 10 are allowed (KOPIJ_MAX_DIRECTIVES)'],
    [
      'tokens',
      long(1_000),
      long(1_001),
      'more than 1,000 tokens, where 1,000 are allowed (KOPIJ_MAX_TOKENS)',
    ],
    [
      'cost',
      list(100, 'moreFromSection(first: 15) { id slug }'),
      list(100, 'moreFromSection(first: 25) { id slug }'),
      '5,301 points in cost, where 5,000 are allowed (KOPIJ_MAX_COST)',
    ],
  ])(
    'allows as much %s as the setting says, and names it to whoever asks for more',
    async (_, fits, exceeds, why) => {
      expect(await server.query(fits)).toMatchObject({ status: 200, errors: [] });
      const refused = await server.query(exceeds);
      expect(refused).toMatchObject({
        status: 400,
        data: undefined,
        errors: [{ message: `The request is too large: ${why}.`, extensions: { code: 'LIMIT_EXCEEDED' } }],
      });
      expect(await server.query(exceeds, {}, { method: 'GET' })).toMatchObject({
        status: 400,
        errors: refused.errors,
      });
    },
  );

  it('allows who is signed in twice as many tokens', async () => {
    expect(await server.query(long(2_000), {}, { token })).toMatchObject({ status: 200 });
    const { errors } = await server.query(long(2_001), {}, { token });
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
    // What somebody signed in has sent before is no less to a reader.
    expect(await server.query(long(2_000))).toMatchObject({ status: 400 });
  });

  it('counts a list by the variable that sizes it, by its default, and by that of the schema', async () => {
    const sized = `query ($n: Int) { articles(first: $n) { edges { node { moreFromSection(first: 25) { id slug } } } } }`;
    const byDefault = sized.replace('$n: Int', '$n: Int = 100');
    const dear = [
      server.query(sized, { n: 100 }),
      server.query(byDefault),
      server.query(byDefault, {}, { method: 'GET' }),
    ];
    for (const answer of await Promise.all(dear)) {
      expect(answer.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
    }
    const cheap = [server.query(sized, { n: 10 }), server.query(byDefault, { n: 10 }), server.query(sized)];
    for (const answer of await Promise.all(cheap)) expect(answer.errors).toEqual([]);
  });

  it('allows no batches', async () => {
    const operation = { query: '{ sections { name } }' };
    for (const batch of [[operation, operation], [operation], []]) {
      const response = await server.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(batch),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    }
  });

  it.each(['with its length', 'in pieces'])(
    'allows a body of 1 MiB, and no byte more, sent %s',
    async (how) => {
      const bodyOf = (bytes: number) => {
        const empty = JSON.stringify({ query: '{ sections { name } }', extensions: { space: '' } });
        return empty.replace('""', `"${' '.repeat(bytes - empty.length)}"`);
      };
      const send = (bytes: number) => {
        const text = bodyOf(bytes);
        const body = how === 'in pieces' ? ReadableStream.from([Buffer.from(text)]) : text;
        const headers = { 'content-type': 'application/json' };
        return server.fetch('/graphql', { method: 'POST', headers, body, duplex: 'half' });
      };
      expect((await send(1_048_576)).status).toBe(200);
      const refused = await send(1_048_577);
      expect(refused.status).toBe(413);
      const found = how === 'in pieces' ? 'more than 1,048,576' : '1,048,577';
      expect(await refused.json()).toEqual({
        errors: [
          {
            message: `The request is too large: ${found} bytes, where 1,048,576 are allowed (KOPIJ_MAX_BODY_BYTES).`,
            extensions: { code: 'LIMIT_EXCEEDED' },
          },
        ],
      });
    },
  );

  it.each<[string, string]>([
    ['fields that might conflict at every level', `{ ${'sections { name } '.repeat(240)} }`],
    [
      'fragments that double each other',
      `{ ...F0 } ${Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F60 on Query { __typename }`,
    ],
    [
      'fragments in a circle',
      `{ ...F0 } ${Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${(n + 1) % 60} }`).join(' ')}`,
    ],
    ['a list in a list in a list', `{ a(b: ${'['.repeat(450)}${']'.repeat(450)}) }`],
    ['a megabyte of braces', '{'.repeat(1_000_000)],
    ['a megabyte of a comment', `#${'x'.repeat(1_000_000)}\n{ sections { name } }`],
    ['a megabyte of text that does not end', `{ section(slug: "${'a'.repeat(1_000_000)}`],
    [
      'lists whose sizes multiply beyond counting',
      `{ articles(first: 2147483647) { edges { node { moreFromSection(first: 2147483647) { id } } } } }`,
    ],
  ])('answers at once on hostile input: %s', async (_, document) => {
    const before = performance.now();
    await server.query(document);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('answers at once on variables that are nested beyond measure', async () => {
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    const before = performance.now();
    const response = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"query ($s: String!) { section(slug: $s) { name } }","variables":{"s":${deep}}}`,
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
