import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

describe('manuscripts over HTTP', () => {
  it('show what the caller could do, what is wrong, and the working copy as readers would see it', async () => {
    const article = await desk.reviewed({ headline: 'Wat er live is' });
    await desk.done('editManuscript', desk.tokens.reporter, {
      ...at(article),
      content: { headline: 'Wat er klaarstaat', byline: ['Anna de Vries'] },
    });

    const { data, errors } = await desk.server.query<{ manuscript: Record<string, unknown> }>(
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
      { id: article.id },
      { token: desk.tokens.reporter },
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
    const headline = `Een lange kop ${'over een veerdienst '.repeat(6)}`.trim();
    const fresh = await desk.draft({ headline, sectionId: desk.buitenland });
    await desk.done('submitManuscript', desk.tokens.reporter, at(fresh));

    const { data } = await desk.server.query(
      `{ manuscript(id: "${fresh.id}") { history { edges { node { action warnings } } } } }`,
      {},
      { token: desk.tokens.reporter },
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
});
