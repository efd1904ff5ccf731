import { getIntrospectionQuery } from 'graphql';
import { Database } from '@kopij/platform';
import { startServer, type RunningServer } from './testing/start-server.js';

describe('what an error tells', () => {
  describe('in production', () => {
    let server: RunningServer;
    let token: string;

    beforeAll(async () => {
      server = await startServer({ config: { environment: 'production' } });
      ({ token } = await server.hire('REPORTER'));
    });
    afterAll(() => server.close());

    const introspection: [string, string][] = [
      ['the whole schema', getIntrospectionQuery()],
      ['a type', '{ __type(name: "Manuscript") { fields { name } } }'],
      ['a type under another name', '{ sections: __type(name: "Manuscript") { name } }'],
      [
        'the schema in a fragment',
        'query { ...F } fragment F on Query { ... { __schema { types { name } } } }',
      ],
      [
        'the schema in an operation that is not run',
        'query A { sections { name } } query B { __schema { types { name } } }',
      ],
    ];

    it.each(introspection)('keeps %s from readers, by POST and GET', async (_, document) => {
      for (const method of ['POST', 'GET'] as const) {
        const answer = await server.query(
          document,
          {},
          { method, operationName: document.includes('A') ? 'A' : undefined },
        );
        expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      }
    });

    it('shows the schema to who is signed in', async () => {
      const answer = await server.query(getIntrospectionQuery(), {}, { token });
      expect(answer).toMatchObject({ status: 200, errors: [] });
    });

    it('lets readers ask for the name of a type', async () => {
      const { data } = await server.query('{ __typename }');
      expect(data).toEqual({ __typename: 'Query' });
    });

    it.each([
      ['a field', '{ secions { name } }', {}],
      ['a field inside', '{ sections { nam } }', {}],
      ['an argument', '{ articles(sectio: "a") { edges { cursor } } }', {}],
      ['a type', '{ ... on Quer { __typename } }', {}],
      ['a directive', '{ sections { name @ski(if: true) } }', {}],
      [
        'a field of an input',
        'mutation ($i: CreateSectionInput!) { createSection(input: $i) { userErrors { code } } }',
        { i: { slg: 'a' } },
      ],
      [
        'a value',
        'query ($o: ManuscriptOrder) { manuscripts(orderBy: $o) { edges { cursor } } }',
        { o: 'UPDATE' },
      ],
    ])('does not suggest %s to somebody who guesses', async (_, document, variables) => {
      const { errors } = await server.query(document, variables);
      expect(errors).not.toHaveLength(0);
      for (const { message } of errors) expect(message).not.toMatch(/did you mean/i);
    });
  });

  describe('in development', () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await startServer({ config: { environment: 'development' } });
    });
    afterAll(() => server.close());

    it('helps with a name that is nearly right, and shows the schema to everybody', async () => {
      const { errors } = await server.query('{ secions { name } }');
      expect(errors[0]?.message).toContain('Did you mean "sections"');
      expect(await server.query(getIntrospectionQuery())).toMatchObject({ status: 200, errors: [] });
    });
  });

  describe('of a defect', () => {
    let server: RunningServer;
    beforeEach(async () => {
      server = await startServer({ config: { logLevel: 'error' } });
    });
    afterEach(() => server.close());

    const reference = /^[0-9a-f-]{36}$/;

    it('tells the client a reference, and the log everything else', async () => {
      const { token } = await server.hire('EDITOR');
      // Somebody drops a table by hand.
      await server.get(Database).writer.query('ALTER TABLE manuscripts RENAME TO gone');
      const headers = { 'x-request-id': 'unlucky' };
      const answer = await server.query(
        'query Desk { manuscripts { edges { cursor } } }',
        {},
        { token, headers },
      );

      const told = answer.errors[0]?.extensions.reference ?? '';
      expect(told).toMatch(reference);
      expect(answer.errors).toMatchObject([
        {
          message: `Something went wrong on our side. Reference: ${told}`,
          path: ['manuscripts'],
          extensions: { code: 'INTERNAL', reference: told },
        },
      ]);
      expect(JSON.stringify(answer.errors)).not.toMatch(/gone|manuscripts"?:|SELECT|\.ts|\.js/);
      expect(server.logged).toMatchObject([
        {
          reference: told,
          requestId: 'unlucky',
          operation: 'Desk',
          path: 'manuscripts',
          err: { stack: expect.any(String) as string },
        },
      ]);
    });

    it('answers 500 when even the caller cannot be looked up', async () => {
      const { token } = await server.hire('EDITOR');
      await server.get(Database).writer.query('ALTER TABLE access_tokens RENAME TO gone');
      const headers = { 'x-request-id': 'unlucky' };
      const answer = await server.query('{ sections { name } }', {}, { token, headers });
      const told = answer.errors[0]?.extensions.reference;
      expect(told).toMatch(reference);
      expect(answer).toMatchObject({ status: 500, errors: [{ extensions: { code: 'INTERNAL' } }] });
      expect(server.logged).toMatchObject([{ reference: told, requestId: 'unlucky' }]);
      expect(JSON.stringify(server.logged)).not.toContain(token);
    });
  });
});
