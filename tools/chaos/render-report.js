/**
 * @typedef {import('./tally.js').Tally} Tally
 * @typedef {Awaited<ReturnType<typeof import('./take-stock.js').takeStock>>} Stock
 */

/**
 * The result of a run, as text.
 *
 * @param {Tally} tally
 * @param {Stock} stock
 * @param {number} seconds
 */
export function renderReport(tally, stock, seconds) {
  const calledOff = stock.planned - stock.fired - stock.missed;
  const rows = [
    ['rounds', `${tally.rounds} in ${seconds.toFixed(0)} s`],
    [
      'kills',
      `${tally.kills + tally.killsAtStart}: ${tally.killsInFlight} with writes in flight (${tally.requestsCutOff} of them), ${tally.kills - tally.killsInFlight} between writes, ${tally.killsAtStart} during a start`,
    ],
    ['acknowledged', `${tally.acknowledged} writes, and ${tally.refused} refusals`],
    [
      'not acknowledged',
      `${tally.whole + tally.absent} writes: ${tally.whole} were complete and ${tally.absent} absent before they were repeated`,
    ],
    ['working drafts', `${tally.saves} saves; drafts were found again ${tally.draftsFound} times`],
    ['manuscripts', `${stock.manuscripts}, with ${stock.entries} entries in their history`],
    ['announcements', `${stock.events}, which arrived ${stock.arrived} times`],
    [
      'schedules',
      `${stock.planned}: ${stock.fired} carried out, ${stock.missed} missed, ${calledOff} cancelled by an editor`,
    ],
  ];
  const lines = rows.map(([name = '', figure]) => `${name.padEnd(18)}${figure}`);
  return [...lines, '', ...verdict(tally)].join('\n');
}

/** @param {Tally} tally */
function verdict({ violations }) {
  if (violations.length === 0)
    return [
      'No write was lost, incomplete or done twice, no working draft was lost or seen by others, every event arrived in order, and the history is one chain.',
    ];
  return [`VIOLATED ${violations.length} times:`, ...violations.map((each) => `  ${each}`)];
}
