import { publishOn } from './testing/publish-on.js';
import { startServer, type RunningServer } from './testing/start-server.js';

describe.each([
  ['by plan', true],
  ['by graphql-js', false],
])('the length of an answer, made %s', (_, plans) => {
  let server: RunningServer;
  const most = 20_000;

  beforeAll(async () => {
    server = await startServer({ config: { maxAnswerBytes: most, plans } });
    const desk = publishOn(server);
    for (let at = 0; at < 50; at += 1) {
      await desk.publish({ headline: `${'é'.repeat(250)} ${at}` });
    }
  });
  afterAll(() => server.close());

  const headlines = (first: number): string =>
    `{ articles(first: ${first}) { edges { node { headline } } } }`;
  const refusal = {
    status: 400,
    data: undefined,
    errors: [
      {
        message:
          'The response is too long: more than 20,000 bytes, the maximum (KOPIJ_MAX_ANSWER_BYTES). Request fewer items at a time, or fewer fields.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ],
  };

  it('is bounded in bytes, not in characters', async () => {
    const { data } = await server.query(headlines(35));
    expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThanOrEqual(most);
    const tooMany = await server.query(headlines(45));
    expect(tooMany).toMatchObject(refusal);
  });

  it.each(['GET', 'POST'] as const)('is bounded by the names it is asked for, by %s', async (method) => {
    const query = `{ agencies { ${'a'.repeat(199)}: code ${'b'.repeat(199)}: name } }`;
    expect(await server.query(query, {}, { method })).toMatchObject(refusal);
  });

  it('does not undo what a command has done', async () => {
    const { token } = await server.hire('REPORTER');
    const texts = Array.from(
      { length: 15 },
      (__, at) => `t${at}: content { headline blocks { ... on Paragraph { runs { text } } } }`,
    );
    const created = await server.query(
      `mutation ($content: ContentInput!) { createManuscript(input: { content: $content }) { manuscript { id ${texts.join(' ')} } userErrors { message } } }`,
      { content: { headline: 'Lang', blocks: [{ paragraph: { text: 'x'.repeat(9_000) } }] } },
      { token },
    );
    expect(created).toMatchObject({ status: 200, errors: [] });
  });
});
