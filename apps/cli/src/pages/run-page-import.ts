import { Clock, readInstant } from '@kopij/platform';
import { CliFault } from '../cli-fault.js';
import { importOrders, type ImportOptions } from '../imports/import-orders.js';
import { slugOf } from '../imports/slug-of.js';
import { withNewsroom } from '../newsroom.js';
import { readTextFile } from '../read-text-file.js';
import { print, type Terminal } from '../terminal.js';
import { importPage } from './import-page.js';
import { reportPage } from './report-page.js';

const mostBytes = 1024 * 1024;

export interface PageImportOptions extends ImportOptions {
  section: string;
  now?: string;
}

/** Imports the page in a file, and reports the result of every story. */
export async function runPageImport(
  terminal: Terminal,
  path: string,
  options: PageImportOptions,
): Promise<void> {
  const { name, text } = await readTextFile(path, terminal.input, mostBytes);
  await withNewsroom(
    terminal,
    async (newsroom) => {
      const now = seenAt(options.now, newsroom.get(Clock).now());
      const orders = await importOrders(newsroom, options, 'ALWAYS');
      const outcome = await importPage(newsroom, { text, section: options.section, now }, orders);
      if ('faults' in outcome) {
        throw CliFault.of(outcome.faults.map(({ line, message }) => `${name}:${line}: ${message}`));
      }
      const stories = await Promise.all(
        outcome.stories.map(async (story) => ({ ...story, slug: await slugOf(newsroom, story) })),
      );
      print(terminal, ...reportPage({ section: outcome.section, stories }));
      const refused = outcome.stories.filter(({ result }) => result === 'REFUSED').length;
      if (refused > 0)
        throw new CliFault(`${refused} of ${outcome.stories.length} stories were refused: see above.`);
    },
    'OR_NEW',
  );
}

function seenAt(written: string | undefined, now: Date): Date {
  if (written === undefined) return now;
  const instant = readInstant(written);
  if (!instant) {
    throw new CliFault(
      `--now "${written}" is not valid: write a date and time with a UTC offset, such as 2026-11-23T20:30+01:00.`,
    );
  }
  if (instant > now) throw new CliFault(`--now ${written} is in the future: it is now ${now.toISOString()}.`);
  return instant;
}
