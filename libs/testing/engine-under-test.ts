import type { Engine } from '@kopij/platform';

/** The engine of this run: Jest runs the suite once per engine (see jest.config.ts). */
export function engineUnderTest(): Engine {
  const engine: unknown = Reflect.get(globalThis, 'KOPIJ_TEST_ENGINE');
  return engine === 'postgres' ? 'postgres' : 'sqlite';
}
