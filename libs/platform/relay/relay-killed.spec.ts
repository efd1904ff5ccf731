import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, startProgram, testConfig } from '@kopij/testing';
import { IsNull } from 'typeorm';
import { entities, openDatabase, OutboxEventEntity, record, UnitOfWork } from '../index.js';

const subjects = Array.from({ length: 40 }, (_, number) => `subject-${number}`);
const each = 15;

describe('announcements', () => {
  it('all arrive, and in order, when the process that delivers them is killed three times', async () => {
    const test = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'kopij-test-'));
    const file = join(folder, 'delivered');
    const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
    const database = await openDatabase(testConfig(test.url), entities);
    await new UnitOfWork(database).transaction(async (tx) => {
      for (let revision = 1; revision <= each; revision += 1) {
        for (const articleId of subjects) {
          const at = '2026-03-02T09:00:00.000Z';
          await record(tx, { type: 'manuscriptEdited', articleId, revision, actorId: 'somebody', at });
        }
      }
    });

    for (const deliveries of [60, 47, 75]) {
      const relay = await startProgram('relay', test.url, file, String(deliveries));
      await relay.died();
    }
    expect(lines()).toHaveLength(60 + 47 + 75);
    const last = await startProgram('relay', test.url, file);
    while ((await database.reader.countBy(OutboxEventEntity, { deliveredAt: IsNull() })) > 0) await sleep(20);
    last.tell('stop');
    await last.ended();

    for (const subject of subjects) expect(heardOf(subject, lines())).toEqual(inOrder);
    await database.close();
    await test.drop();
    rmSync(folder, { recursive: true });
  });
});

const inOrder = Array.from({ length: each }, (_, index) => index + 1);

/** The revisions in the order they were heard of first. Some come again after a kill: none is jumped over before. */
function heardOf(subject: string, lines: readonly string[]): number[] {
  const all = lines
    .filter((line) => line.startsWith(`${subject} `))
    .map((line) => Number(line.split(' ')[1]));
  return [...new Set(all)];
}
