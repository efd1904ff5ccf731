import { cycleAt } from './bench-sign-ins.js';
import { median } from './measure.js';

/**
 * @typedef {import('./measure.js').Sample} Sample
 * @typedef {import('./bench-reads.js').ReadRow} ReadRow
 * @typedef {import('./bench-mixed.js').MixedRow} MixedRow
 * @typedef {import('./bench-strangers.js').StrangerRow} StrangerRow
 * @typedef {import('./bench-costs.js').CostRow} CostRow
 * @typedef {import('./bench-sign-ins.js').SignInRow} SignInRow
 * @typedef {import('./bench-writes.js').WriteRow} WriteRow
 * @typedef {import('./bench-writers.js').WriterRow} WriterRow
 * @typedef {import('./bench-drafts.js').DraftRow} DraftRow
 * @typedef {import('./wire/bench-wire.js').WireFigures} WireFigures
 * @typedef {import('./studio/bench-studio.js').StudioFigures} StudioFigures
 * @typedef {{ articles: number, cache: string, startMilliseconds: number, memory: number }} Footprint
 * @typedef {{ articles: number, perSecond: number }} Import
 * @typedef {{ reads: ReadRow[], writes: WriteRow[], writers: WriterRow[], drafts: DraftRow | null, mixed: MixedRow[], strangers: StrangerRow[], costs: CostRow[], signIns: SignInRow[], wire: WireFigures | null, studio: StudioFigures | null, footprints: Footprint[], imports: Import[] }} Figures
 */

