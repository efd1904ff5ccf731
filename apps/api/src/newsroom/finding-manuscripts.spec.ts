import { countStatements } from '@kopij/testing';
import { at, noon, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';
import type { Answer } from '../testing/start-server.js';

interface ManuscriptPage {
  manuscripts: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

describe('the workflow over HTTP', () => {
  it('costs as many statements in a list of many as in a list of one, plans and corrections included', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await desk.done('scheduleManuscript', desk.tokens.editor, {
        ...at(await desk.draft({ headline: `Gepland ${turn}` })),
        revision: 1,
        ...noon,
      });
    }
    const document = `query ($first: Int) { manuscripts(first: $first, filter: { states: [SCHEDULED] }) { edges { node {
      scheduledFor schedules { dueAt plannedBy { name } } missedSchedule { dueAt } embargoBreak { reason }
      allowedActions { explanations } readiness { code } preview { corrections { text } }
    } } } }`;
    const count = (first: number): Promise<number> => countStatements(() => desk.look(document, { first }));
    await count(1);
    expect(await count(5)).toBe(await count(1));
  });
});

describe('manuscripts over HTTP', () => {
  it('are found by either id, and as nodes with their previews, by those who may read them; to others no such id ever was', async () => {
    const { reporter } = desk.tokens;
    const { id, articleId } = await desk.draft({ headline: 'Nog geheim' });
    expect(id).not.toBe(articleId);
    const byEither = `query ($id: ID!) { manuscript(id: $id) { id articleId preview { id headline } } }`;
    const [own, other] = await Promise.all(
      [id, articleId].map((each) =>
        desk.server.query(byEither, { id: each }, { token: desk.tokens.reporter }),
      ),
    );
    expect(own?.data).toEqual(other?.data);
    const preview = (own?.data as { manuscript: { preview: { id: string } } }).manuscript.preview.id;
    expect(new Set([id, articleId, preview]).size).toBe(3);

    const node = `query ($id: ID!) { node(id: $id) { __typename id } }`;
    const nodes = async (asked: string[], token?: string): Promise<unknown[]> => {
      const answers = asked.map((each) => desk.server.query(node, { id: each }, token ? { token } : {}));
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

    const edit = { manuscriptId: articleId, expectedVersion: 1, content: { kicker: 'Veer' } };
    expect(await desk.done('editManuscript', reporter, edit)).toMatchObject({ id, version: 2 });
  });

  it('are listed by state, section and assignee, a page at a time, none twice and none left out', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 5 }, (_, turn) => desk.draft({ headline: `Lijst ${turn}` })),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<ManuscriptPage> = await desk.server.query<ManuscriptPage>(
        `query ($after: String, $sectionId: ID) {
          manuscripts(first: 2, after: $after, filter: { states: [DRAFT], sectionId: $sectionId }) {
            edges { node { id } } pageInfo { endCursor hasNextPage }
          }
        }`,
        { after, sectionId: desk.binnenland },
        { token: desk.tokens.reporter },
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
    for (let turn = 0; turn < 5; turn += 1) await desk.published({ headline: `Veel ${turn}` });
    const document = `query ($first: Int) { manuscripts(first: $first, filter: { states: [PUBLISHED] }) { edges { node {
      content { headline } section { name } updatedBy { name } createdBy { name } readiness { code } allowedActions { allowed } live { headline }
    } } } }`;
    const count = (first: number): Promise<number> =>
      countStatements(() => desk.server.query(document, { first }, { token: desk.tokens.reporter }));
    // What is held in memory is loaded by the first to ask.
    await count(1);
    expect(await count(5)).toBe(await count(1));
  });
});
