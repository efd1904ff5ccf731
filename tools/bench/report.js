import { median } from './measure.js';

/**
 * @typedef {import('./measure.js').Sample} Sample
 * @typedef {{ name: string, statements: number, bytes: number, kopij: Sample[], prepared: Sample[], constant: Sample[] }} Row
 * @typedef {{ articles: number, importedPerSecond: number | null, startMilliseconds: number, memoryAfterReads: number, cycles: { kopij: number[], commits: number[] }, rows: Row[] }} Figures
 */

/** The figures as a Markdown table: medians of the passes, and the ratios to both floors. @param {Figures} figures */
export function renderReport(figures) {
  const lines = [
    `${figures.articles} articles on SQLite, one server process, medians.`,
    '',
    '| workload | requests/s | p99 ms | SQL statements | of prepared statements | of constant bytes |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...figures.rows.map(renderRow),
    '',
    `Write cycles (create, edit, publish; one editor): ${median(figures.cycles.kopij).toFixed(0)} a second, ${(median(figures.cycles.kopij) / median(figures.cycles.commits)).toFixed(2)} of three bare commits over HTTP`,
    `Start to the first right answer: ${(figures.startMilliseconds / 1_000).toFixed(2)} s`,
    `Memory after the reads: ${figures.memoryAfterReads.toFixed(0)} MiB`,
    figures.importedPerSecond === null
      ? 'Import: the dataset was there already (delete data/bench-* to measure it again)'
      : `Import: ${figures.importedPerSecond.toFixed(0)} articles a second`,
  ];
  return lines.join('\n');
}

/** @param {Row} row */
function renderRow({ name, statements, kopij, prepared, constant }) {
  const own = rate(kopij);
  const p99 = median(kopij.map((sample) => sample.p99));
  return `| ${name} | ${own.toFixed(0)} | ${p99.toFixed(1)} | ${statements} | ${(own / rate(prepared)).toFixed(2)} | ${(own / rate(constant)).toFixed(2)} |`;
}

/** @param {readonly Sample[]} samples */
const rate = (samples) => median(samples.map(({ perSecond }) => perSecond));
