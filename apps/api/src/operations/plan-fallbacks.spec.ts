import { PlanFallbacks, type AskedOperation, type KnownDocument } from '@kopij/platform';
import type { AnswerBases } from '@kopij/delivery';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { startServer, type RunningServer } from '../testing/start-server.js';
import { Operations, type OperationsParts } from './operations.js';
import { stringifyResult } from './stringify-result.js';

describe('queries that are left to graphql-js', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ config: { cacheBytes: 0 } });
  });
  afterAll(() => server.close());

  it.each([
    ['SCHEMA', '{ __schema { queryType { name } } }', {}],
    ['VARIABLES', 'query ($n: Int) { articles(first: $n) { totalCount } }', { n: 'many' }],
  ] as const)('are counted by their reason: %s', async (reason, query, variables) => {
    const fallbacks = server.get(PlanFallbacks);
    const before = fallbacks.counts;
    await server.query('{ sections { slug } articles(first: 101) { totalCount } }');
    expect(fallbacks.counts).toEqual(before);
    await server.query(query, variables);
    expect(fallbacks.counts).toEqual({ ...before, [reason]: before[reason] + 1 });
  });

  it('are all of them where plans are switched off, with the same answers', async () => {
    const query = '{ sections { slug } agencies { code } }';
    const other = await startServer({ config: { cacheBytes: 0, plans: false } });
    expect((await other.query(query)).data).toEqual((await server.query(query)).data);
    expect(other.get(PlanFallbacks).counts.OFF).toBe(1);
    await other.close();
  });

  it('are logged once a document where the fault is ours', async () => {
    const logged: unknown[] = [];
    const schema = buildSchema('type Query { a: Int }');
    const fallbacks = new PlanFallbacks();
    const operations = new Operations({
      maxAnswerBytes: 1_000_000,
      schema: () => schema,
      plans: {
        answer: ({ onLeft }: AskedOperation) => {
          onLeft?.({ why: 'FAILED', thrown: new Error('A plan is wrong.') });
          return Promise.resolve(null);
        },
      },
      fallbacks,
      log: { error: (...said: unknown[]) => void logged.push(said) },
      bases: { of: () => null } as unknown as AnswerBases,
    } as unknown as OperationsParts);
    const document = parse('{ a }');
    const known = { hash: 'abc', document } as KnownDocument;
    const operation = getOperationAST(document) ?? undefined;
    const context = { actor: null, locale: 'nl', timeZone: 'UTC', requestId: 'x' } as const;
    const run = () =>
      operations.run({ isGet: false, known, operationName: undefined, operation, variables: {}, context });
    expect(JSON.parse(stringifyResult((await run()).result))).toEqual({ data: { a: null } });
    await run();
    expect(fallbacks.counts.DEFECT).toBe(2);
    expect(logged).toHaveLength(1);
    expect(logged).toMatchObject([
      [{ document: 'abc', err: { message: 'A plan is wrong.' } }, expect.anything()],
    ]);
  });
});
