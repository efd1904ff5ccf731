import { execute, graphqlSync, buildSchema, GraphQLError, parse, validate } from 'graphql';
import { Problem } from '../../basics/problem.js';
import { problemOf } from './problem-of.js';

const schema = buildSchema(`
  scalar Even
  type Query { a(n: Int!): Int!  e(even: Even): Int  i: I }
  interface I { x: Int }  type X implements I { x: Int }
`);

const executed = async (document: string, rootValue: object, variableValues?: Record<string, unknown>) => {
  const { errors } = await execute({ schema, document: parse(document), rootValue, variableValues });
  return problemOf(errors?.[0]);
};

describe('what a client may know of an error', () => {
  it('is what a resolver threw for it to know', async () => {
    const rootValue = {
      a: () => {
        throw new Problem('NOT_FOUND', 'It is gone.');
      },
    };
    expect(await executed('{ a(n: 1) }', rootValue)).toMatchObject({
      code: 'NOT_FOUND',
      message: 'It is gone.',
    });
  });

  it('is nothing of what broke', async () => {
    expect(
      await executed('{ a(n: 1) }', {
        a: () => {
          throw new Error('secret');
        },
      }),
    ).toBeNull();
    expect(await executed('{ a(n: 1) }', { a: () => Promise.reject(new Error('secret')) })).toBeNull();
    expect(await executed('{ a(n: 1) }', { a: () => 'no number' })).toBeNull();
    expect(await executed('{ a(n: 1) }', { a: () => null })).toBeNull();
    expect(await executed('{ i { x } }', { i: () => ({ __typename: 'Query' }) })).toBeNull();
    expect(problemOf('thrown as text')).toBeNull();
  });

  it('is what is wrong with an argument that only its variable made wrong', () => {
    const { errors } = graphqlSync({
      schema,
      source: 'query ($n: Int = 1) { a(n: $n) }',
      variableValues: { n: null },
    });
    expect(problemOf(errors?.[0])).toMatchObject({ code: 'BAD_INPUT' });
  });

  // A scalar that throws makes its error the cause of the validation error, which then looked like a defect.
  it('is that a value is wrong, even where the scalar itself threw', () => {
    const even = schema.getType('Even');
    Object.assign(even ?? {}, {
      parseLiteral: () => {
        throw new Error('odd');
      },
    });
    const [invalid] = validate(schema, parse('{ e(even: 1) }'));
    const asApollo = new GraphQLError(invalid?.message ?? '', {
      originalError: invalid?.originalError,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(invalid?.originalError).toBeInstanceOf(Error);
    expect(problemOf(asApollo)).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('is a limit, where graphql-js gives up comparing fields', () => {
    const [error] = validate(schema, parse(`{ ${'a(n: 1) '.repeat(1_500)} }`));
    expect(problemOf(error)).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });
});
