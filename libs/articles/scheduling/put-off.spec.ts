import { engineUnderTest } from '@kopij/testing';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ScheduleEntity } from '../plans/schedule.entity.js';
import { onTheWall } from '../testing/on-the-wall.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ScheduleManuscript } from './schedule-manuscript.js';

const second = 1_000;

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
  // What is made to fail on purpose is nobody's news.
  desk.features.useLogger(false);
});
afterEach(() => desk.close());

/** A fault of ours, as far as editors are concerned: the database refuses the article. */
async function refuse({ id }: ManuscriptEntity): Promise<void> {
  const { writer } = desk.database;
  if (engineUnderTest() === 'sqlite') {
    await writer.query(`CREATE TRIGGER refuse BEFORE INSERT ON live_articles WHEN NEW.id = '${id}'
      BEGIN SELECT RAISE(ABORT, 'No room.'); END`);
    return;
  }
  await writer.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'No room.'; END $$`);
  await writer.query(`CREATE TRIGGER refuse BEFORE INSERT ON live_articles FOR EACH ROW
    WHEN (NEW.id = '${id}') EXECUTE FUNCTION refuse()`);
}

async function relent(): Promise<void> {
  const table = engineUnderTest() === 'sqlite' ? '' : ' ON live_articles';
  await desk.database.writer.query(`DROP TRIGGER refuse${table}`);
}

async function plan(headline: string, seconds: number): Promise<ManuscriptEntity> {
  const draft = await desk.draft({ headline, sectionId: desk.binnenland });
  const at = new Date(desk.clock.now().getTime() + seconds * second);
  return desk.act(ScheduleManuscript, desk.editor, draft, { revision: 1, ...onTheWall(at) });
}

const plans = ({ id }: ManuscriptEntity) => desk.database.reader.findBy(ScheduleEntity, { manuscriptId: id });
const isLive = async (manuscript: ManuscriptEntity) => (await desk.live(manuscript)).length > 0;
const inSeconds = (from: Date, seconds: number) => new Date(from.getTime() + seconds * second).toISOString();

describe('something planned that fails through no fault of the editors', () => {
  it('keeps nothing else waiting, is tried again, longer apart each time, and happens once it can', async () => {
    const before = await plan('Eerst', 10);
    const failing = await plan('Dan', 20);
    const after = await plan('Daarna', 30);
    await refuse(failing);
    const history = await desk.history(failing);

    desk.clock.advance(60 * second);
    await desk.carryOut();
    expect([await isLive(before), await isLive(failing), await isLive(after)]).toEqual([true, false, true]);
    expect(await plans(failing)).toMatchObject([{ attempts: 1, retryAt: inSeconds(desk.clock.now(), 1) }]);
    expect(await desk.now(failing)).toEqual(failing);
    expect(await desk.history(failing)).toEqual(history);

    await desk.carryOut();
    expect(await plans(failing)).toMatchObject([{ attempts: 1 }]);

    desk.clock.advance(second);
    await desk.carryOut();
    expect(await plans(failing)).toMatchObject([{ attempts: 2, retryAt: inSeconds(desk.clock.now(), 2) }]);

    await relent();
    desk.clock.advance(2 * second);
    await desk.carryOut();
    expect(await isLive(failing)).toBe(true);
    expect(await plans(failing)).toEqual([]);
    expect((await desk.history(failing)).map(({ action }) => action)).toEqual([
      'create',
      'schedule',
      'publish',
    ]);
    expect((await desk.announced(failing)).map(({ type }) => type)).toEqual([
      'manuscriptCreated',
      'actionScheduled',
      'articlePublished',
    ]);
  });
});
