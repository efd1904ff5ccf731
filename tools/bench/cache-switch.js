/**
 * The environment of a server without the answer cache, and of one with it.
 *
 * @typedef {{ name: string, env: NodeJS.ProcessEnv }} CacheSwitch
 * @type {readonly CacheSwitch[]}
 */
export const cacheSwitch = [
  { name: 'off', env: { KOPIJ_CACHE_BYTES: '0' } },
  { name: 'on', env: {} },
];
