import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { subscribeOverWebSocket, subscribeToEvents } from '../testing/live-client.js';
import { callers, expectedOf, type Caller, type Verdict } from '../testing/rights/callers.js';
import { renderRights } from '../testing/rights/render-rights.js';
import { RightsDesk } from '../testing/rights/rights-desk.js';
import { rowsByField, type RightsRow, type RootType } from '../testing/rights/rights-table.js';
import { writeOperation, type Operation } from '../testing/rights/write-operation.js';

const refusals: ReadonlySet<string> = new Set<Verdict>([
  ...(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_AN_EDITOR', 'NOT_AN_ADMIN', 'SCOPE_MISSING'] as const),
  ...(['BEYOND_YOUR_REACH', 'NOT_YOUR_SECTION'] as const),
]);
/** Whoever is answered with one of these was not asked who they are. */
const clumsy: ReadonlySet<string> = new Set([
  'INTERNAL',
  'BAD_INPUT',
  'INVALID_INPUT',
  'LIMIT_EXCEEDED',
  'GRAPHQL_INVALID',
]);

/** What to read of an answer, to see whether something is there. */
const selections: Readonly<Record<string, string>> = {
  'Query.manuscript': 'articleId',
  'Query.manuscripts': 'edges { node { articleId } }',
  'Query.assignableUsers': 'id',
};

describe('the table of rights', () => {
  const rows = rowsByField();
  let desk: RightsDesk;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    desk = await RightsDesk.open();
    const admin = callers.find(({ role, scopes, reach }) => role === 'ADMIN' && !scopes && !reach);
    const token = (admin && desk.token(admin)) ?? '';
    const { data } = await desk.server.query(getIntrospectionQuery({ oneOf: true }), {}, { token });
    schema = buildClientSchema(data as unknown as IntrospectionQuery);
  });
  afterAll(() => desk.close());

  function rootFields(): Map<string, GraphQLField<unknown, unknown>> {
    const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    return new Map(
      types.flatMap((type) =>
        Object.values(type?.getFields() ?? {}).map(
          (field) => [`${type?.name}.${field.name}`, field] as const,
        ),
      ),
    );
  }

  function rootField(name: string): GraphQLField<unknown, unknown> {
    const field = rootFields().get(name);
    if (!field) throw new Error(`There is no ${name}.`);
    return field;
  }

  function saysWhy(name: string): boolean {
    const type = getNamedType(rootField(name).type);
    return isObjectType(type) && 'userErrors' in type.getFields();
  }

  async function operationFor(name: string, type: RootType, { whose }: Caller): Promise<Operation> {
    const field = rootField(name);
    const selection = saysWhy(name) ? 'userErrors { code }' : selections[name];
    return writeOperation(type, field, {
      known: await desk.known(whose),
      also: await desk.also(name, whose),
      selection,
    });
  }

  /** What somebody is answered who asks over HTTP. */
  async function ask(name: string, type: RootType, row: RightsRow, caller: Caller): Promise<Verdict> {
    const { document, variables } = await operationFor(name, type, caller);
    const token = desk.token(caller);
    const { data, errors } = await desk.server.query<{ it: unknown }>(
      document,
      variables,
      token === undefined ? {} : { token },
    );
    const payload = data?.it as { userErrors?: { code: string }[] } | null | undefined;
    const codes = [
      ...errors.map(({ extensions }) => extensions.code),
      ...(payload?.userErrors ?? []).map(({ code }) => code),
    ];
    const verdict = verdictOf(codes, row, { document, errors });
    if (verdict !== 'ALLOWED') await desk.expectUntouched(caller.whose);
    if (verdict !== 'ALLOWED' || !(name in selections)) return verdict;
    const { maker, manuscript } = await desk.copy(caller.whose);
    const answer = JSON.stringify(data);
    return answer.includes(name === 'Query.assignableUsers' ? maker.id : manuscript.id)
      ? 'ALLOWED'
      : 'MISSING';
  }

  /** What somebody is told who subscribes. */
  async function subscribe(name: string, row: RightsRow, caller: Caller, at: number): Promise<Verdict> {
    const operation = await operationFor(name, 'Subscription', caller);
    const options = { token: desk.token(caller), variables: operation.variables };
    const connect = at % 2 === 0 ? subscribeOverWebSocket : subscribeToEvents;
    const document = operation.document.replace('it: ', '').replace('__typename', '__typename manuscriptId');
    const isOfCopy = /(newsroom|manuscript)Changed/.test(name);
    const live = connect(desk.server.url, isOfCopy ? document : operation.document, options);
    try {
      const first = await live.next();
      const codes = (first?.errors ?? []).map(({ extensions }) => extensions.code);
      const verdict = verdictOf(codes, row, { document, errors: first?.errors ?? [] });
      if (verdict !== 'ALLOWED' || !isOfCopy) return verdict;
      // What is told of first: the copy, or what is always theirs.
      const changed = await desk.change(caller.whose);
      const theirs = await desk.change('THEIR_OWN');
      const told = await Promise.race([live.next(), sleep(2_000)]);
      const heard = told?.data?.[name.replace('Subscription.', '')]?.['manuscriptId'];
      expect([`manuscript:${changed}`, `manuscript:${theirs}`, undefined]).toContain(heard);
      return heard === `manuscript:${changed}` ? 'ALLOWED' : 'MISSING';
    } finally {
      live.stop();
    }
  }

  function verdictOf(codes: readonly string[], { own }: RightsRow, asked: object): Verdict {
    const wrong = codes.filter((code) => clumsy.has(code));
    if (wrong.length > 0) throw new Error(`${wrong.join()}: ${JSON.stringify(asked)}`);
    const refused = codes.find((code) => refusals.has(code));
    if (refused !== undefined) return refused as Verdict;
    // Of what is not copy, nothing is there that was asked for.
    return own === 'THEIRS' && codes.includes('NOT_FOUND') ? 'MISSING' : 'ALLOWED';
  }

  it('names every root field of the schema once, and nothing else', () => {
    const named = rows.map(([field]) => field);
    expect([...named].sort()).toEqual([...rootFields().keys()].sort());
  });

  it.each(rows)('says who may use %s, and who may not', async (name, row) => {
    const type = name.slice(0, name.indexOf('.')) as RootType;
    const found: string[] = [];
    const expected: string[] = [];
    for (const [at, caller] of callers.entries()) {
      const verdict =
        type === 'Subscription' ? await subscribe(name, row, caller, at) : await ask(name, type, row, caller);
      found.push(`${caller.name}: ${verdict}`);
      expected.push(`${caller.name}: ${expectedOf(row, caller, saysWhy(name))}`);
    }
    expect(found).toEqual(expected);
  });

  it('stands in the guide for admins as it is', () => {
    const guide = readFileSync(join(__dirname, '../../../../docs/admins.md'), 'utf8');
    const [, table] = guide.split(/<!-- rights(?: end)? -->/);
    expect(table?.trim()).toBe(renderRights());
  });
});
