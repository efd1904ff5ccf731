import {
  anchorText,
  historyFaultMessage,
  readAnchor,
  VerifyHistory,
  type HistoryReport,
} from '@kopij/articles';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';

/** @throws {CliFault} with one line per fault, so that a job that runs this fails */
export async function verifyAudit(terminal: Terminal, written: string | undefined): Promise<void> {
  const since = written === undefined ? null : readAnchor(written);
  if (written !== undefined && since === null) {
    throw new CliFault(
      '--since takes the output of "kopij audit head": NUMBER:HASH, the hash in 64 hexadecimal digits.',
    );
  }
  const report = await withNewsroom(terminal, (newsroom) => newsroom.get(VerifyHistory).execute({ since }));
  if (report.faultCount > 0) throw CliFault.of(faultLines(report));
  const { head, unsealed, revisions, manuscripts } = report;
  print(
    terminal,
    `The history is intact: ${head.number} entries, ${revisions} revisions, ${manuscripts} manuscripts.`,
    ...(unsealed > 0 ? [`Entries not sealed yet: ${unsealed}.`] : []),
    ...(since ? [`Entry ${since.number} matches the head you noted.`] : []),
    `Its head is ${anchorText(head)}`,
  );
}

function faultLines({ faults, faultCount, unverifiable }: HistoryReport): string[] {
  const unnamed = faultCount - faults.length;
  return [
    ...faults.map((fault) => historyFaultMessage(fault, 'en')),
    ...(unnamed > 0 ? [`And ${unnamed} more.`] : []),
    ...(unverifiable > 0
      ? [
          `Entries that cannot be checked, because the entries they are chained to are missing: ${unverifiable}.`,
        ]
      : []),
    `The history was tampered with or damaged. Faults: ${faultCount}.`,
  ];
}
