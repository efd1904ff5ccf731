import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, startProgram, testConfig, type TestDatabase } from '@kopij/testing';
import type { EntityManager } from 'typeorm';
import {
  bumpRegistry,
  CachedRegistry,
  entities,
  everything,
  openDatabase,
  UnitOfWork,
  type Database,
} from '../index.js';
import { touchedIn } from '../changes/touch.js';
import { RegistryVersionEntity } from './registry-version.entity.js';

// Two numbers that are always the same, read one after the other with time in between, as a real registry's tables are.
interface Pair {
  readonly left: number;
  readonly right: number;
}

describe('a registry held in memory', () => {
  let test: TestDatabase;
  let here: Database;
  let elsewhere: Database;
  let registry: CachedRegistry<Pair>;
  let loads = 0;

  beforeEach(async () => {
    test = await createTestDatabase();
    here = await openDatabase(testConfig(test.url), entities);
    elsewhere = await openDatabase(testConfig(test.url), entities);
    await new UnitOfWork(here).transaction((tx) =>
      tx.insert(
        RegistryVersionEntity,
        ['left', 'right'].map((name) => ({ name, version: 0 })),
      ),
    );
    registry = new CachedRegistry(here, 'sections', readPair);
    loads = 0;
  });
  afterEach(async () => {
    await here.close();
    await elsewhere.close();
    await test.drop();
  });

  it('is read from the tables once, for as long as nothing changes, however many ask', async () => {
    await Promise.all(Array.from({ length: 20 }, async () => registry.current()));
    await registry.current();
    expect(loads).toBe(1);
  });

  it('never answers with less than what was committed before the question, by whomever, nor with half of it', async () => {
    let committed = 0;
    let isOn = true;
    const answers: Pair[] = [];
    const ask = async () => {
      while (isOn) {
        const atLeast = committed;
        const answer = await registry.current();
        if (answer.left < atLeast) throw new Error(`Stale: ${answer.left} after ${atLeast}`);
        answers.push(answer);
        await sleep(0);
      }
    };
    const asking = Promise.all([ask(), ask(), ask()]);
    const writers = [new UnitOfWork(here), new UnitOfWork(elsewhere)];
    for (let round = 1; round <= 100; round += 1) {
      await writers[round % 2]?.transaction((tx) => change(tx, round));
      committed = round;
      await sleep(1);
    }
    isOn = false;
    await asking;

    expect(answers.filter(({ left, right }) => left !== right)).toEqual([]);
    expect(await registry.current()).toEqual({ left: 100, right: 100 });
    expect(answers.length).toBeGreaterThan(20);
  });

  it('knows of what another process committed', async () => {
    expect(await registry.current()).toEqual({ left: 0, right: 0 });
    const other = await startProgram('change-registry', test.url);
    await other.heard('changed');
    expect(await registry.current()).toEqual({ left: 7, right: 7 });
    await other.ended();
  });

  it('shows a transaction its own changes, and others none of them before, nor after it failed', async () => {
    await registry.current();
    const failing = new UnitOfWork(here).transaction(async (tx) => {
      expect(await registry.within(tx)).toEqual({ left: 0, right: 0 });
      await change(tx, 5);
      expect(await registry.within(tx)).toEqual({ left: 5, right: 5 });
      expect(await registry.current()).toEqual({ left: 0, right: 0 });
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    expect(await registry.current()).toEqual({ left: 0, right: 0 });
  });

  it('is told to the answers for readers when it changes, unless readers see nothing of it', async () => {
    const touchedBy = (name: 'sections' | 'agencies' | 'routing'): Promise<readonly string[]> =>
      new UnitOfWork(here).transaction(async (tx) => {
        await bumpRegistry(tx, name);
        return touchedIn(tx);
      });
    expect(await touchedBy('sections')).toEqual([everything]);
    expect(await touchedBy('agencies')).toEqual([everything]);
    expect(await touchedBy('routing')).toEqual([]);
  });

  async function readPair(manager: EntityManager): Promise<Pair> {
    loads += 1;
    const { version: left } = await manager.findOneByOrFail(RegistryVersionEntity, { name: 'left' });
    await sleep(2);
    const { version: right } = await manager.findOneByOrFail(RegistryVersionEntity, { name: 'right' });
    return { left, right };
  }
});

async function change(tx: EntityManager, version: number): Promise<void> {
  await bumpRegistry(tx, 'sections');
  for (const name of ['left', 'right']) await tx.update(RegistryVersionEntity, { name }, { version });
}
