import { writeFileSync } from 'node:fs';
import { benchCosts } from './bench/bench-costs.js';
import { benchDrafts } from './bench/bench-drafts.js';
import { benchMixed } from './bench/bench-mixed.js';
import { closeBenchNewsroom, footprint, openBenchNewsroom } from './bench/bench-newsroom.js';
import { benchReads } from './bench/bench-reads.js';
import { benchSignIns } from './bench/bench-sign-ins.js';
import { benchStrangers } from './bench/bench-strangers.js';
import { benchWriters } from './bench/bench-writers.js';
import { benchWrites } from './bench/bench-writes.js';
import { readOptions } from './bench/options.js';
import { renderReport } from './bench/report.js';
import { benchStudio } from './bench/studio/bench-studio.js';
import { benchWire } from './bench/wire/bench-wire.js';
import { workloads } from './bench/workloads.js';

/** `npm run bench`: throughput for readers and editors, relative to floors that are measured in turns in the same run. */
const { sizes, isAsked, needsDatasets, engine, beside, wireItems, files, json, ...effort } = readOptions();

const newsrooms = [];
for (const articles of needsDatasets ? sizes : []) newsrooms.push(await openBenchNewsroom(articles));

try {
  const reads = [];
  for (const workload of workloads.filter(({ name }) => isAsked(name))) {
    console.error(`${workload.name} ...`);
    reads.push(...(await benchReads(workload, newsrooms, effort)));
  }
  // Before anything is written, since the report gives the memory after reads.
  const footprints = newsrooms.flatMap(footprint);
  if (isAsked('mixed')) console.error('mixed ...');
  const mixed = isAsked('mixed') ? await benchMixed(newsrooms, effort) : [];
  if (isAsked('write')) console.error('write ...');
  const writes = isAsked('write') ? await benchWrites(newsrooms, effort) : [];
  const imports = newsrooms.flatMap(({ dataset: { articles, importedPerSecond } }) =>
    importedPerSecond === null ? [] : [{ articles, perSecond: importedPerSecond }],
  );

  if (isAsked('strangers')) console.error('strangers ...');
  const strangers = isAsked('strangers') ? await benchStrangers(newsrooms, effort) : [];
  const costs = isAsked('strangers') ? await benchCosts(newsrooms, effort) : [];
  if (isAsked('sign-ins')) console.error('sign-ins ...');
  const signIns = isAsked('sign-ins') ? await benchSignIns(newsrooms, effort) : [];
  if (isAsked('writers')) console.error('writers ...');
  const writers = isAsked('writers') ? await benchWriters({ engine, beside, ...effort }) : [];
  if (isAsked('drafts')) console.error('drafts ...');
  const drafts = isAsked('drafts') ? await benchDrafts({ engine, ...effort }) : null;
  const wire = isAsked('wire') ? await benchWire({ wireItems, files, ...effort }) : null;
  const studio = isAsked('studio') ? await benchStudio({ beside, ...effort }) : null;
  const figures = {
    reads,
    mixed,
    strangers,
    costs,
    signIns,
    writes,
    writers,
    drafts,
    wire,
    studio,
    footprints,
    imports,
  };
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ sizes, ...effort, ...figures }, null, 2)}\n`);
  console.log(renderReport(figures));
} finally {
  await Promise.all(newsrooms.map(closeBenchNewsroom));
}
