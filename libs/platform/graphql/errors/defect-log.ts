import { randomUUID } from 'node:crypto';
import { errorOf } from '../../basics/error-of.js';
import type { Log } from '../../log/log.js';

/** Where a defect was met. Never what was sent: that may be a draft, or a secret. */
export interface DefectPlace {
  readonly requestId?: string;
  readonly operation?: string;
  readonly path?: string;
}

/** Writes down what clients may not see, and gives the reference by which they can ask for it. */
export class DefectLog {
  private readonly references = new WeakMap<Error, string>();

  constructor(private readonly log: Log) {}

  /** The reference of this defect. It is logged once, by whoever asks first. */
  referenceOf(error: unknown, place: DefectPlace = {}): string {
    const thrown = errorOf(error);
    const known = this.references.get(thrown);
    if (known !== undefined) return known;
    const reference = randomUUID();
    this.references.set(thrown, reference);
    this.log.error({ reference, ...place, err: thrown }, 'defect');
    return reference;
  }
}
