import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AgencyRegistry } from '@kopij/agencies';
import { monthForm, UsageReader } from '@kopij/articles';
import { stringify } from 'csv-stringify';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import type { Terminal } from '../terminal.js';

const heading = [
  ...['agency', 'month', 'item', 'revision', 'headline', 'articles', 'words'],
  ...['first_use', 'last_use', 'article_ids'],
];

interface WhichUsage {
  /** Any name of the agency. */
  readonly agency: string;
  /** Default: the present one. */
  readonly month?: string;
}

/**
 * A line for each item, however many there are: they are read and printed a batch at a time.
 *
 * @throws {CliFault} if there is no such agency or month
 */
export async function printUsage(
  terminal: Terminal,
  { agency: name, month: asked }: WhichUsage,
): Promise<void> {
  if (asked !== undefined && !monthForm.test(asked)) {
    throw new CliFault(`"${asked}" is not a month. Use the form 2026-11.`);
  }
  await withNewsroom(terminal, async (newsroom) => {
    const agency = (await newsroom.get(AgencyRegistry).current()).resolve(name);
    if (!agency) throw new CliFault(`There is no agency "${name}". "kopij agency list" lists them.`);
    const reader = newsroom.get(UsageReader);
    const month = asked ?? reader.presentMonth();
    const lines = linesOf(reader, { id: agency.id, code: agency.code, month });
    // Headlines are written by others: a spreadsheet must not calculate them. Line breaks of any kind are quoted.
    const csv = stringify({
      record_delimiter: 'windows',
      quote_record_delimiter: true,
      escape_formulas: true,
    });
    await pipeline(Readable.from(lines), csv, terminal.output, { end: false });
  });
}

async function* linesOf(
  reader: UsageReader,
  { id: agencyId, code, month }: { id: string; code: string; month: string },
): AsyncGenerator<(string | number)[]> {
  yield heading;
  for await (const item of reader.all({ agencyId, month })) {
    const { itemId, revision, headline, articles, words, firstUsedAt, lastUsedAt } = item;
    const ids = articles.map(({ articleId }) => articleId).join(' ');
    yield [
      ...[code, month, itemId, revision, headline ?? '', articles.length, words],
      ...[firstUsedAt, lastUsedAt, ids],
    ];
  }
}
