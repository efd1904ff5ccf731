import { startServer, type RunningServer } from './testing/start-server.js';

describe('fragments that spread each other', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const spreads = (names: readonly number[]): string => names.map((name) => `...F${name}`).join(' ');

  it.each([
    ['in a ring, below a field', '{ sections { ...F0 } } fragment F0 on Section { children { ...F0 } }'],
    [
      'in rings that meet',
      `{ sections { ...F0 ...F1 } } ${[0, 1, 2, 3]
        .map(
          (at) =>
            `fragment F${at} on Section { name children { ${spreads([0, 1, 2, 3])} } parent { ...F${(at + 1) % 4} } }`,
        )
        .join(' ')}`,
    ],
    [
      'in a long ring',
      `{ sections { ...F0 } } ${Array.from({ length: 90 }, (_, at) => `fragment F${at} on Section { parent { ...F${(at + 1) % 90} } }`).join(' ')}`,
    ],
    [
      'all of them all of them',
      `{ sections { ...F0 } } ${Array.from({ length: 18 }, (_, at) => `fragment F${at} on Section { ${spreads([...Array(18).keys()])} }`).join(' ')}`,
    ],
  ])('are the fault of whoever sends them: %s', async (_, query) => {
    const { status, errors } = await server.query(query);
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|LIMIT_EXCEEDED|BAD_INPUT)$/);
  });
});
