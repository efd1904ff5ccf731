import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditEntryEntity } from '@kopij/ledger';
import { openDatabase, UnitOfWork } from '@kopij/platform';
import { engineUnderTest, startProgram, testConfig } from '@kopij/testing';
import { SealHistory, VerifyHistory } from '../index.js';
import { busyNewsroom, type BusyNewsroom } from '../testing/busy-newsroom.js';
import { HistoryEntryEntity } from './history-entry.entity.js';

let newsroom: BusyNewsroom;
beforeEach(async () => {
  newsroom = await busyNewsroom();
});
afterEach(() => newsroom.close());

const entries = () =>
  newsroom.database.reader.find(HistoryEntryEntity, { order: { manuscriptId: 'ASC', sequence: 'ASC' } });
const left = async () => (await entries()).filter(({ number }) => number === null).length;
const changes = () => newsroom.database.reader.count(AuditEntryEntity);
const verify = () => newsroom.get(VerifyHistory).execute();
const tx = (sql: string) => newsroom.get(UnitOfWork).transaction((each) => each.query(sql));

describe('the history', () => {
  it('is whole before it is sealed, and after, and then has a number for each entry and no gap', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await newsroom.edit(await newsroom.create(`Stuk ${turn}`), { kicker: 'Later' });
    }
    const isSealedAtOnce = engineUnderTest() === 'sqlite';
    const before = await verify();
    expect(before).toMatchObject({ unsealed: isSealedAtOnce ? 0 : 10, faults: [], unverifiable: 0 });
    await newsroom.get(SealHistory).execute();
    const after = await verify();
    expect(after).toMatchObject({ unsealed: 0, faults: [], unverifiable: 0 });
    const sealed = [...(await entries()), ...(await newsroom.database.reader.find(AuditEntryEntity))];
    const numbers = sealed.map(({ number }) => number ?? 0).sort((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(after.head.number).toBe(numbers.length);
    expect(await newsroom.get(VerifyHistory).execute({ since: before.head })).toMatchObject({ faults: [] });
  });

  for (const [what, see] of Object.entries(engineUnderTest() === 'postgres' ? sealedAfterwards() : {})) {
    it(`sealed afterwards ${what}`, see);
  }
});

function sealedAfterwards(): Record<string, () => Promise<void>> {
  return {
    'is in the order of the time, and of a manuscript in that of its steps where a clock was set back':
      async () => {
        const first = await newsroom.create('Eerst');
        newsroom.clock.advance(-3_600_000);
        await newsroom.edit(first, { kicker: 'Een uur eerder' });
        const second = await newsroom.create('Een uur eerder');
        await newsroom.get(SealHistory).execute();
        const of = async (id: string) =>
          (await entries()).filter((each) => each.manuscriptId === id).map(({ number }) => number ?? 0);
        const [made = 0, edited = 0] = await of(first.id);
        const [other = 0] = await of(second.id);
        expect(made).toBeLessThan(edited);
        expect(other).toBeLessThan(edited);
        expect((await verify()).faults).toEqual([]);
      },

    'cannot be changed in any other way than by its seal': async () => {
      await newsroom.create('Nieuw');
      const hash = 'f'.repeat(64);
      const changes = [
        'number = 99',
        `newsroom_hash = '${hash}'`,
        `number = 99, newsroom_hash = '${hash}', comment = 'Nooit.'`,
        `number = 99, newsroom_hash = '${hash}', hash = '${hash}'`,
        `number = 99, newsroom_hash = '${hash}', sequence = sequence + 1`,
        `comment = 'Nooit.'`,
      ];
      const refusal = 'history_entries is only ever added to';
      for (const change of changes) {
        await expect(tx(`UPDATE history_entries SET ${change} WHERE number IS NULL`)).rejects.toThrow(
          refusal,
        );
      }
      await expect(tx('DELETE FROM history_entries WHERE number IS NULL')).rejects.toThrow(refusal);
      await newsroom.get(SealHistory).execute();
      for (const change of [...changes, 'number = NULL, newsroom_hash = NULL']) {
        await expect(tx(`UPDATE history_entries SET ${change} WHERE number = 8`)).rejects.toThrow(refusal);
      }
    },

    'is left to whoever is at it, and taken over when they are asleep in the middle of it': async () => {
      await newsroom.create('Nieuw');
      const elsewhere = await openDatabase(testConfig(newsroom.url), []);
      const asleep = new UnitOfWork(elsewhere).transaction(async ({ queryRunner }) => {
        await queryRunner?.query(
          `SELECT set_config('idle_in_transaction_session_timeout', '500', true) FROM history_head FOR UPDATE`,
        );
        expect(await newsroom.get(SealHistory).next()).toBe(false);
        while (!(await newsroom.get(SealHistory).next())) await sleep(50);
        await queryRunner?.query('UPDATE history_head SET number = 0');
      });
      await expect(asleep).rejects.toThrow();
      await elsewhere.close();
      expect(await left()).toBe(0);
      expect((await verify()).faults).toEqual([]);
    },

    'is sealed once, however many sealers there are that stop, wake up and are killed': async () => {
      const start = async () => {
        const sealer = await startProgram(join(__dirname, '../testing/programs/run-sealer'), newsroom.url);
        await sealer.heard('at work');
        return sealer;
      };
      const [drowsy, doomed, steady] = await Promise.all([start(), start(), start()]);
      const writing = Promise.all(
        Array.from({ length: 4 }, async (_, writer) => {
          for (let turn = 0; turn < 40; turn += 1) {
            const made = await newsroom.create(`Bericht ${writer} ${turn}`);
            await newsroom.edit(made, { kicker: 'Later' });
          }
        }),
      );
      for (let turn = 0; turn < 6; turn += 1) {
        drowsy.process.kill('SIGSTOP');
        await sleep(60);
        if (turn === 3) await doomed.kill();
        expect((await verify()).faults).toEqual([]);
        drowsy.process.kill('SIGCONT');
      }
      await writing;
      while ((await left()) > 0) await sleep(50);
      for (const sealer of [drowsy, steady]) sealer.tell('stop');
      await Promise.all([drowsy.ended(), steady.ended()]);
      const { head, faults, unsealed } = await verify();
      expect(faults).toEqual([]);
      expect(unsealed).toBe(0);
      expect(head.number).toBe((await entries()).length + (await changes()));
    },
  };
}
