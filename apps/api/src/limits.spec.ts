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
    // Deep rather than wide: fields that repeat each other have a limit of their own.
    const deep = `${'... on Query { '.repeat(20)}__typename${' }'.repeat(20)} `;
    const rest = (tokens - 2) % 101;
    return `{ ${deep.repeat((tokens - 2 - rest) / 101)} ${'__typename '.repeat(rest)} }`;
  };
  const list = (first: number, inside = 'headline'): string =>
    `{ articles(first: ${first}) { edges { node { ${inside} } } } }`;

  const fragmented = (count: number): string => {
    const names = Array.from({ length: count }, (_, at) => `F${at}`);
    const spread = names.map((name) => `...${name}`).join(' ');
    return `{ ${spread} } ${names.map((name) => `fragment ${name} on Query { __typename }`).join(' ')}`;
  };
  /** Each spreads the next one. */
  const chained = (levels: number): string => {
    const chain = Array.from({ length: levels - 2 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} }`);
    return `{ ...F0 } ${chain.join(' ')} fragment F${levels - 2} on Query { __typename }`;
  };
  const inPlace = (levels: number): string =>
    `{ ${'... on Query { '.repeat(levels - 1)}__typename${' }'.repeat(levels)}`;
  const tooNested = 'more than 30 levels of brackets and fragments, where 30 are allowed (KOPIJ_MAX_NESTING)';

  it.each([
    [
      'fragments',
      fragmented(100),
      fragmented(101),
      '101 fragments, where 100 are allowed (KOPIJ_MAX_FRAGMENTS)',
    ],
    ['nesting of fragments', chained(30), chained(31), tooNested],
    ['nesting of fragments in their place', inPlace(30), inPlace(31), tooNested],
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
      list(100, 'moreFromSection(first: 3) { id slug }'),
      list(100, 'moreFromSection(first: 4) { id slug }'),
      '5,030 points in cost, where 5,000 are allowed (KOPIJ_MAX_COST)',
    ],
  ])(
    'allows %s up to what the setting says, and names it to whoever asks for more',
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

  it('allows a document of 32 KiB to readers, of twice as much to who is signed in, and no byte more', async () => {
    const padded = (bytes: number): string => `{ sections { name } } #${'x'.repeat(bytes - 23)}`;
    expect(Buffer.byteLength(padded(32_768))).toBe(32_768);
    expect(await server.query(padded(32_768))).toMatchObject({ status: 200 });
    const why =
      'The request is too large: more than 32,768 bytes of GraphQL, where 32,768 are allowed (KOPIJ_MAX_DOCUMENT_BYTES).';
    const refused = { status: 400, errors: [{ message: why, extensions: { code: 'LIMIT_EXCEEDED' } }] };
    expect(await server.query(padded(32_769))).toMatchObject(refused);
    expect(await server.query(padded(32_767).replace('xx', 'éé'))).toMatchObject(refused);
    expect(await server.query(padded(65_536), {}, { token })).toMatchObject({ status: 200 });
    expect(await server.query(padded(65_537), {}, { token })).toMatchObject({ status: 400 });
    // What somebody signed in has sent before is no shorter to a reader.
    expect(await server.query(padded(65_000), {}, { token })).toMatchObject({ status: 200 });
    expect(await server.query(padded(65_000))).toMatchObject({ status: 400 });
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
    for (const batch of [[operation, operation], [operation]]) {
      const response = await server.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(batch),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    }
  });

  const fragments = (length: number, inside: (n: number) => string): string =>
    Array.from({ length }, (_, n) => `fragment F${n} on Query { ${inside(n)} }`).join(' ');

  it.each<[string, number, number, (size: number) => string]>([
    ['fields that might conflict at every level', 400, 240, (size) => `{ ${'me { id } '.repeat(size)} }`],
    [
      'fragments that double each other',
      400,
      64,
      (size) =>
        `{ ...F0 } ${fragments(size, (n) => `...F${n + 1} ...F${n + 1}`)} fragment F${size} on Query { __typename }`,
    ],
    ['fragments in a circle', 400, 64, (n) => `{ ...F0 } ${fragments(n, (at) => `...F${(at + 1) % n}`)}`],
    ['a list in a list in a list', 400, 480, (size) => `{ a(b: ${'['.repeat(size)}${']'.repeat(size)}) }`],
    ['braces', 400, 1_000_000, (size) => '{'.repeat(size)],
    ['a comment', 400, 1_000_000, (size) => `#${'x'.repeat(size)}\n{ sections { name } }`],
    ['text that does not end', 400, 1_000_000, (size) => `{ section(slug: "${'a'.repeat(size)}`],
  ])('takes no longer for each part of hostile input: %s', async (_, status, size, document) => {
    // Of who is signed in: nobody else may send the longest of them.
    await expect((much: number) => server.query(document(much), {}, { token })).toScaleLinearlyTo(size);
    expect(await server.query(document(size), {}, { token })).toMatchObject({ status });
  });

  it('refuses lists whose sizes multiply beyond counting', async () => {
    const document = `{ articles(first: 2147483647) { edges { node { moreFromSection(first: 2147483647) { id } } } } }`;
    expect(await server.query(document)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
  });
});

describe('limits as wide as an operator may set them', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer({
      config: {
        maxTokens: 100_000,
        maxDocumentBytes: 1_048_576,
        maxAnonymousBodyBytes: 1_048_576,
        maxFragments: 1_000,
        maxNesting: 300,
      },
    });
  });
  afterAll(() => server.close());

  it.each<[string, string]>([
    ['selection sets', `${'{a'.repeat(30_000)}${'}'.repeat(30_000)}`],
    ['lists', `{ a(b: ${'['.repeat(40_000)}${']'.repeat(40_000)}) }`],
    ['types of variables', `query ($a: ${'['.repeat(40_000)}Int${']'.repeat(40_000)}) { a }`],
    [
      'fragments that spread the next one',
      `{ ...F0 } ${Array.from({ length: 999 }, (_, n) => `fragment F${n} on Query { ${'... { '.repeat(20)}...F${n + 1}${' }'.repeat(20)} }`).join(' ')}`,
    ],
  ])('leave room for nothing that nests until the call stack ends: %s', async (_, document) => {
    expect(await server.query(document)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
  });
});
