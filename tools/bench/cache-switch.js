/**
 * With what a server is started to be measured with its answers worked out anew each time, and with answers kept ready.
 *
 * @typedef {{ name: string, env: NodeJS.ProcessEnv }} CacheSwitch
 * @type {readonly CacheSwitch[]}
 */
export const cacheSwitch = [
  { name: 'off', env: { KOPIJ_CACHE_BYTES: '0' } },
  { name: 'on', env: {} },
];
