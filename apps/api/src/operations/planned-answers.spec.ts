import { AgencyRegistry } from '@kopij/agencies';
import { type ManuscriptEntity, type Outcome, useCases } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { OperationPlans, type PlannedAnswer, type RequestContext } from '@kopij/platform';
import { CreateSection } from '@kopij/sections';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  execute,
  getOperationAST,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { PlantedWords } from '../testing/planted-words.js';
import { startServer, type RunningServer } from '../testing/start-server.js';
import { walkSchema } from '../testing/walk-schema.js';
import { wholeAnswer, type WholeAnswer } from '../testing/whole-answer.js';

jest.setTimeout(900_000);

interface Answers {
  /** As graphql-js gives it. */
  readonly ordinary: ExecutionResult;
  /** Null where the plan leaves it to graphql-js. */
  readonly planned: PlannedAnswer | null;
}

describe('a planned answer', () => {
  let server: RunningServer;
  let schema: GraphQLSchema;
  let plans: OperationPlans;
  let editor: { actor: Actor; token: string };
  let sectionId: string;
  const manuscripts: ManuscriptEntity[] = [];
  const slugs: string[] = [];

  beforeAll(async () => {
    // What is kept ready would be answered before any plan.
    server = await startServer({ config: { cacheBytes: 0 } });
    editor = await server.hire('EDITOR');
    const admin = await server.hire('ADMIN');
    const made = await server
      .get(CreateSection)
      .execute(admin.actor, { slug: 'buitenland', name: 'Buitenland', requiresReview: false });
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    sectionId = made.section.id;
    for (let number = 0; number < 4; number += 1) manuscripts.push(await published());
    schema = server.get(GraphQLSchemaHost).schema;
    plans = new OperationPlans(() => schema, 10_000_000);
  });
  afterAll(() => server.close());

  async function published(): Promise<ManuscriptEntity> {
    const content = new PlantedWords('openbaar').story(sectionId);
    slugs.push(content.slug ?? '');
    const made = done(await server.get(useCases.create).execute(editor.actor, { content }));
    const seen = { manuscriptId: made.id, expectedVersion: made.version, revision: made.revision };
    return done(await server.get(useCases.publish).execute(editor.actor, seen));
  }

  /** Asks graphql-js, and then twice by plan: as the document is met for the first time, and as it is known. */
  async function both(
    source: string,
    variables: Record<string, unknown> = {},
    actor: Actor | null = null,
  ): Promise<Answers> {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    const context = (): RequestContext => ({ actor, locale: 'nl', timeZone: 'UTC', requestId: 'test' });
    const ordinary = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: context(),
    });
    const byPlan = () => plans.answer({ document, operation, variables, context: context() });
    const [first, known] = [await byPlan(), await byPlan()];
    expect(known?.data.text).toBe(first?.data.text);
    return { ordinary, planned: first };
  }

  function expectSame({ ordinary: { data, errors }, planned }: Answers): void {
    expect(planned && { data: planned.data.text, errors: planned.errors?.map(asTold) }).toEqual({
      data: JSON.stringify(data),
      errors: errors?.map(asTold),
    });
  }

  it('is the one graphql-js gives, for every field of the schema, to readers and to editors', async () => {
    const [agency] = (await server.get(AgencyRegistry).current()).all;
    const operations = walkSchema(schema, {
      ids: [...manuscripts.map(({ id }) => id), sectionId, agency?.id ?? '', editor.actor.id, 'nobody'],
      texts: ['buitenland', 'ANP', ...slugs, 'en'],
    });
    const plannedFor = { reader: new Set<string>(), editor: new Set<string>() };
    for (const { entry, document } of operations) {
      if (!entry.startsWith('Query.')) continue;
      const forReader = await both(document);
      const forEditor = await both(document, {}, editor.actor);
      expectSame(forReader);
      expectSame(forEditor);
      if (!forReader.planned?.errors) plannedFor.reader.add(entry);
      if (!forEditor.planned?.errors) plannedFor.editor.add(entry);
    }
    // The newsroom's own fields are refused to readers.
    const open = ['agencies', 'article', 'articles', 'node', 'section', 'sections'];
    expect([...plannedFor.reader]).toEqual(expect.arrayContaining(open.map((field) => `Query.${field}`)));
    expect(plannedFor.reader).not.toContain('Query.manuscripts');
    expect(plannedFor.editor).toContain('Query.manuscripts');
  });

  const list = 'articles(first: 2) { edges { cursor node { ...Card } } pageInfo { endCursor hasNextPage } }';
  const card = 'fragment Card on Article { slug section { name } credits { role agency { code } } }';
  const sound: [string, string, Record<string, unknown>?][] = [
    ['a list', `{ ${list} totals: articles { totalCount } } ${card}`],
    [
      'the same field in two places',
      `{ ${list} articles(first: 2) { edges { node { lead slug } } } } ${card}`,
    ],
    [
      'fragments on every kind of block',
      `{ articles { edges { node { body { blocks { __typename ... on Paragraph { runs { text } } ... on ListBlock { items { text href } }
        ... on ImageBlock { alt } } } } } } }`,
    ],
    [
      'fragments that do not apply',
      '{ articles { edges { node { ... on Node { id ... on Section { name } } } } } }',
    ],
    [
      'an object of which nothing is left',
      '{ articles(first: 1) { pageInfo { endCursor @skip(if: true) } } }',
    ],
    [
      'names that mean something to JavaScript',
      '{ constructor: articles(first: 1) { __proto__: edges { toString: node { then: slug } } } }',
    ],
    ['a variable with a default', 'query ($n: Int = 1) { articles(first: $n) { edges { cursor } } }'],
    [
      'a variable that is null',
      'query ($n: Int = 1) { articles(first: $n) { edges { cursor } } }',
      { n: null },
    ],
    ['a variable nobody gives', 'query ($n: Int) { articles(first: $n) { edges { cursor } } }'],
    ['a number for an id', 'query ($id: ID!) { node(id: $id) { id } }', { id: 17 }],
    ['nothing', 'query ($slug: String) { article(slug: $slug) { slug } }', { slug: 'nergens' }],
    [
      'arguments deep inside',
      'query ($l: String) { articles { edges { node { age(locale: $l) } } } }',
      { l: 'en' },
    ],
    ['boxes in a list', '{ articles { edges { node { slug moreFromSection(first: 2) { slug age } } } } }'],
  ];

  it.each(sound)('is the same for %s', async (_, source, variables = {}) => {
    const answers = await both(source, variables);
    expect(answers.ordinary.errors).toBeUndefined();
    expectSame(answers);
  });

  it('leaves out and takes in what the variables of each request say', async () => {
    const source = `query ($a: Boolean!, $b: Boolean = true) {
      one: articles(first: 1) { edges { node { ...F @include(if: $a) ...F @skip(if: $b) headline } } }
      two: articles(first: 1) @skip(if: $a) { edges { node { ... @include(if: $b) { slug } ...F } } }
    } fragment F on Article { lead @skip(if: $b) id }`;
    const seen = new Set<string | undefined>();
    for (const variables of [{ a: true }, { a: false }, { a: true, b: false }, { a: false, b: false }]) {
      const answers = await both(source, variables);
      expect(answers.ordinary.errors).toBeUndefined();
      expectSame(answers);
      seen.add(answers.planned?.data.text);
    }
    expect(seen.size).toBe(4);
  });

  /** With whether the plan leaves it to graphql-js: only variables that are not what they have to be. */
  const faulty: [string, string, Record<string, unknown>?, 'LEFT'?][] = [
    [
      'a variable of another type',
      'query ($n: Int) { articles(first: $n) { totalCount } }',
      { n: 'many' },
      'LEFT',
    ],
    ['a variable that must be there', 'query ($id: ID!) { node(id: $id) { id } }', {}, 'LEFT'],
    ['an argument that must not be null', 'query ($id: ID = "x") { node(id: $id) { id } }', { id: null }],
    ['a page that is too large', '{ articles(first: 101) { totalCount } sections { name } }'],
    ['one bad box of many', '{ articles { edges { node { slug moreFromSection(first: 101) { slug } } } } }'],
    ['what readers may not ask', '{ manuscripts { totalCount } articles { totalCount } }'],
    ['a list without a way to be told', '{ articles { edges { node { age(locale: "fr") } } } }'],
  ];

  it.each(faulty)('is the same for %s: it says what is wrong', async (_, source, variables = {}, left) => {
    const answers = await both(source, variables);
    const { ordinary, planned } = answers;
    if (left) expect(planned).toBeNull();
    else expectSame(answers);
    const expected = ordinary.errors?.map((error) => error.toJSON()) ?? [];
    expect(expected).not.toEqual([]);
    const answer = await server.query(source, variables);
    expect(answer.data).toEqual(ordinary.data);
    expect(answer.errors).toMatchObject(expected);
    for (const { extensions } of answer.errors) {
      expect(['BAD_INPUT', 'UNAUTHENTICATED']).toContain(extensions.code);
    }
  });

  const whole = (body: object, headers?: Record<string, string>): Promise<WholeAnswer> =>
    wholeAnswer(server, body, { ...(headers && { headers }) });

  it('is the same the first time, when the query is known, and whichever way it comes', async () => {
    const query = `query Known($n: Int) { articles(first: $n) { edges { cursor node { ...Card } } } } ${card}`;
    const first = await whole({ query, variables: { n: 2 } });
    expect(await whole({ query, variables: { n: 2 } })).toEqual(first);
    expect(await whole({ query, variables: { n: 2 }, operationName: 'Known' })).toEqual(first);
    expect(await whole({ query, variables: { n: 2 }, operationName: null, extensions: {} })).toEqual(first);
    const unusual = await wholeAnswer(server, { query, variables: { n: 2 } }, { inPieces: true });
    expect(unusual).toMatchObject({ status: 200, text: first.text });
    expect((await whole({ query, variables: { n: 1 } })).text).not.toBe(first.text);
  });

  it('is refused as ever when the query is known', async () => {
    const sized = `query Sized($n: Int, $s: String) { articles(first: $n, section: $s) { edges { node { moreFromSection(first: 25) { id slug } } } } }`;
    const { token } = await server.hire('EDITOR');
    const desk = '{ manuscripts(first: 1) { totalCount } }';
    await server.query(sized, { n: 1 });
    await server.query(desk, {}, { token });

    const codeOf = async (...asked: Parameters<RunningServer['query']>) => {
      const { status, errors } = await server.query(...asked);
      return [status, ...errors.map(({ extensions }) => extensions.code)];
    };
    expect(await codeOf(sized, { n: 100 })).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(await codeOf(sized, { n: 1, s: '\0' })).toEqual([400, 'BAD_INPUT']);
    expect(await codeOf(sized, { n: 'one' })).toEqual([400, 'BAD_INPUT']);
    expect(await codeOf(sized, {}, { operationName: 'Other' })).toEqual([400, 'BAD_INPUT']);
    expect(await codeOf(desk, {}, { token: `${token}x` })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(desk)).toEqual([200, 'UNAUTHENTICATED']);
    expect(await codeOf(sized, {}, { headers: { 'content-type': 'text/plain' } })).toEqual([
      415,
      'BAD_INPUT',
    ]);
    expect((await whole({ query: sized }, { accept: 'text/css' })).status).toBe(406);
    expect(await codeOf(desk, {}, { token })).toEqual([200]);
  });

  it('is what is served, with the content type Apollo gives', async () => {
    const source = `{ ${list} } ${card}`;
    const { planned } = await both(source);
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const response = await server.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query: source }),
      });
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
      expect(await response.text()).toBe(`{"data":${planned?.data.text ?? ''}}\n`);
    }
  });
});

function asTold({ message, path, locations }: GraphQLError) {
  return { message, path, locations };
}

function done(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}
