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

/** @throws {CliFault} a line for each fault of the history, so that a job that runs this fails */
export async function verifyAudit(terminal: Terminal, written: string | undefined): Promise<void> {
  const since = written === undefined ? null : readAnchor(written);
  if (written !== undefined && since === null) {
    throw new CliFault(
      '--since takes what "kopij audit head" printed: NUMBER:HASH, the hash in 64 hex digits.',
    );
  }
  const report = await withNewsroom(terminal, (newsroom) => newsroom.get(VerifyHistory).execute({ since }));
  if (report.faultCount > 0) throw CliFault.of(faultLines(report));
  const { head, revisions, manuscripts } = report;
  print(
    terminal,
    `The history is whole: ${head.number} entries, ${revisions} revisions, ${manuscripts} manuscripts.`,
    ...(since ? [`Entry ${since.number} is what was noted.`] : []),
    `Its head is ${anchorText(head)}`,
  );
}

function faultLines({ faults, faultCount, unverifiable }: HistoryReport): string[] {
  const unnamed = faultCount - faults.length;
  return [
    ...faults.map((fault) => historyFaultMessage(fault, 'en')),
    ...(unnamed > 0 ? [`And ${unnamed} more.`] : []),
    ...(unverifiable > 0
      ? [`Entries that cannot be checked, because what they are chained to is gone: ${unverifiable}.`]
      : []),
    `The history is not what was written. Faults: ${faultCount}.`,
  ];
}
