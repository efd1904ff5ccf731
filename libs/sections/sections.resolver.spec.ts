import type { Actor } from '@kopij/editorial';
import { openSchema, type OpenSchema } from '@kopij/testing';
import { SectionsModule } from './index.js';

const admin: Actor = { id: '00000000-0000-7000-8000-000000000001', name: 'Command line', role: 'ADMIN' };
const payload = '{ section { id slug path version } userErrors { __typename code message field } }';

interface Made {
  id: string;
  version: number;
}

describe('sections in the schema', () => {
  let schema: OpenSchema;
  const made: Record<string, Made> = {};

  async function change(mutation: string, input: Record<string, unknown>): Promise<Made> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { answer: ${mutation}(input: $input) ${payload} }`;
    const { data, errors } = await schema.ask(source, { input }, admin);
    const section = (data as { answer: { section: Made | null } } | null)?.answer.section;
    if (!section) throw new Error(JSON.stringify({ data, errors }));
    return section;
  }

  beforeAll(async () => {
    schema = await openSchema({ imports: [SectionsModule] });
    made['nieuws'] = await change('createSection', { slug: 'nieuws', name: 'Nieuws' });
    const parentId = made['nieuws'].id;
    for (const slug of ['binnenland', 'wereld', 'oud']) {
      made[slug] = await change('createSection', { slug, name: slug, parentId, fourEyes: slug === 'wereld' });
    }
    made['sport'] = await change('createSection', { slug: 'sport', name: 'Sport' });
    const { id, version } = made['wereld'] ?? { id: '', version: 0 };
    const seen = { sectionId: id, expectedVersion: version };
    made['wereld'] = await change('updateSection', { ...seen, slug: 'buitenland', description: 'De wereld' });
    await change('archiveSection', { sectionId: made['oud']?.id, expectedVersion: 1 });
  });
  afterAll(() => schema.close());

  it('are navigated by everybody, in order, without archived ones', async () => {
    const { data } = await schema.ask(
      '{ sections { slug children { path parent { slug } children { id } } } }',
    );
    const parent = { slug: 'nieuws' };
    expect(data).toEqual({
      sections: [
        {
          slug: 'nieuws',
          children: [
            { path: 'nieuws/binnenland', parent, children: [] },
            { path: 'nieuws/buitenland', parent, children: [] },
          ],
        },
        { slug: 'sport', children: [] },
      ],
    });
  });

  it('are found by their former slug, and say where they are now', async () => {
    const query = 'query ($slug: String!) { section(slug: $slug) { slug path name description isArchived } }';
    const present = {
      section: {
        slug: 'buitenland',
        path: 'nieuws/buitenland',
        name: 'wereld',
        description: 'De wereld',
        isArchived: false,
      },
    };
    expect((await schema.ask(query, { slug: 'buitenland' })).data).toEqual(present);
    expect((await schema.ask(query, { slug: 'wereld' })).data).toEqual(present);
    expect((await schema.ask(query, { slug: 'oud' })).data).toMatchObject({ section: { isArchived: true } });
    expect((await schema.ask(query, { slug: 'nergens' })).data).toEqual({ section: null });
  });

  it('cost one statement, which asks whether they changed', async () => {
    const query = '{ sections { name children { name path } } section(slug: "wereld") { parent { name } } }';
    await schema.ask(query);
    expect((await schema.ask('{ sections { name children { name path } } }')).statements).toHaveLength(1);
  });

  it('keep their policy and version to who is signed in', async () => {
    const query = '{ section(slug: "buitenland") { version policy { requiresReview fourEyes } } }';
    expect((await schema.ask(query)).data).toEqual({ section: { version: null, policy: null } });
    expect((await schema.ask(query, {}, { ...admin, role: 'REPORTER' })).data).toEqual({
      section: { version: 2, policy: { requiresReview: true, fourEyes: true } },
    });
  });

  it('are shown with archived ones to admins only', async () => {
    const query = '{ sections(includeArchived: true) { children { slug } } }';
    expect((await schema.ask(query)).problems).toEqual(['UNAUTHENTICATED']);
    expect((await schema.ask(query, {}, { ...admin, role: 'EDITOR' })).problems).toEqual(['FORBIDDEN']);
    expect((await schema.ask(query, {}, admin)).data?.['sections']).toContainEqual({
      children: [{ slug: 'binnenland' }, { slug: 'buitenland' }, { slug: 'oud' }],
    });
  });

  it('are refused in the words of the caller, and a stale change with the version there is', async () => {
    const source = `mutation ($id: ID!) {
      createSection(input: { slug: "wereld", name: "x", parentId: "x" }) ${payload}
      updateSection(input: { sectionId: $id, expectedVersion: 1, name: "x" }) ${payload}
    }`;
    expect((await schema.ask(source, { id: made['wereld']?.id }, admin)).data).toEqual({
      createSection: {
        section: null,
        userErrors: [
          {
            __typename: 'RefusedInput',
            code: 'SLUG_TAKEN',
            message: 'De slug “wereld” is of was van de rubriek wereld. Kies een andere.',
            field: ['slug'],
          },
          {
            __typename: 'RefusedInput',
            code: 'PARENT_UNKNOWN',
            message: 'De bovenliggende rubriek bestaat niet.',
            field: ['parentId'],
          },
        ],
      },
      updateSection: {
        section: null,
        userErrors: [
          {
            __typename: 'RefusedInput',
            code: 'VERSION_CONFLICT',
            message:
              'Iemand heeft de rubriek intussen gewijzigd: die heeft nu versienummer 2. Lees de rubriek opnieuw en probeer het nog eens.',
            field: ['expectedVersion'],
          },
        ],
      },
    });
  });

  it.each([
    ['createSection', '{ slug: "x", name: " " }', 'name must not be blank'],
    [
      'createSection',
      `{ slug: "x", name: "${'x'.repeat(121)}" }`,
      'name must be at most 120 characters long',
    ],
    ['updateSection', '{ sectionId: "x", expectedVersion: 1, name: null }', 'name must be text'],
    ['moveSection', '{ sectionId: "x", expectedVersion: 0, position: -1 }', 'position must be at least 0'],
  ])('take no %s of %s', async (mutation, input, message) => {
    const source = `mutation { ${mutation}(input: ${input}) { userErrors { code } } }`;
    const { problems, errors } = await schema.ask(source, {}, admin);
    expect(problems).toEqual(['BAD_INPUT']);
    expect(errors.join()).toContain(message);
  });

  it('are moved among their neighbours without naming their parent, and opened again', async () => {
    const { id: sectionId } = made['wereld'] ?? {};
    await change('moveSection', { sectionId, expectedVersion: 2, position: 0 });
    await change('unarchiveSection', { sectionId: made['oud']?.id, expectedVersion: 2 });
    expect((await schema.ask('{ section(slug: "nieuws") { children { slug } } }')).data).toEqual({
      section: { children: [{ slug: 'buitenland' }, { slug: 'binnenland' }, { slug: 'oud' }] },
    });
  });

  it.each([
    ['createSection', '{ slug: "x", name: "x" }'],
    ['updateSection', '{ sectionId: "x", expectedVersion: 1 }'],
    ['moveSection', '{ sectionId: "x", expectedVersion: 1 }'],
    ['archiveSection', '{ sectionId: "x", expectedVersion: 1 }'],
    ['unarchiveSection', '{ sectionId: "x", expectedVersion: 1 }'],
  ])('are not changed with %s by anybody but admins', async (mutation, input) => {
    const source = `mutation { ${mutation}(input: ${input}) { userErrors { code } } }`;
    expect((await schema.ask(source)).problems).toEqual(['UNAUTHENTICATED']);
    for (const role of ['REPORTER', 'EDITOR'] as const) {
      expect((await schema.ask(source, {}, { ...admin, role })).problems).toEqual(['FORBIDDEN']);
    }
  });
});
