import { startServer, type RunningServer } from './testing/start-server.js';

describe('input that does not have the right format', () => {
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
            message: 'name must be at most 120 characters long',
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

  it('never shows a pattern, names what is allowed, and says of each value what is wrong with it, once', async () => {
    const update = `mutation ($input: CreateManuscriptInput!) {
      createManuscript(input: $input) { manuscript { id } userErrors { message } }
    }`;
    const content = {
      slug: 'Geen Slug',
      dateline: { place: { places: ['OSLO'], date: '2026-02-31' } },
      blocks: [
        { paragraph: { key: 'é', text: 'a', runs: [] } },
        { image: { url: 'ftp://kopij.example/a.jpg', alt: 'x' } },
        { paragraph: { runs: [{ text: 'a', href: 'javascript:' }] } },
      ],
    };
    const messages = async (language: string): Promise<string[]> => {
      const headers = { 'accept-language': language };
      const { data } = await server.query<{ createManuscript: { userErrors: { message: string }[] } }>(
        update,
        { input: { content } },
        { token, headers },
      );
      return (data?.createManuscript.userErrors ?? []).map(({ message }) => message);
    };
    expect(await messages('en')).toEqual([
      'content.slug must be lower-case letters (a-z) and digits, with single hyphens between',
      'content.dateline.place.date must be a valid date: YYYY-MM-DD, or --MM-DD without a year',
      'content.blocks.0.paragraph.key must be 1 to 64 letters (a-z, A-Z), digits, - and _',
      'content.blocks.0.paragraph.text or runs is required, but not both; text may have at most 50000 characters',
      'content.blocks.1.image.url must be an http(s) address',
      'content.blocks.2.paragraph.runs.0.href must be an http(s), mailto or tel address, or a path that begins with /',
    ]);
    const dutch = await messages('nl');
    expect(dutch).toHaveLength(6);
    expect(dutch.join()).not.toMatch(/must|gevraagde vorm|\/\^/);
    expect(dutch[4]).toBe('content.blocks.1.image.url moet een http(s)-adres zijn');
  });

  it('is nothing for the log to complain about', () => {
    expect(server.logged).toEqual([]);
  });

  it('names a hundred faults, and says how many more there are', async () => {
    const { data } = await server.query<{ createManuscript: { userErrors: { message: string }[] } }>(
      'mutation ($content: ContentInput!) { createManuscript(input: { content: $content }) { userErrors { message } } }',
      { content: { blocks: Array.from({ length: 250 }, () => ({ heading: { text: 'Kop', level: 9 } })) } },
      { token },
    );
    const messages = data?.createManuscript.userErrors.map(({ message }) => message) ?? [];
    expect(messages).toHaveLength(101);
    expect(messages.at(-1)).toBe('The input has 150 more errors.');
  });
});
