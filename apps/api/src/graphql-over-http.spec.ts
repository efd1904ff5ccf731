import { startServer, type RunningServer } from './testing/start-server.js';

describe('GraphQL over HTTP', () => {
  let server: RunningServer;
  let token: string;

  beforeAll(async () => {
    server = await startServer({ config: { logLevel: 'debug' } });
    ({ token } = await server.hire('EDITOR'));
  });
  afterAll(() => server.close());

  const json = { 'content-type': 'application/json' };
  const post = (body: string, headers: Record<string, string> = json) =>
    server.fetch('/graphql', { method: 'POST', headers, body });
  const errorsOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: Record<string, unknown>[] };
    return errors;
  };

  it('answers a reader who posts a query', async () => {
    const answer = await server.query('{ sections { name } }');
    expect(answer).toMatchObject({ status: 200, data: { sections: [] }, errors: [] });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('answers in the media type of GraphQL over HTTP when it is asked for', async () => {
    const accept = 'application/graphql-response+json';
    const answer = await server.query('{ sections { name } }', {}, { headers: { accept } });
    expect(answer.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    const refused = await post('{', { ...json, accept });
    expect(refused.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
  });

  it('knows who calls by their token', async () => {
    const { data } = await server.query('{ me { name role } }', {}, { token });
    expect(data).toEqual({ me: { name: 'editor', role: 'EDITOR' } });
  });

  it('answers a query sent by GET, so that it can be cached on its way', async () => {
    const answer = await server.query(
      'query A { sections { name } } query B { agencies { code } }',
      {},
      {
        method: 'GET',
        operationName: 'A',
      },
    );
    expect(answer).toMatchObject({ status: 200, data: { sections: [] } });
    const path = `/graphql?query=${encodeURIComponent('{ sections { name } }')}`;
    // As browsers and CDNs send it.
    expect((await server.fetch(path)).status).toBe(200);
  });

  it('does not change anything by GET', async () => {
    const document = 'mutation { createSection(input: { slug: "a", name: "A" }) { userErrors { code } } }';
    const answer = await server.query(document, {}, { method: 'GET', token });
    expect(answer).toMatchObject({ status: 405, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it.each([
    ['a form of another site', { 'content-type': 'text/plain' }, '{"query":"{ sections { name } }"}'],
    [
      'an encoded form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'query=%7Bsections%7Bname%7D%7D',
    ],
    ['an upload form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
  ])('refuses %s', async (_, headers, body) => {
    const response = await server.fetch('/graphql', { method: 'POST', headers, body });
    expect(response.status).toBe(415);
    expect(await errorsOf(response)).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  it.each([
    ['no JSON', '{"query":', 400],
    ['JSON that is no object', '"{ sections { name } }"', 400],
    ['an empty object', '{}', 400],
    ['an empty query', '{"query":""}', 400],
    ['a query that is no text', '{"query":{"kind":"Document"}}', 400],
    ['variables that are text', '{"query":"{ sections { name } }","variables":"{}"}', 400],
    ['variables that are a list', '{"query":"{ sections { name } }","variables":[]}', 400],
    ['GraphQL that breaks off', '{"query":"{ sections {"}', 400],
    ['an operation that is not there', '{"query":"query A { sections { name } }","operationName":"B"}', 400],
    ['a choice of operations', '{"query":"query A { sections { name } } query B { me { id } }"}', 400],
    ['an unknown field', '{"query":"{ secions { name } }"}', 400],
    ['a missing argument', '{"query":"{ section { name } }"}', 400],
    [
      'a variable of the wrong type',
      '{"query":"query ($s: String!) { section(slug: $s) { name } }","variables":{"s":1}}',
      400,
    ],
    ['a variable that is not given', '{"query":"query ($s: String!) { section(slug: $s) { name } }"}', 400],
    ['a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}', 200],
    [
      'a null character in a variable',
      '{"query":"query ($s: String!) { section(slug: $s) { name } }","variables":{"s":"a\\u0000"}}',
      400,
    ],
    [
      'half of a surrogate pair',
      '{"query":"query ($s: String!) { section(slug: $s) { name } }","variables":{"s":"a\\ud800"}}',
      400,
    ],
    ['a null character in the document', '{"query":"{ section(slug: \\"a\\\\u0000\\") { name } }"}', 400],
    ['a key that would change the prototype', '{"query":"{ sections { name } }","__proto__":{"a":1}}', 400],
  ])('says what is wrong with %s', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    const errors = await errorsOf(response);
    expect(errors).not.toHaveLength(0);
    for (const error of errors) {
      expect(error).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
      expect(Object.keys(error['extensions'] as object)).toEqual(['code']);
    }
  });

  it('says that it takes JSON only', async () => {
    const response = await post('<query/>', { 'content-type': 'application/xml' });
    expect(response.status).toBe(415);
    expect(await errorsOf(response)).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  it('says that it cannot answer in what the client accepts', async () => {
    const answer = await server.query('{ sections { name } }', {}, { headers: { accept: 'image/png' } });
    expect(answer).toMatchObject({ status: 406, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('has nothing to %s', async (method) => {
    const response = await server.fetch('/graphql', { method, headers: json, body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect(await errorsOf(response)).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  it.each(['Bearer kopij_0_0', 'Bearer', 'Basic a29waWo6a29waWo=', 'Bearer a b', 'x'])(
    'refuses a caller who says «%s», rather than take them for a reader',
    async (authorization) => {
      const answer = await server.query('{ sections { name } }', {}, { headers: { authorization } });
      expect(answer).toMatchObject({
        status: 401,
        data: undefined,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it('answers the fields that are open, and refuses the one that is not', async () => {
    const answer = await server.query('{ sections { name } manuscript(id: "x") { id } }');
    expect(answer).toMatchObject({
      status: 200,
      data: { sections: [], manuscript: null },
      errors: [{ path: ['manuscript'], extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('gives a request the id its sender gave it, and a new one to a sender without manners', async () => {
    const of = async (id?: string) => {
      const headers = id === undefined ? {} : { 'x-request-id': id };
      const { headers: answered } = await server.query('{ sections { name } }', {}, { headers });
      return answered.get('x-request-id');
    };
    expect(await of('edge-7:42')).toBe('edge-7:42');
    const own = /^[0-9a-f]{8}-[0-9a-f]{4}-4/;
    expect(await of()).toMatch(own);
    expect(await of('two words')).toMatch(own);
    expect(await of('x'.repeat(200))).toMatch(own);
    const refused = await post('{', { ...json, 'x-request-id': 'bad-body' });
    expect(refused.headers.get('x-request-id')).toBe('bad-body');
    expect((await server.fetch('/nothing')).headers.get('x-request-id')).toMatch(own);
  });

  it('logs a request with its id, and neither its token nor what it asked', async () => {
    const headers = { 'x-request-id': 'seen-in-the-log' };
    await server.query('query Secret { me { name } }', { private: 'secret' }, { token, headers });
    await server.query(
      'query Secret { me { name } }',
      { private: 'secret' },
      { token, headers, method: 'GET' },
    );
    const lines = server.logged.filter(({ requestId }) => requestId === 'seen-in-the-log');
    expect(lines).toMatchObject([
      { method: 'POST', path: '/graphql', status: 200, msg: 'request' },
      { method: 'GET', path: '/graphql', status: 200, msg: 'request' },
    ]);
    const everything = JSON.stringify(server.logged);
    expect(everything).not.toContain(token);
    expect(everything).not.toMatch(/secret/i);
  });
});
