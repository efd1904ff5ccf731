import { historyFault, type HistoryFault, type HistoryFaultKind } from '@kopij/editorial';

/** Counts all faults, and keeps the first few. */
export class FaultList {
  readonly kept: HistoryFault[] = [];
  count = 0;

  constructor(private readonly most: number) {}

  add(kind: HistoryFaultKind, known: Partial<HistoryFault>): void {
    this.addFault(historyFault(kind, known));
  }

  addFault(fault: HistoryFault): void {
    this.count += 1;
    if (this.kept.length < this.most) this.kept.push(fault);
  }
}
