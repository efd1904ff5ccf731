import { statSync } from 'node:fs';
import { Clock, Database } from '@kopij/platform';
import { CliFault } from '../cli-fault.js';
import { countResults, type ImportResult } from '../imports/count-results.js';
import type { ImportOrders } from '@kopij/articles';
import { importOrders, type ImportOptions } from '../imports/import-orders.js';
import { Progress } from '../imports/progress.js';
import { withNewsroom, type Newsroom } from '../newsroom.js';
import { print, say, type Terminal } from '../terminal.js';
import { AgencyRecord } from './agency-record.js';
import { ArticleRecord } from './article-record.js';
import { datasetFiles, type DatasetFile } from './dataset-files.js';
import { importAgency } from './import-agency.js';
import { importLines } from './import-lines.js';
import { importSection } from './import-section.js';
import { SectionRecord } from './section-record.js';
import { SlugsOfFile } from './slugs-of-file.js';
import { oneByOne, takeLines, type TakenLine } from './take-lines.js';

interface Taken {
  result: ImportResult;
  /** Sentences. */
  reasons: readonly string[];
}

/** Imports a file or folder of records, and reports the result of each line. */
export async function runArticleImport(
  terminal: Terminal,
  path: string,
  options: ImportOptions,
): Promise<void> {
  const files = datasetFiles(path);
  await withNewsroom(
    terminal,
    async (newsroom) => {
      const orders = await importOrders(newsroom, options, 'WHERE_REQUIRED');
      const refused: string[] = [];
      for (const file of files) {
        const { disk } = newsroom.get(Database);
        const results = await disk.defer(() => takeFile(terminal, newsroom, file, orders));
        print(terminal, `${file.path}: ${countResults(results)}.`);
        if (results.includes('REFUSED')) refused.push(file.path);
      }
      if (refused.length > 0)
        throw new CliFault(`Some lines of ${refused.join(', ')} were refused: see above.`);
    },
    'OR_NEW',
  );
}

async function takeFile(
  terminal: Terminal,
  newsroom: Newsroom,
  file: DatasetFile,
  orders: ImportOrders,
): Promise<ImportResult[]> {
  const progress = new Progress(terminal, newsroom.get(Clock), file.path, statSync(file.path).size);
  const results: ImportResult[] = [];
  for await (const { line, bytesRead, ...taken } of linesOfKind(newsroom, file, orders)) {
    const { result, reasons } =
      'faults' in taken ? { result: 'REFUSED' as const, reasons: [taken.faults.join('; ')] } : taken.result;
    results.push(result);
    if (result === 'REFUSED') {
      progress.clear();
      say(terminal, `${file.path}:${line}: ${reasons.join(' ')}`);
    }
    progress.step(bytesRead);
  }
  progress.clear();
  return results;
}

function linesOfKind(
  newsroom: Newsroom,
  { path, kind }: DatasetFile,
  orders: ImportOrders,
): AsyncGenerator<TakenLine<Taken>> {
  const slugs = new SlugsOfFile();
  const done = (result: ImportResult): Taken => ({ result, reasons: [] });
  switch (kind) {
    case 'SECTIONS':
      return takeLines(
        path,
        SectionRecord,
        oneByOne(async (record) => done(await importSection(newsroom, record, orders.writer))),
      );
    case 'AGENCIES':
      return takeLines(
        path,
        AgencyRecord,
        oneByOne(async (record) => done(await importAgency(newsroom, record, orders.writer))),
      );
    case 'ARTICLES':
      return takeLines(path, ArticleRecord, (records) => importLines(newsroom, records, orders, slugs));
  }
}
