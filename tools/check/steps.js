/**
 * One property of the repository to check.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly (readonly string[])[]} commands
 * @property {boolean} [needsBuild] whether it checks the build instead of the sources
 */

/** Longest first, so that no long step runs alone at the end. @type {readonly Step[]} */
export const steps = [
  { name: 'lint', commands: [['eslint', '.', '--max-warnings=0']] },
  {
    name: 'types',
    commands: [
      ['tsc', '--noEmit'],
      ['tsc', '--noEmit', '--project', 'tools'],
      ['tsc', '--noEmit', '--project', 'apps/studio'],
    ],
  },
  { name: 'spelling', commands: [['cspell', 'lint', '--no-progress', '--no-summary']] },
  { name: 'format', commands: [['prettier', '--check', '.']] },
  {
    name: 'boundaries',
    commands: [['depcruise', 'apps', 'libs', 'tools', 'bin', '--output-type', 'err-long']],
  },
  { name: 'dead-code', commands: [['knip', '--no-progress']] },
  { name: 'migrations', commands: [['node', 'tools/check/migration-drift.js']], needsBuild: true },
  { name: 'schema', commands: [['node', 'dist/apps/api/src/print-schema.js', '--check']], needsBuild: true },
];
