import { commandLineUserId } from '@kopij/identity';
import { CreateSection } from '@kopij/sections';
import { countStatements } from '@kopij/testing';
import { startServer, type Answer, type RunningServer } from './testing/start-server.js';

interface Payload {
  manuscript: { id: string; articleId: string; version: number; revision: number; state: string } | null;
  userErrors: { __typename: string; code: string; field: string[] | null; message: string }[];
}

interface ManuscriptPage {
  manuscripts: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

const payload = `manuscript { id articleId version revision state } userErrors { __typename code field message }`;
const documents = {
  create: `mutation ($content: ContentInput) { it: createManuscript(input: { content: $content }) { ${payload} } }`,
  edit: `mutation ($id: ID!, $version: Int!, $content: ContentInput!) { it: editManuscript(input: { manuscriptId: $id, expectedVersion: $version, content: $content }) { ${payload} } }`,
  submit: `mutation ($id: ID!, $version: Int!) { it: submitManuscript(input: { manuscriptId: $id, expectedVersion: $version }) { ${payload} } }`,
  approve: `mutation ($id: ID!, $version: Int!) { it: approveManuscript(input: { manuscriptId: $id, expectedVersion: $version }) { ${payload} } }`,
  publish: `mutation ($id: ID!, $version: Int!, $revision: Int!) { it: publishManuscript(input: { manuscriptId: $id, expectedVersion: $version, revision: $revision }) { ${payload} } }`,
};

describe('manuscripts over HTTP', () => {
  let server: RunningServer;
  let reporter: string;
  let editor: string;
  let sectionId: string;

  beforeAll(async () => {
    server = await startServer();
    reporter = (await server.hire('REPORTER')).token;
    editor = (await server.hire('EDITOR')).token;
    const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
    const made = await server
      .get(CreateSection)
      .execute(admin, { slug: 'buitenland', name: 'Buitenland', requiresReview: true });
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    sectionId = made.section.id;
  });
  afterAll(() => server.close());

  const story = (headline = 'Veerdienst over de fjord hervat') => ({
    headline,
    sectionId,
    dateline: { place: { places: ['OSLO'] } },
    credits: [{ code: 'ANP' }, { code: 'Reuters' }],
    blocks: [
      { paragraph: { text: 'De veerdienst vaart weer.' } },
      { heading: { text: 'Storm' } },
      {
        paragraph: { runs: [{ text: 'De ' }, { text: 'storm', marks: ['BOLD'] }, { text: ' is voorbij.' }] },
      },
    ],
  });

  async function act(document: string, variables: Record<string, unknown>, token: string): Promise<Payload> {
    const { data, errors } = await server.query<{ it: Payload }>(document, variables, { token });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.it;
  }
  async function done(document: string, variables: Record<string, unknown>, token: string) {
    const { manuscript, userErrors } = await act(document, variables, token);
    if (!manuscript) throw new Error(JSON.stringify(userErrors));
    return manuscript;
  }
  async function published(headline?: string) {
    const { id, version, revision } = await done(documents.create, { content: story(headline) }, reporter);
    await done(documents.submit, { id, version }, reporter);
    await done(documents.approve, { id, version: version + 1 }, editor);
    return done(documents.publish, { id, version: version + 2, revision }, editor);
  }

  it('go from a blank sheet to readers, as an editor would take them', async () => {
    const { articleId } = await published();

    const reader = await server.query(`{
      article(id: "${articleId}") {
        headline lead creditLine path age(locale: "nl")
        dateline { places text } credits { agency { code } role }
        body { blocks { __typename ... on Paragraph { runs { text marks } } ... on Heading { level } } }
        section { name }
      }
    }`);
    expect(reader).toMatchObject({
      errors: [],
      data: {
        article: {
          headline: 'Veerdienst over de fjord hervat',
          lead: 'OSLO (ANP/RTR) - De veerdienst vaart weer.',
          creditLine: 'ANP/RTR',
          path: '/buitenland/veerdienst-over-de-fjord-hervat',
          age: 'zojuist',
          dateline: { places: ['OSLO'], text: 'OSLO (ANP/RTR)' },
          credits: [
            { agency: { code: 'ANP' }, role: 'SOURCE' },
            { agency: { code: 'RTR' }, role: 'SOURCE' },
          ],
          body: {
            blocks: [
              { __typename: 'Paragraph', runs: [{ text: 'De veerdienst vaart weer.', marks: [] }] },
              { __typename: 'Heading', level: 2 },
              {
                __typename: 'Paragraph',
                runs: [
                  { text: 'De ', marks: [] },
                  { text: 'storm', marks: ['BOLD'] },
                  { text: ' is voorbij.', marks: [] },
                ],
              },
            ],
          },
          section: { name: 'Buitenland' },
        },
      },
    });
  });

  it('say all that is missing at once, in the language the editor reads', async () => {
    const { id, version } = await done(documents.create, {}, reporter);
    const asked = { token: reporter, headers: { 'accept-language': 'nl' } };
    const { data } = await server.query<{ it: Payload }>(documents.submit, { id, version }, asked);

    expect(data?.it.manuscript).toBeNull();
    expect(data?.it.userErrors.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['HEADLINE_MISSING', 'SECTION_MISSING', 'BODY_MISSING', 'DATELINE_UNDECIDED']),
    );
    const headline = data?.it.userErrors.find(({ code }) => code === 'HEADLINE_MISSING');
    expect(headline).toMatchObject({
      field: ['headline'],
      message: expect.stringContaining('kop') as string,
    });
  });

  it('tell who came second that somebody was first', async () => {
    const { id, version } = await done(documents.create, { content: story() }, reporter);
    await done(documents.edit, { id, version, content: { headline: 'Van de een' } }, editor);

    const late = await server.query(
      `mutation ($id: ID!, $version: Int!, $content: ContentInput!) {
        editManuscript(input: { manuscriptId: $id, expectedVersion: $version, content: $content }) {
          manuscript { id }
          userErrors { code ... on VersionConflict { currentVersion changedFields changedBy { name } } }
        }
      }`,
      { id, version, content: { headline: 'Van de ander' } },
      { token: reporter },
    );
    expect(late.data).toEqual({
      editManuscript: {
        manuscript: null,
        userErrors: [
          {
            code: 'VERSION_CONFLICT',
            currentVersion: 2,
            changedFields: ['headline'],
            changedBy: { name: 'editor' },
          },
        ],
      },
    });
  });

  it('name every fault of malformed input, and store nothing', async () => {
    const before = await total();
    const { manuscript, userErrors } = await act(
      documents.create,
      {
        content: {
          headline: 'x'.repeat(301),
          slug: 'Geen Slug',
          kicker: 'met een \u0007',
          byline: ['  '],
          dateline: { place: { places: ['PARIJS'], date: '2026-02-30' } },
          blocks: [{ image: { url: 'javascript:alert(1)', alt: '' } }, { paragraph: {} }],
        },
      },
      reporter,
    );

    expect(manuscript).toBeNull();
    expect(new Set(userErrors.map(({ code }) => code))).toEqual(new Set(['INVALID_INPUT']));
    expect(userErrors.map(({ field }) => field?.join('.'))).toEqual(
      expect.arrayContaining([
        'content.headline',
        'content.slug',
        'content.kicker',
        'content.byline',
        'content.dateline.place.date',
        'content.blocks.0.image.url',
        'content.blocks.1.paragraph.text',
      ]),
    );
    expect(await total()).toBe(before);
  });

  async function total(): Promise<number> {
    const { data } = await server.query<{ manuscripts: { totalCount: number } }>(
      '{ manuscripts { totalCount } }',
      {},
      { token: reporter },
    );
    return data?.manuscripts.totalCount ?? NaN;
  }

  it('are published by no reporter', async () => {
    const { id, version, revision } = await done(documents.create, { content: story() }, reporter);
    const answer = await server.query(documents.publish, { id, version, revision }, { token: reporter });
    const userErrors = [
      { code: 'NOT_AN_EDITOR', message: 'Only editors and admins may do this. Ask an editor.' },
    ];
    expect(answer).toMatchObject({ data: { it: { manuscript: null, userErrors } }, errors: [] });
  });

  it.each([
    '{ manuscripts { totalCount } }',
    '{ manuscript(id: "x") { id } }',
    'mutation { createManuscript(input: {}) { manuscript { id } } }',
  ])('are closed to who is not signed in: %s', async (document) => {
    const answer: Answer<Record<string, unknown>> = await server.query(document);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
  });

  it('are found by either id, and as nodes with their previews, by those who may read them; to others no such id ever was', async () => {
    const { id, articleId } = await done(documents.create, { content: story('Nog geheim') }, reporter);
    expect(id).not.toBe(articleId);
    const byEither = `query ($id: ID!) { manuscript(id: $id) { id articleId preview { id headline } } }`;
    const [own, other] = await Promise.all(
      [id, articleId].map((each) => server.query(byEither, { id: each }, { token: reporter })),
    );
    expect(own?.data).toEqual(other?.data);
    const preview = (own?.data as { manuscript: { preview: { id: string } } }).manuscript.preview.id;
    expect(new Set([id, articleId, preview]).size).toBe(3);

    const node = `query ($id: ID!) { node(id: $id) { __typename id } }`;
    const nodes = async (asked: string[], token?: string): Promise<unknown[]> => {
      const answers = asked.map((each) => server.query(node, { id: each }, token ? { token } : {}));
      return (await Promise.all(answers)).map(({ data, errors }) => data?.['node'] ?? [null, ...errors]);
    };
    expect(await nodes([id, preview], reporter)).toEqual([
      { __typename: 'Manuscript', id },
      { __typename: 'Article', id: preview },
    ]);
    const absent = [id, preview].map((each) => each.replace(articleId, 'nobody'));
    const unknown = [[null], [null]];
    expect(await nodes([id, preview])).toEqual(unknown);
    expect(await nodes(absent)).toEqual(unknown);
    expect(await nodes(absent, reporter)).toEqual(unknown);

    const edited = { id: articleId, version: 1, content: { kicker: 'Veer' } };
    expect(await done(documents.edit, edited, reporter)).toMatchObject({ id, version: 2 });
  });

  it('show what the caller could do, what is wrong, and the working copy as readers would see it', async () => {
    const { id, version } = await published('Wat er live is');
    await done(
      documents.edit,
      { id, version, content: { headline: 'Wat er klaarstaat', byline: ['Anna de Vries'] } },
      reporter,
    );

    const { data, errors } = await server.query<{ manuscript: Record<string, unknown> }>(
      `query ($id: ID!) {
        manuscript(id: $id) {
          state revision liveRevision
          live { headline } preview { headline byline path }
          content { headline wordCount credits { code } dateline { kind places } }
          allowedActions { action allowed reasons }
          readiness { code severity }
          updatedBy { name }
          revisions { totalCount edges { node { number createdBy { name } content { headline } } } }
          history(first: 2) { edges { node { action fromState toState actor { name } } } pageInfo { hasNextPage } }
        }
      }`,
      { id },
      { token: reporter },
    );
    expect(errors).toEqual([]);
    expect(data?.manuscript).toMatchObject({
      state: 'DRAFT',
      revision: 2,
      liveRevision: 1,
      live: { headline: 'Wat er live is' },
      preview: {
        headline: 'Wat er klaarstaat',
        byline: ['Anna de Vries'],
        path: '/buitenland/wat-er-live-is',
      },
      content: { credits: [{ code: 'ANP' }, { code: 'RTR' }], dateline: { kind: 'PLACE', places: ['OSLO'] } },
      allowedActions: expect.arrayContaining([
        { action: 'submit', allowed: true, reasons: [] },
        expect.objectContaining({ action: 'publish', allowed: false }),
      ]) as unknown,
      updatedBy: { name: 'reporter' },
      revisions: {
        totalCount: 2,
        edges: [
          {
            node: { number: 2, createdBy: { name: 'reporter' }, content: { headline: 'Wat er klaarstaat' } },
          },
          { node: { number: 1 } },
        ],
      },
      history: {
        edges: [
          { node: { action: 'edit', fromState: 'PUBLISHED', toState: 'DRAFT', actor: { name: 'reporter' } } },
          { node: { action: 'publish' } },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
  });

  it('remember what was warned of and let pass', async () => {
    const content = story(`Een lange kop ${'over een veerdienst '.repeat(6)}`.trim());
    const { id, version } = await done(documents.create, { content }, reporter);
    await done(documents.submit, { id, version }, reporter);

    const { data } = await server.query(
      `{ manuscript(id: "${id}") { history { edges { node { action warnings } } } } }`,
      {},
      { token: reporter },
    );
    expect(data).toEqual({
      manuscript: {
        history: {
          edges: [
            { node: { action: 'submit', warnings: ['HEADLINE_LONG'] } },
            { node: { action: 'create', warnings: [] } },
          ],
        },
      },
    });
  });

  it('are listed by state, section and assignee, a page at a time, none twice and none left out', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 5 }, (_, at) =>
        done(documents.create, { content: story(`Lijst ${at}`) }, reporter),
      ),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<ManuscriptPage> = await server.query<ManuscriptPage>(
        `query ($after: String, $sectionId: ID) {
          manuscripts(first: 2, after: $after, filter: { states: [DRAFT], sectionId: $sectionId }) {
            edges { node { id } } pageInfo { endCursor hasNextPage }
          }
        }`,
        { after, sectionId },
        { token: reporter },
      );
      expect(answer.errors).toEqual([]);
      const page = answer.data?.manuscripts;
      seen.push(...(page?.edges ?? []).map(({ node }) => node.id));
      after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
    } while (after !== null);

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(drafts.map(({ id }) => id)));
  });

  it('cost as many statements in a list of many as in a list of one', async () => {
    for (let at = 0; at < 5; at += 1) await published(`Veel ${at}`);
    const document = `query ($first: Int) { manuscripts(first: $first, filter: { states: [PUBLISHED] }) { edges { node {
      content { headline } section { name } updatedBy { name } createdBy { name } readiness { code } allowedActions { allowed } live { headline }
    } } } }`;
    const count = (first: number): Promise<number> =>
      countStatements(() => server.query(document, { first }, { token: reporter }));
    // What is held in memory is loaded by the first to ask.
    await count(1);
    expect(await count(5)).toBe(await count(1));
  });
});