/** The figures as Markdown tables: medians of the passes, and ratios relative to the floors of the same run. @param {Figures} figures */
export function renderReport(figures) {
  const { reads, writes, writers, drafts, mixed, strangers, costs, signIns, wire, studio } = figures;
  const { footprints, imports } = figures;
  return [
    readTable(reads),
    mixedTable(mixed),
    strangerTable(strangers),
    costTable(costs),
    signInTable(signIns),
    writeTable(writes),
    writerTable(writers),
    draftTable(drafts),
    contestTable(wire?.contests ?? []),
    inboxTable(wire?.inbox ?? []),
    intakeTable(wire?.intakes ?? []),
    firstRowTable(studio?.first ?? []),
    keyTable(studio?.keys ?? []),
    scrollTable(studio?.scrolls ?? []),
    weightTable(studio?.weights ?? []),
    table(
      ['articles', 'cache', 'start to the first right answer, s', 'memory after the reads, MiB'],
      footprints.map(({ articles, cache, startMilliseconds, memory }) => [
        whole(articles),
        cache,
        (startMilliseconds / 1_000).toFixed(2),
        memory.toFixed(0),
      ]),
    ),
    table(
      ['import of articles', 'articles/s'],
      imports.map(({ articles, perSecond }) => [whole(articles), whole(perSecond)]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** @param {ReadRow[]} rows */
function readTable(rows) {
  const [first] = rows;
  return table(
    [
      'workload',
      'articles',
      'cache',
      'requests/s',
      'of prepared statements',
      'of constant bytes',
      'per CPU second',
      'of prepared statements',
      'of constant bytes',
      'p50 ms',
      'p99 ms',
      `p99 to that of ${whole(first?.articles ?? 0)}`,
      'SQL statements',
    ],
    rows.map((row) => {
      const { kopij, prepared, constant } = row;
      const smallest = rows.find(({ workload, cache }) => workload === row.workload && cache === row.cache);
      return [
        row.workload,
        whole(row.articles),
        row.cache,
        whole(of(kopij, 'perSecond')),
        (of(kopij, 'perSecond') / of(prepared, 'perSecond')).toFixed(2),
        (of(kopij, 'perSecond') / of(constant, 'perSecond')).toFixed(2),
        whole(of(kopij, 'perProcessorSecond')),
        (of(kopij, 'perProcessorSecond') / of(prepared, 'perProcessorSecond')).toFixed(2),
        (of(kopij, 'perProcessorSecond') / of(constant, 'perProcessorSecond')).toFixed(2),
        of(kopij, 'p50').toFixed(1),
        of(kopij, 'p99').toFixed(1),
        (of(kopij, 'p99') / of(smallest?.kopij ?? [], 'p99')).toFixed(2),
        String(row.statements),
      ];
    }),
  );
}

/** @param {MixedRow[]} rows */
function mixedTable(rows) {
  return table(
    [
      'readers and publications',
      'cache',
      'published, of 100 requests',
      'reads/s',
      'reads/s alone',
      'p99 ms',
      'p99 ms alone',
      'p99, ratio',
    ],
    rows.map(({ articles, cache, alone, together, published }) => [
      `${whole(articles)} articles`,
      cache,
      median(published).toFixed(1),
      whole(of(together, 'perSecond')),
      whole(of(alone, 'perSecond')),
      of(together, 'p99').toFixed(1),
      of(alone, 'p99').toFixed(1),
      (of(together, 'p99') / of(alone, 'p99')).toFixed(2),
    ]),
  );
}

/** @param {StrangerRow[]} rows */
function strangerTable(rows) {
  return table(
    [
      'readers beside one greedy client',
      'cache',
      'reads/s',
      'reads/s alone',
      'p99 ms',
      'p99 ms alone',
      'p99, ratio',
      'answers to the client, by status',
    ],
    rows.map(({ articles, cache, alone, beside, answers }) => [
      `${whole(articles)} articles`,
      cache,
      whole(of(beside, 'perSecond')),
      whole(of(alone, 'perSecond')),
      of(beside, 'p99').toFixed(1),
      of(alone, 'p99').toFixed(1),
      (of(beside, 'p99') / of(alone, 'p99')).toFixed(2),
      byStatus(answers),
    ]),
  );
}

/** @param {CostRow[]} rows */
function costTable(rows) {
  return table(
    ['what a stranger sends', 'articles', 'CPU, article pages', 'answers, by status'],
    rows.map(({ articles, what, multiples, answers }) => [
      what,
      whole(articles),
      median(multiples).toFixed(1),
      byStatus(answers),
    ]),
  );
}

/** @param {SignInRow[]} rows */
function signInTable(rows) {
  return table(
    [
      'beside guesses of passwords',
      'cache',
      'reads/s, of alone',
      'reads, p99 ms',
      'alone',
      'ratio',
      'write cycles, p50 ms',
      'alone',
      'p99 ms',
      'alone',
      'ratio',
      'answers to guesses, by status',
    ],
    rows.map(({ articles, cache, alone, beside, answers }) => {
      const reads = { alone: alone.map((each) => each.reads), beside: beside.map((each) => each.reads) };
      return [
        `${whole(articles)} articles`,
        cache,
        (of(reads.beside, 'perSecond') / of(reads.alone, 'perSecond')).toFixed(2),
        of(reads.beside, 'p99').toFixed(1),
        of(reads.alone, 'p99').toFixed(1),
        (of(reads.beside, 'p99') / of(reads.alone, 'p99')).toFixed(2),
        ...[0.5, 0.99].flatMap((share) => [
          cycleAt(beside, share).toFixed(1),
          cycleAt(alone, share).toFixed(1),
        ]),
        (cycleAt(beside, 0.99) / cycleAt(alone, 0.99)).toFixed(2),
        byStatus(answers),
      ];
    }),
  );
}

/** @param {Record<string, number>} answers */
function byStatus(answers) {
  return Object.entries(answers)
    .map(([status, count]) => `${status}: ${whole(count)}`)
    .join(', ');
}

/** @param {WriteRow[]} rows */
function writeTable(rows) {
  return table(
    [
      'create, edit, publish',
      'cycles/s',
      'three bare commits, cycles/s',
      'ratio',
      'cycles per CPU second',
      'ratio',
    ],
    rows.map(({ articles, kopij, commits }) => [
      `${whole(articles)} articles`,
      whole(of(kopij, 'perSecond')),
      whole(of(commits, 'perSecond')),
      (of(kopij, 'perSecond') / of(commits, 'perSecond')).toFixed(2),
      whole(of(kopij, 'perProcessorSecond')),
      (of(kopij, 'perProcessorSecond') / of(commits, 'perProcessorSecond')).toFixed(2),
    ]),
  );
}

/** @param {WriterRow[]} rows */
function writerTable(rows) {
  return table(
    [
      'create, edit, publish',
      'editors',
      'processes',
      'cycles/s',
      'of the last build',
      'running statements',
      'of which wait for a lock',
      'most frequent waits',
    ],
    rows.map(({ build, editors, processes, samples }) => {
      const others = rows.filter((row) => row.editors === editors && row.processes === processes);
      const waits = averageWaits(samples);
      const locked = waits.filter(([what]) => what.startsWith('Lock:'));
      return [
        build,
        String(editors),
        String(processes),
        of(samples, 'perSecond').toFixed(1),
        (of(samples, 'perSecond') / of(others.at(-1)?.samples ?? [], 'perSecond')).toFixed(2),
        sum(waits).toFixed(1),
        sum(locked).toFixed(1),
        waits
          .slice(0, 4)
          .map(([what, count]) => `${what} ${count.toFixed(1)}`)
          .join(', '),
      ];
    }),
  );
}

/** @param {DraftRow | null} row */
function draftTable(row) {
  return table(
    ['CPU of an edit, ms', 'of saving a working draft, ms', 'ratio'],
    (row ? [row] : []).map(({ edits, saves }) => [
      median(edits).toFixed(2),
      median(saves).toFixed(2),
      (median(saves) / median(edits)).toFixed(2),
    ]),
  );
}

/** @param {WriterRow['samples']} samples @returns {[string, number][]} the most frequent first */
function averageWaits(samples) {
  /** @type {Map<string, number>} */
  const waits = new Map();
  for (const { waits: some } of samples) {
    for (const [what, count] of Object.entries(some)) {
      waits.set(what, (waits.get(what) ?? 0) + count / samples.length);
    }
  }
  return [...waits].sort(([, one], [, other]) => other - one);
}

/** @param {[string, number][]} waits */
function sum(waits) {
  return waits.reduce((total, [, count]) => total + count, 0);
}

/** @param {WireFigures['contests']} rows */
function contestTable(rows) {
  return table(
    ['copy of agencies', 'floor', 'per second', 'ratio', 'per CPU second', 'ratio'],
    rows.map(({ what, floor, unit, kopij, bare }) => [
      what,
      floor,
      `${of(kopij, 'perSecond').toFixed(unit === 'MB' ? 1 : 0)} ${unit}`,
      (of(kopij, 'perSecond') / of(bare, 'perSecond')).toFixed(2),
      `${of(kopij, 'perProcessorSecond').toFixed(unit === 'MB' ? 1 : 0)} ${unit}`,
      (of(kopij, 'perProcessorSecond') / of(bare, 'perProcessorSecond')).toFixed(2),
    ]),
  );
}

/** @param {WireFigures['inbox']} rows */
function inboxTable(rows) {
  return table(
    ['first page of the inbox', 'items', 'requests per CPU second', 'time, ratio', 'p99 ms', 'p99, ratio'],
    rows.map(({ page, items, samples }) => {
      const few = rows.find((row) => row.page === page)?.samples ?? [];
      return [
        page,
        whole(items),
        whole(of(samples, 'perProcessorSecond')),
        (of(few, 'perProcessorSecond') / of(samples, 'perProcessorSecond')).toFixed(2),
        of(samples, 'p99').toFixed(1),
        (of(samples, 'p99') / of(few, 'p99')).toFixed(2),
      ];
    }),
  );
}

/** @param {WireFigures['intakes']} rows */
function intakeTable(rows) {
  return table(
    ['items taken in', 'items/s', 'most memory, MiB', 'database, MB'],
    rows.map(({ items, perSecond, highest, megabytes }) => [
      whole(items),
      whole(perSecond),
      whole(highest),
      whole(megabytes),
    ]),
  );
}

/** @param {StudioFigures['first']} rows */
function firstRowTable(rows) {
  return table(
    ['studio, in a browser that has never seen it', 'processor', 'build', 'ms', 'to that of the last build'],
    rows.map(({ what, slowed, build, samples }) => {
      const same = rows.filter((row) => row.what === what && row.slowed === slowed);
      return [
        what,
        speed(slowed),
        build,
        whole(median(samples)),
        (median(samples) / median(same.at(-1)?.samples ?? [])).toFixed(2),
      ];
    }),
  );
}

/** @param {StudioFigures['keys']} rows */
function keyTable(rows) {
  const figures = /** @type {const} */ (['p50', 'p95', 'frameP50', 'frameP95']);
  return table(
    [
      'from a key, in a text of 300 blocks',
      'build',
      ...['to the state, p50 ms', 'ratio', 'p95 ms', 'ratio'],
      ...['to the frame, p50 ms', 'ratio', 'p95 ms', 'ratio'],
    ],
    rows.map(({ slowed, build, samples }) => {
      const last = rows.findLast((row) => row.slowed === slowed)?.samples ?? [];
      return [
        speed(slowed),
        build,
        ...figures.flatMap((figure) => [
          of(samples, figure).toFixed(1),
          (of(samples, figure) / of(last, figure)).toFixed(2),
        ]),
      ];
    }),
  );
}

/** @param {StudioFigures['scrolls']} rows */
function scrollTable(rows) {
  return table(
    ['scrolling through 500 cards', 'scripts, ms', 'layout, ms', 'styles, ms', 'all of the page, ms'],
    rows.map(({ slowed, samples }) => [
      speed(slowed),
      of(samples, 'script').toFixed(1),
      of(samples, 'layout').toFixed(1),
      of(samples, 'style').toFixed(1),
      of(samples, 'task').toFixed(0),
    ]),
  );
}

/** @param {StudioFigures['weights']} rows */
function weightTable(rows) {
  return table(
    ['page of the studio', 'KB with gzip', 'at most'],
    rows.map(({ page, bytes, most }) => [
      page.replace(/^src\/features\/(.*)\.tsx$/u, '$1'),
      (bytes / 1_000).toFixed(1),
      whole(most / 1_000),
    ]),
  );
}

/** @param {number} slowed */
function speed(slowed) {
  return slowed === 1 ? 'as it is' : `slowed ${slowed}×`;
}

/** @template {string} Key @param {readonly Record<Key, number>[]} samples @param {Key} figure */
function of(samples, figure) {
  return median(samples.map((sample) => sample[figure]));
}

/** @param {number} value */
function whole(value) {
  return Math.round(value).toLocaleString('en');
}

/** @param {string[]} head @param {string[][]} rows nothing where there is none */
function table(head, rows) {
  if (rows.length === 0) return '';
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
