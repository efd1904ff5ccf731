import { startServer, type RunningServer } from './testing/start-server.js';

describe('input that is not of the form asked for', () => {
  let server: RunningServer;
  let token: string;

  beforeAll(async () => {
    server = await startServer({ config: { logLevel: 'warn' } });
    ({ token } = await server.hire('ADMIN'));
  });
  afterAll(() => server.close());

  const create = `mutation ($input: CreateSectionInput!) {
    createSection(input: $input) { section { id } userErrors { __typename code message field } }
  }`;
  const malformed = { slug: 'regio', name: 'x'.repeat(500), description: 'x'.repeat(50_000) };

  it('is an answer to a mutation: every fault at once, and where it is', async () => {
    const { status, data, errors } = await server.query(create, { input: malformed }, { token });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data).toMatchObject({
      createSection: {
        section: null,
        userErrors: [
          {
            __typename: 'RefusedInput',
            code: 'INVALID_INPUT',
            field: ['name'],
            message: 'name must be shorter than or equal to 120 characters',
          },
          { __typename: 'RefusedInput', code: 'INVALID_INPUT', field: ['description'] },
        ],
      },
    });
  });

  it('is told in the language of whoever typed it', async () => {
    const headers = { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.5' };
    const { data } = await server.query(create, { input: malformed }, { token, headers });
    expect(JSON.stringify(data)).toContain('name mag hoogstens 120 tekens lang zijn');
  });

  it('is refused before anything is asked of who may not do it', async () => {
    const { errors } = await server.query(create, { input: malformed });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is nothing for the log to complain about', () => {
    expect(server.logged).toEqual([]);
  });
});
