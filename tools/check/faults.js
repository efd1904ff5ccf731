/**
 * A fault to plant in a copy of the repository, to see that its step of the check finds it and that no other step does:
 * so what is planted is formatted, used and spelt well, and wrong in one way only.
 *
 * @typedef {object} Fault
 * @property {string} step the step that must fail
 * @property {string} fault
 * @property {string | RegExp} file where: a path, or the first in any lib that matches
 * @property {(text: string) => string} edit what becomes of the file; it starts out empty where there is none
 * @property {RegExp} found what the step must say
 */

/** @type {(...lines: string[]) => (text: string) => string} */
const add =
  (...lines) =>
  (text) =>
    `${text}${text === '' ? '' : '\n'}${lines.join('\n')}\n`;

/** @type {readonly Fault[]} */
export const faults = [
  {
    step: 'format',
    fault: 'a file that is not formatted',
    file: 'docs/development.md',
    edit: add('*   planted'),
    found: /docs\/development\.md/,
  },
  {
    step: 'lint',
    fault: 'an any',
    file: 'libs/platform/basics/ids.ts',
    edit: add('Object((planted: any): unknown => planted);'),
    found: /no-explicit-any/,
  },
  {
    step: 'lint',
    fault: 'a promise nobody waits for',
    file: 'libs/platform/basics/instant.ts',
    edit: add('Promise.resolve(1);'),
    found: /no-floating-promises/,
  },
  {
    step: 'lint',
    fault: 'a type imported as a value',
    file: 'libs/platform/basics/problem.ts',
    edit: add(
      "import { SystemClock } from './clock.js';",
      'Object((clock: SystemClock): Date => clock.now());',
    ),
    found: /consistent-type-imports/,
  },
  {
    step: 'lint',
    fault: 'a root field that names no access',
    file: /\.resolver\.ts$/,
    edit: (text) => text.replace(/\n *@(Requires|Public)\(.*\)(?=\n[\s\S]*@\1\()/, ''),
    found: /root-field-names-its-access/,
  },
  {
    step: 'lint',
    fault: "the machine's time",
    file: 'libs/editorial/events.ts',
    edit: add('Object(new Date());'),
    found: /injected Clock/,
  },
  {
    step: 'lint',
    fault: 'a setting read from the environment in passing',
    file: 'libs/editorial/actor.ts',
    edit: add("Object(process.env['HOME']);"),
    found: /handed, whole, to readConfig/,
  },
  {
    step: 'lint',
    fault: 'a test that sleeps, and one that holds the machine to a time, in a drawer',
    file: 'libs/editorial/planted/utils.spec.ts',
    edit: add(
      "it.skip('sleeps', () => undefined);",
      "it('is quick', () => expect(performance.now() - 1).toBeLessThan(1));",
    ),
    found: /is a drawer[\s\S]*Every test runs[\s\S]*no absolute time/,
  },
  {
    step: 'lint',
    fault: 'a rule switched off in a file',
    file: 'libs/platform/basics/clock.ts',
    edit: add('/* eslint eqeqeq: "off" */'),
    found: /noInlineConfig/,
  },
  {
    step: 'types',
    fault: 'a number for a string',
    file: 'libs/platform/basics/ids.ts',
    edit: add('const planted: string = 1;', 'Object(planted);'),
    found: /ids\.ts.*TS2322/,
  },
  {
    step: 'types',
    fault: 'the same, in a tool',
    file: 'tools/run/named.js',
    edit: add('/** @type {string} */', 'const planted = 1;', 'Object(planted);'),
    found: /named\.js.*TS2322/,
  },
  {
    step: 'spelling',
    fault: "a word that is not the glossary's",
    file: 'docs/development.md',
    edit: add('The category of an article.'),
    found: /Forbidden word \(category\)/,
  },
  {
    step: 'spelling',
    fault: 'the same, inside a name',
    file: 'libs/platform/basics/ids.ts',
    edit: add('const articleSubtitle = 1;', 'Object(articleSubtitle);'),
    found: /Forbidden word \(Subtitle\)/,
  },
  {
    step: 'spelling',
    fault: 'a slip of the pen',
    file: 'libs/platform/basics/clock.ts',
    edit: add('// What we recieve from the machine.'),
    found: /\(recieve\)/,
  },
  {
    step: 'boundaries',
    fault: 'what readers are served from reaching for manuscripts',
    file: 'libs/delivery/stored/live-article.entity.ts',
    edit: add("import type { ArticlesModule } from '@kopij/articles';", usesType('ArticlesModule')),
    found:
      /delivery-meets-identity-sections-agencies-media-search: libs\/delivery\/stored\/live-article\.entity\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'sections reaching for what readers are served from',
    file: 'libs/sections/section.entity.ts',
    edit: add("import type { DeliveryModule } from '@kopij/delivery';", usesType('DeliveryModule')),
    found: /sections-meets-identity: libs\/sections\/section\.entity\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'what a manuscript is reaching up for what is done to it',
    file: 'libs/articles/manuscript/refusal.ts',
    edit: add("import type { Change } from '../desk/manuscript-desk.js';", usesType('Change')),
    found: /articles-manuscript-imports-ledger-plans: libs\/articles\/manuscript\/refusal\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'what statements are made of reaching for the engine',
    file: 'libs/platform/database/sql/statement.ts',
    edit: add("import type { Database } from '../engine/database.js';", usesType('Database')),
    found: /platform-database\/sql-imports-no-other-room: libs\/platform\/database\/sql\/statement\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'what readers are served by reaching for what writes',
    file: 'libs/delivery/reading/list-place.ts',
    edit: add("import type { LiveArticles } from '../live/live-articles.js';", usesType('LiveArticles')),
    found: /delivery-reading-imports-contract-view-stored: libs\/delivery\/reading\/list-place\.ts/,
  },
  {
    step: 'boundaries',
    fault: "a reviewer's verb reaching for a writer's",
    file: 'libs/articles/reviewing/approve-manuscript.ts',
    edit: add(
      "import type { SubmitManuscript } from '../drafting/submit-manuscript.js';",
      usesType('SubmitManuscript'),
    ),
    found: /articles-reviewing-imports-contract-desk-manuscript: libs\/articles\/reviewing\/approve/,
  },
  {
    step: 'boundaries',
    fault: 'a file outside every room',
    file: 'libs/articles/planted.spec.ts',
    edit: add(
      "import type { ManuscriptCommand } from './manuscript/outcome.js';",
      usesType('ManuscriptCommand'),
    ),
    found: /articles-stand-in-rooms: libs\/articles\/planted\.spec\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'what all tests share reaching for a feature',
    file: 'libs/testing/fixed-clock.ts',
    edit: add("import type { ArticlesModule } from '@kopij/articles';", usesType('ArticlesModule')),
    found: /testing-rests-on-platform: libs\/testing\/fixed-clock\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'a cycle',
    file: 'libs/platform/basics/clock.ts',
    edit: add("import type { Clock as FrontDoor } from '../index.js';", usesType('FrontDoor')),
    found: /no-cycles: libs\/platform\/basics\/clock\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'a rule that reads files',
    file: 'libs/editorial/actor.ts',
    edit: add("import type { Stats } from 'node:fs';", usesType('Stats')),
    found: /editorial-rests-on-nothing: libs\/editorial\/actor\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'the platform reaching for a feature, by a path and past its front door',
    file: 'libs/platform/basics/ids.ts',
    edit: add(
      "import type { AgencyEntity } from '../../agencies/agency.entity.js';",
      usesType('AgencyEntity'),
    ),
    found: /^(?=[\s\S]*platform-rests-on-editorial)(?=[\s\S]*front-door-only)(?=[\s\S]*front-door-by-name)/,
  },
  {
    step: 'boundaries',
    fault: 'a lib that knows an app',
    file: 'libs/platform/basics/instant.ts',
    edit: add("import type { CliFault } from '../../../apps/cli/src/cli-fault.js';", usesType('CliFault')),
    found: /libs-know-no-app: libs\/platform\/basics\/instant\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'production that rests on what is made for tests, and on a development package',
    file: 'libs/identity/user.entity.ts',
    edit: add(
      "import { version } from 'prettier';",
      "import type { FixedClock } from '@kopij/testing';",
      usesType('FixedClock'),
      'Object(version);',
    ),
    found: /^(?=[\s\S]*no-development-packages-in-production)(?=[\s\S]*tests-stay-out-of-production)/,
  },
  {
    step: 'boundaries',
    fault: 'a driver outside the platform, and a table spoken to from a resolver',
    file: /\.resolver\.ts$/,
    edit: add(
      "import type { Pool } from 'pg';",
      "import type { EntityManager } from 'typeorm';",
      usesType('Pool'),
      usesType('EntityManager'),
    ),
    found: /^(?=[\s\S]*drivers-are-the-platform-s)(?=[\s\S]*typeorm-stays-with-the-tables)/,
  },
  {
    step: 'dead-code',
    fault: 'an export nobody imports',
    file: 'libs/platform/basics/ids.ts',
    edit: add('export const planted = 1;'),
    found: /planted +libs\/platform\/basics\/ids\.ts/,
  },
  {
    step: 'dead-code',
    fault: 'a file nobody imports',
    file: 'libs/platform/basics/planted.ts',
    edit: add('const planted = 1;', 'Object(planted);'),
    found: /libs\/platform\/basics\/planted\.ts/,
  },
  {
    step: 'dead-code',
    fault: 'a package nobody imports',
    file: 'package.json',
    edit: (text) => text.replace('"dependencies": {', '"dependencies": {\n    "planted": "1.0.0",'),
    found: /planted +package\.json/,
  },
  {
    step: 'migrations',
    fault: 'a column the migrations do not make',
    file: 'libs/platform/outbox/outbox-event.entity.ts',
    edit: (text) => text.replace(/\}\n$/, "\n  @Column({ type: 'integer' })\n  planted: number;\n}\n"),
    found: /planted/,
  },
  {
    step: 'schema',
    fault: 'a schema that is not the one the code makes',
    file: 'schema.graphql',
    edit: add('type Planted {', '  planted: String', '}'),
    found: /schema\.graphql is not what/,
  },
];

/** @param {string} name */
function usesType(name) {
  return `Object((planted: ${name}): ${name} => planted);`;
}
