import { setTimeout as sleep } from 'node:timers/promises';
import { toInstant, UnitOfWork } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ScheduleStore } from './schedule-store.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('what somebody plans', () => {
  // On PostgreSQL another commit once took the news along before there was anything to see, and the plan was up to a minute late.
  it('is news when it can be seen, whoever else commits while it is being planned', async () => {
    const [work, store] = [desk.get(UnitOfWork), desk.get(ScheduleStore)];
    const { id: manuscriptId } = await desk.draft();
    const now = toInstant(desk.clock.now());
    let planning: EntityManager | undefined;
    const heard: { isPlanner: boolean; isNews: boolean }[] = [];
    work.onCommit((tx) => heard.push({ isPlanner: tx === planning, isNews: store.hasNews(tx) }));

    const planned = work.transaction(async (tx) => {
      planning = tx;
      await store.put(tx, {
        ...{ manuscriptId, action: 'publish', dueAt: now, revision: 1 },
        ...{ localTime: null, timeZone: null, reason: null, acknowledged: [] },
        ...{ plannedById: desk.editor.id, plannedAt: now, attempts: 0, retryAt: null },
      });
      await sleep(50);
    });
    while (!planning) await sleep(1);
    await Promise.all([planned, work.transaction((tx) => tx.query('SELECT 1'))]);

    expect(heard).toHaveLength(2);
    expect(heard).toEqual(heard.map(({ isPlanner }) => ({ isPlanner, isNews: isPlanner })));
  });
});
