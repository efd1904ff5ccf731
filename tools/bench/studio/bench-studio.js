import { scratchDatabase } from '../../chaos/scratch-database.js';
import { openBrowser } from '../../run/open-browser.js';
import { weightsIn } from '../../studio-weights.js';
import { hireEditor } from '../kopij.js';
import { serve } from '../server.js';
import { scrollBoard } from './scroll-board.js';
import { fillNewsroom, signedIn } from './studio-newsroom.js';
import { typeKeys } from './type-keys.js';
import { untilShown, visit } from './visit.js';

/**
 * @typedef {{ what: string, build: string, slowed: number, samples: number[] }} FirstRow milliseconds
 * @typedef {{ build: string, slowed: number, samples: import('./type-keys.js').KeySample[] }} KeyRow
 * @typedef {{ build: string, slowed: number, samples: import('./scroll-board.js').ScrollSample[] }} ScrollRow
 * @typedef {{ first: FirstRow[], keys: KeyRow[], scrolls: ScrollRow[], weights: ReturnType<typeof weightsIn> }} StudioFigures
 */

const speeds = [1, 4];

/** Browsers come by HTTP, which a server in production supposes of its own machine only when it is told so. */
const plain = { KOPIJ_PUBLIC_URL: 'http://127.0.0.1' };

/** What is opened, and what of it is waited for. */
const views = [
  { what: 'board, first card', path: () => '/studio/board', wanted: '[data-row]' },
  { what: 'list, first row', path: () => '/studio/board?state=DRAFT', wanted: '[data-row]' },
  {
    what: 'editor, first block',
    path: (/** @type {string} */ textId) => `/studio/manuscripts/${textId}/write`,
    wanted: '.ProseMirror [data-key]',
  },
];

/**
 * What an editor waits for in the studio, in a real browser, on a newsroom of its own. This build and any others that are named are
 * measured in turns, on the same database.
 *
 * @param {{ beside: readonly string[], passes: number }} options
 * @returns {Promise<StudioFigures>}
 */
export async function benchStudio({ beside, passes }) {
  const database = await scratchDatabase('sqlite');
  const editor = hireEditor({ databaseUrl: database.url, folder: '.' });
  /** @type {({ build: import('../kopij.js').Build } & import('../server.js').Server)[]} */
  const builds = [];
  const browser = await openBrowser();
  try {
    for (const folder of ['.', ...beside]) {
      const build = { databaseUrl: database.url, folder };
      builds.push({ build, ...(await serve(build, { query: '{ sections { slug } }' }, plain)) });
    }
    const [own] = builds;
    if (!own) throw new Error('There is no build.');
    const { email, writeText } = await fillNewsroom(own.build, own.url, editor);
    const state = await signedIn(browser, own.url, email);

    /** @type {StudioFigures} */
    const figures = { first: [], keys: [], scrolls: [], weights: weightsIn('dist/studio') };
    /**
     * Carries out something in turns, the first time for nothing: the servers are cold.
     *
     * @template Sample
     * @param {(turn: { url: string, visitor: import('./visit.js').Visitor }) => Promise<Sample>} measure
     */
    const inTurns = async (measure, some = builds) => {
      const turns = speeds.flatMap((slowed) =>
        some.map(({ build, url }) => ({
          ...{ build: build.folder, slowed, url, visitor: { browser, state, slowed } },
          samples: /** @type {Sample[]} */ ([]),
        })),
      );
      for (const { url } of some) await measure({ url, visitor: { browser, state, slowed: 1 } });
      for (let pass = 0; pass < passes; pass += 1) {
        for (const { samples, ...turn } of pass % 2 === 0 ? turns : turns.toReversed())
          samples.push(await measure(turn));
      }
      return turns.map(({ build, slowed, samples }) => ({ build, slowed, samples }));
    };

    const textId = await writeText();
    for (const { what, path, wanted } of views) {
      console.error(`${what} ...`);
      const rows = await inTurns(({ url, visitor }) =>
        visit(visitor, (on) => untilShown(on, `${url}${path(textId)}`, wanted)),
      );
      figures.first.push(...rows.map((row) => ({ what, ...row })));
    }
    console.error('scrolling ...');
    figures.scrolls = await inTurns(
      ({ url, visitor }) =>
        visit(visitor, async (on) => {
          await untilShown(on, `${url}/studio/board`, '[data-row]');
          return scrollBoard(on);
        }),
      [own],
    );
    console.error('keys ...');
    figures.keys = await inTurns(({ url, visitor }) =>
      visit(visitor, async (on) => {
        // What is typed is saved: in the same text, each turn would type into a longer paragraph than the one before.
        const text = await writeText();
        await untilShown(on, `${url}/studio/manuscripts/${text}/write`, '.ProseMirror [data-key]');
        return typeKeys(on);
      }),
    );
    return figures;
  } finally {
    await browser.close();
    await Promise.all(builds.map(({ program }) => program.stop()));
    await database.drop();
  }
}
