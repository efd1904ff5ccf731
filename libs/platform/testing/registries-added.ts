import type { Database } from '../database/engine/database.js';
import { RegistryVersionEntity } from '../registries/registry-version.entity.js';

/** Gives what tells the names of the registries that were added from now on: the migrations have added some before. */
export async function registriesAdded(database: Database): Promise<() => Promise<string[]>> {
  const names = async (): Promise<string[]> =>
    (await database.reader.find(RegistryVersionEntity, { order: { name: 'ASC' } })).map(({ name }) => name);
  const given = new Set(await names());
  return async () => (await names()).filter((name) => !given.has(name));
}
