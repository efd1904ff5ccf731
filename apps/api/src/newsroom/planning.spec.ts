import { at, noon, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

const six = '2026-03-02T18:00:00.000Z';

describe('the workflow over HTTP', () => {
  it('schedules, shows what is planned, and reports what could not be carried out', async () => {
    const { editor } = desk.tokens;
    const fresh = await desk.draft();
    const planned = await desk.done('scheduleManuscript', editor, { ...at(fresh), revision: 1, ...noon });
    expect(planned.state).toBe('SCHEDULED');
    const plans = `query ($id: ID!) { manuscript(id: $id) {
      state scheduledFor
      schedules { action dueAt localTime timeZone revision plannedBy { name } }
      missedSchedule { dueAt reasons explanations }
    } }`;
    expect(await desk.look(plans, { id: fresh.id })).toEqual({
      manuscript: {
        state: 'SCHEDULED',
        scheduledFor: '2026-03-02T11:00:00.000Z',
        schedules: [
          {
            action: 'publish',
            dueAt: '2026-03-02T11:00:00.000Z',
            ...noon,
            revision: 1,
            plannedBy: { name: 'editor' },
          },
        ],
        missedSchedule: null,
      },
    });

    const held = await desk.done('setEmbargo', editor, { ...at(planned), at: six });
    desk.clock.set(new Date('2026-03-02T11:00:00.000Z'));
    await desk.carryOut();
    expect(await desk.look(plans, { id: held.id })).toMatchObject({
      manuscript: {
        state: 'APPROVED',
        schedules: [],
        missedSchedule: {
          dueAt: '2026-03-02T11:00:00.000Z',
          reasons: ['UNDER_EMBARGO'],
          explanations: [
            'This is under embargo until 2 March 2026 at 18:00 UTC. Wait until the embargo ends.',
          ],
        },
      },
    });
    const missed = await desk.look<{ manuscripts: { edges: { node: { id: string } }[] } }>(
      '{ manuscripts(filter: { hasMissedSchedule: true }) { edges { node { id } } } }',
    );
    expect(missed.manuscripts.edges).toEqual([{ node: { id: held.id } }]);
  });

  it('refuses a schedule with words for whoever sent it', async () => {
    const fresh = await desk.draft();
    const send = (moment: object) =>
      desk.send('scheduleManuscript', desk.tokens.editor, { ...at(fresh), revision: 1, ...moment });
    expect(await send({ localTime: '2026-03-29T02:30', timeZone: 'Europe/Amsterdam' })).toMatchObject({
      manuscript: null,
      userErrors: [{ code: 'LOCAL_TIME_SKIPPED', field: ['localTime'] }],
    });
    expect(await send({ localTime: '2026-03-29T12:30', timeZone: '+02:00' })).toMatchObject({
      userErrors: [
        {
          code: 'TIME_ZONE_UNKNOWN',
          field: ['timeZone'],
          message: 'There is no time zone named +02:00. Use a name such as Europe/Amsterdam.',
        },
      ],
    });
    expect(await send({ localTime: 'x'.repeat(33), timeZone: 'UTC' })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: ['localTime'] }],
    });
  });
});
