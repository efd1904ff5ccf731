import { countStatements } from '@kopij/testing';
import { at, noon, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

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
