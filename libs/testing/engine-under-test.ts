import type { Engine } from '@kopij/platform';

/** Which database this run of the suite is on: Jest runs it once for each (see jest.config.ts). */
export function engineUnderTest(): Engine {
  const engine: unknown = Reflect.get(globalThis, 'KOPIJ_TEST_ENGINE');
  return engine === 'postgres' ? 'postgres' : 'sqlite';
}
