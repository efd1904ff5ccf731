/**
 * A fault to plant in a copy of the repository, to prove that its step of the check finds it and that no other step does. So planted
 * code is formatted, used and spelt correctly, and wrong in one way only.
 *
 * @typedef {object} Fault
 * @property {string} step the step that must fail
 * @property {string} fault
 * @property {string | RegExp} file a path, or the first file in any lib that matches
 * @property {(text: string) => string} edit returns the new text of the file; the text is empty if there is no file yet
 * @property {RegExp} found what the output of the step must match
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
    fault: 'a promise that is not awaited',
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
    fault: "the machine's clock, read directly",
    file: 'libs/editorial/events.ts',
    edit: add('Object(new Date());'),
    found: /injected Clock/,
  },
  {
    step: 'lint',
    fault: 'a setting read directly from the environment',
    file: 'libs/editorial/actor.ts',
    edit: add("Object(process.env['HOME']);"),
    found: /only be passed, as a whole, to readConfig/,
  },
  {
    step: 'lint',
    fault: 'a statement made by TypeORM',
    file: 'libs/sections/section-store.ts',
    edit: add(
      'Object((tx: EntityManager): Promise<number> => tx.count(SectionEntity));',
      "Object((tx: EntityManager): unknown => tx.createQueryBuilder(SectionEntity, 's'));",
      "Object((tx: EntityManager): Promise<unknown> => tx.query('SELECT 1'));",
    ),
    found: /(docs\/adr\/0042[\s\S]*){3}/,
  },
  {
    step: 'lint',
    fault: 'a skipped test, and one with a time limit, in a file called utils',
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
    step: 'types',
    fault: 'a text of the studio that Dutch does not have',
    file: 'apps/studio/src/words/en.ts',
    edit: (text) => text.replace('  shell: {\n', "  shell: {\n    planted: 'Planted',\n"),
    found: /nl\.ts.*TS2741/,
  },
  {
    step: 'spelling',
    fault: 'a word that the glossary forbids',
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
    fault: 'a spelling mistake',
    file: 'libs/platform/basics/clock.ts',
    edit: add('// What we recieve from the machine.'),
    found: /\(recieve\)/,
  },
  {
    step: 'boundaries',
    fault: 'delivery imports articles',
    file: 'libs/delivery/stored/live-article.entity.ts',
    edit: add("import type { ArticlesModule } from '@kopij/articles';", usesType('ArticlesModule')),
    found:
      /delivery-meets-identity-sections-agencies-media-search-stories: libs\/delivery\/stored\/live-article\.entity\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'sections import delivery',
    file: 'libs/sections/section.entity.ts',
    edit: add("import type { DeliveryModule } from '@kopij/delivery';", usesType('DeliveryModule')),
    found: /sections-meets-ledger-identity: libs\/sections\/section\.entity\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'the manuscript room imports the desk',
    file: 'libs/articles/manuscript/refusal.ts',
    edit: add("import type { Change } from '../desk/manuscript-desk.js';", usesType('Change')),
    found: /articles-manuscript-imports-ledger-plans-upstream: libs\/articles\/manuscript\/refusal\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'the SQL room imports the engine',
    file: 'libs/platform/database/sql/statement.ts',
    edit: add("import type { Database } from '../engine/database.js';", usesType('Database')),
    found: /platform-database\/sql-imports-no-other-room: libs\/platform\/database\/sql\/statement\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'the reading room of delivery imports the writing room',
    file: 'libs/delivery/reading/list-place.ts',
    edit: add("import type { LiveArticles } from '../writing/live-articles.js';", usesType('LiveArticles')),
    found: /delivery-reading-imports-contract-view-stored: libs\/delivery\/reading\/list-place\.ts/,
  },
  {
    step: 'boundaries',
    fault: "a reviewer's action imports a writer's",
    file: 'libs/articles/reviewing/approve-manuscript.ts',
    edit: add(
      "import type { SubmitManuscript } from '../drafting/submit-manuscript.js';",
      usesType('SubmitManuscript'),
    ),
    found: /articles-reviewing-imports-contract-desk-manuscript-threads: libs\/articles\/reviewing\/approve/,
  },
  {
    step: 'boundaries',
    fault: 'what an item of the wire is reaching up for how it came in',
    file: 'libs/wire/items/is-newer.ts',
    edit: add("import type { TakeMessages } from '../taking-in/take-messages.js';", usesType('TakeMessages')),
    found: /wire-items-imports-no-other-room: libs\/wire\/items\/is-newer\.ts/,
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
    fault: 'the shared test library imports a feature',
    file: 'libs/testing/fixed-clock.ts',
    edit: add("import type { ArticlesModule } from '@kopij/articles';", usesType('ArticlesModule')),
    found: /testing-rests-on-platform: libs\/testing\/fixed-clock\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'a feature of the studio imports another',
    file: 'apps/studio/src/features/wire/inbox-filter.ts',
    edit: add("import type { Counts } from '../board/board-documents.js';", usesType('typeof Counts')),
    found:
      /studio-features-imports-parts-words-server-basics: apps\/studio\/src\/features\/wire\/inbox-filter\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'the studio imports a lib',
    file: 'apps/studio/src/basics/language.ts',
    edit: add("import type { Locale } from '@kopij/editorial';", usesType('Locale')),
    found: /apps\/studio\/src\/basics\/language\.ts/,
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
    fault: 'the platform imports a feature, by a path and not through its index',
    file: 'libs/platform/basics/ids.ts',
    edit: add(
      "import type { AgencyEntity } from '../../agencies/agency.entity.js';",
      usesType('AgencyEntity'),
    ),
    found: /^(?=[\s\S]*platform-rests-on-editorial)(?=[\s\S]*front-door-only)(?=[\s\S]*front-door-by-name)/,
  },
  {
    step: 'boundaries',
    fault: 'a lib that imports an app',
    file: 'libs/platform/basics/instant.ts',
    edit: add("import type { CliFault } from '../../../apps/cli/src/cli-fault.js';", usesType('CliFault')),
    found: /libs-know-no-app: libs\/platform\/basics\/instant\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'production code that imports test code, and a development package',
    file: 'libs/feeds/feed-format.ts',
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
    fault: "a condition that uses TypeORM's operators",
    file: 'libs/sections/section-tree.ts',
    edit: add("import { IsNull } from 'typeorm';", 'Object(IsNull);'),
    found: /typeorm-owns-the-schema: libs\/sections\/section-tree\.ts/,
  },
  {
    step: 'boundaries',
    fault: 'a database driver outside the platform, and a resolver that accesses a table',
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
    fault: 'a column that no migration creates',
    file: 'libs/platform/outbox/outbox-event.entity.ts',
    edit: (text) => text.replace(/\}\n$/, "\n  @Column({ type: 'integer' })\n  planted: number;\n}\n"),
    found: /planted/,
  },
  {
    step: 'schema',
    fault: 'a schema file that differs from the code',
    file: 'schema.graphql',
    edit: add('type Planted {', '  planted: String', '}'),
    found: /schema\.graphql differs from the schema/,
  },
];

/** @param {string} name */
function usesType(name) {
  return `Object((planted: ${name}): ${name} => planted);`;
}
