import { at, noon, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

describe('who may do what, over HTTP', () => {
  it.each([
    ['overrideReview', 'editor', { reason: 'Brand.' }],
    ['scheduleManuscript', 'reporter', { revision: 1, ...noon }],
    ['unscheduleManuscript', 'reporter', {}],
    ['scheduleUnpublish', 'reporter', { ...noon, reason: 'Voorbij.' }],
    ['unscheduleUnpublish', 'reporter', {}],
    ['correctArticle', 'reporter', { revision: 1, type: 'CORRECTION', note: 'Fout.' }],
    ['killArticle', 'reporter', { reason: 'Fout.' }],
    ['breakEmbargo', 'reporter', { reason: 'Fout.' }],
    ['confirmEmbargoBreak', 'reporter', {}],
  ] as const)('%s is closed to the %s, and to who is not signed in', async (mutation, role, input) => {
    const article = await desk.published();
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) { manuscript { id } userErrors { code field } } }`;
    const variables = { input: { ...at(article), ...input } };
    const signedIn = await desk.server.query(document, variables, { token: desk.tokens[role] });
    const code = role === 'editor' ? 'NOT_AN_ADMIN' : 'NOT_AN_EDITOR';
    expect(signedIn).toMatchObject({ data: { it: { userErrors: [{ code, field: null }] } }, errors: [] });
    const anonymous = await desk.server.query(document, variables);
    expect(anonymous).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await desk.look(`{ manuscript(id: "${article.id}") { version state } }`)).toEqual({
      manuscript: { version: article.version, state: 'PUBLISHED' },
    });
  });
});

describe('manuscripts over HTTP', () => {
  it('are published by no reporter', async () => {
    const fresh = await desk.draft({ sectionId: desk.buitenland });
    const userErrors = [
      { code: 'NOT_AN_EDITOR', message: 'Only editors and admins may do this. Ask an editor.' },
    ];
    expect(
      await desk.send('publishManuscript', desk.tokens.reporter, { ...at(fresh), revision: fresh.revision }),
    ).toMatchObject({ manuscript: null, userErrors });
  });

  it.each([
    '{ manuscripts { totalCount } }',
    '{ manuscript(id: "x") { id } }',
    'mutation { createManuscript(input: {}) { manuscript { id } } }',
  ])('are closed to who is not signed in: %s', async (document) => {
    const answer = await desk.server.query(document);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
  });
});
