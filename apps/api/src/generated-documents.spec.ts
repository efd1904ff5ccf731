import type { Actor } from '@kopij/editorial';
import { useCases } from '@kopij/articles';
import { aStory, engineUnderTest } from '@kopij/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { answerFaults } from './testing/documents/answer-faults.js';
import { fuzzDocuments, type Fuzzed } from './testing/documents/fuzz-documents.js';
import { logComplaints } from './testing/documents/log-complaints.js';
import { publishOn } from './testing/publish-on.js';
import { startServer, type RunningServer } from './testing/start-server.js';
import type { KnownValues } from './testing/walk-schema.js';

describe('documents that nobody would write', () => {
  let server: RunningServer;
  let fuzzed: Fuzzed;
  const documents = 2_500;

  beforeAll(async () => {
    server = await startServer({ config: { logLevel: 'info' } });
    const editor = await server.hire('EDITOR');
    let read = 0;
    fuzzed = await fuzzDocuments({
      url: server.url,
      documents,
      seed: engineUnderTest() === 'sqlite' ? 1 : 2,
      schema: server.get(GraphQLSchemaHost).schema,
      known: await fillNewsroom(editor.actor),
      token: editor.token,
      complaints: () => logComplaints(server.logged.slice(read, (read = server.logged.length))),
    });
  });
  afterAll(() => server.close());

  async function fillNewsroom(actor: Actor): Promise<KnownValues> {
    const desk = publishOn(server);
    const sectionId = await desk.section('buitenland');
    const ids = [actor.id, sectionId];
    for (const slug of ['kim-ontvangt-poetin', 'brug-weer-open', 'storm-op-zee']) {
      ids.push(await desk.publish({ slug, sectionId, headline: slug }));
    }
    const draft = await server.get(useCases.create).execute(actor, { content: aStory({ sectionId }) });
    if ('manuscript' in draft) ids.push(draft.manuscript.id);
    const { data } = await server.query<{ articles: { edges: { cursor: string }[] } }>(
      '{ articles { edges { cursor } } }',
    );
    const cursors = data?.articles.edges.map(({ cursor }) => cursor) ?? [];
    return { ids: [...ids, 'nobody'], texts: ['buitenland', 'ANP', 'kim-ontvangt-poetin', 'nl', ...cursors] };
  }

  it('are answered as GraphQL over HTTP wants it, by no fault of the server, and with nothing in the log', () => {
    expect(fuzzed.failure).toBeNull();
  });

  it('are of every kind: run, not valid, too large, not theirs to send', () => {
    const { statuses, codes } = fuzzed;
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(documents);
    expect(statuses.get(200)).toBeGreaterThan(documents / 5);
    for (const code of ['BAD_INPUT', 'LIMIT_EXCEEDED', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']) {
      expect(codes.get(code) ?? 0).toBeGreaterThan(0);
    }
  });
});

describe('an answer that is not sound', () => {
  const error = {
    message: 'No.',
    locations: [{ line: 1, column: 1 }],
    path: ['a', 0],
    extensions: { code: 'BAD_INPUT' },
  };
  const answer = (status: number, body: unknown, contentType = 'application/json; charset=utf-8') => ({
    status,
    contentType,
    text: typeof body === 'string' ? body : JSON.stringify(body),
  });

  it.each([
    ['data', answer(200, { data: { a: 1 } })],
    ['data and what is missing of it', answer(200, { data: null, errors: [error] })],
    ['a refusal', answer(400, { errors: [error] })],
  ])('is none of these: %s', (_, sound) => expect(answerFaults(sound)).toEqual([]));

  it.each([
    ['a fault of the server', answer(500, { errors: [error] }), 'status 500'],
    ['another form', answer(200, '<html>'), 'no JSON object: <html>'],
    ['another media type', answer(200, { data: {} }, 'text/html'), 'content type text/html'],
    ['more than there may be', answer(200, { data: {}, stack: 'x' }), 'keys stack'],
    ['nothing', answer(200, { data: null }), 'neither data nor errors'],
    ['data with a refusal', answer(400, { data: {}, errors: [error] }), 'status 400 and its data'],
    ['a refusal that went well', answer(200, { errors: [error] }), 'status 200 and its data'],
    [
      'a defect',
      answer(200, { data: null, errors: [{ ...error, extensions: { code: 'INTERNAL' } }] }),
      'the code INTERNAL: No.',
    ],
    [
      'a place that is none',
      answer(400, { errors: [{ ...error, locations: [{ line: 0, column: 1 }] }] }),
      'locations [{"line":0,"column":1}]',
    ],
  ])('is seen to be %s', (_, unsound, fault) => expect(answerFaults(unsound)).toEqual([fault]));
});
