import { Clock, Database, deferSync } from '@kopij/platform';
import { CliFault } from '../cli-fault.js';
import { countResults, type ImportResult } from '../imports/count-results.js';
import type { ImportOrders } from '../imports/found-copy.js';
import { importOrders, type ImportOptions } from '../imports/import-orders.js';
import { withNewsroom, type Newsroom } from '../newsroom.js';
import { print, say, type Terminal } from '../terminal.js';
import { AgencyRecord } from './agency-record.js';
import { ArticleRecord } from './article-record.js';
import { datasetFiles, type DatasetFile } from './dataset-files.js';
import { importAgency } from './import-agency.js';
import { importArticle } from './import-article.js';
import { importSection } from './import-section.js';
import { SectionRecord } from './section-record.js';
import { takeLines, type TakenLine } from './take-lines.js';

/** How many lines pass between two signs of life. */
const stride = 1_000;

interface Taken {
  result: ImportResult;
  /** Sentences. */
  reasons: readonly string[];
}

/** Takes a file or a folder of records in, and says what became of the lines. */
export async function runArticleImport(
  terminal: Terminal,
  path: string,
  options: ImportOptions,
): Promise<void> {
  const files = datasetFiles(path);
  await withNewsroom(terminal, async (newsroom) => {
    const orders = await importOrders(newsroom, options, 'WHERE_REQUIRED');
    const refused: string[] = [];
    for (const file of files) {
      const results = await deferSync(newsroom.get(Database), () =>
        takeFile(terminal, newsroom, file, orders),
      );
      print(terminal, `${file.path}: ${countResults(results)}.`);
      if (results.includes('REFUSED')) refused.push(file.path);
    }
    if (refused.length > 0) throw new CliFault(`Lines of ${refused.join(', ')} were refused: see above.`);
  });
}

async function takeFile(
  terminal: Terminal,
  newsroom: Newsroom,
  file: DatasetFile,
  orders: ImportOrders,
): Promise<ImportResult[]> {
  const clock = newsroom.get(Clock);
  const begun = clock.now().getTime();
  const results: ImportResult[] = [];
  for await (const { line, ...taken } of linesOfKind(newsroom, file, orders)) {
    const { result, reasons } =
      'faults' in taken ? { result: 'REFUSED' as const, reasons: [taken.faults.join('; ')] } : taken.result;
    results.push(result);
    if (result === 'REFUSED') say(terminal, `${file.path}:${line}: ${reasons.join(' ')}`);
    if (results.length % stride === 0) {
      const rate = (results.length * 1_000) / Math.max(1, clock.now().getTime() - begun);
      say(terminal, `${file.path}: ${results.length} lines, ${Math.round(rate)} a second`);
    }
  }
  return results;
}

function linesOfKind(
  newsroom: Newsroom,
  { path, kind }: DatasetFile,
  orders: ImportOrders,
): AsyncGenerator<TakenLine<Taken>> {
  const done = (result: ImportResult): Taken => ({ result, reasons: [] });
  switch (kind) {
    case 'SECTIONS':
      return takeLines(path, SectionRecord, async (record) =>
        done(await importSection(newsroom, record, orders.writer)),
      );
    case 'AGENCIES':
      return takeLines(path, AgencyRecord, async (record) =>
        done(await importAgency(newsroom, record, orders.writer)),
      );
    case 'ARTICLES':
      return takeLines(path, ArticleRecord, (record) => importArticle(newsroom, record, orders));
  }
}
