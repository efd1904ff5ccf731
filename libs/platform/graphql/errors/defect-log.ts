import { randomUUID } from 'node:crypto';
import { errorOf } from '../../basics/error-of.js';
import type { Log } from '../../log/log.js';

/** Where a defect occurred. Never contains the request, which may be a draft or a secret. */
export interface DefectPlace {
  readonly requestId?: string;
  readonly operation?: string;
  readonly path?: string;
}

/** Logs defects, which clients may not see, and returns a reference for them. */
export class DefectLog {
  private readonly references = new WeakMap<Error, string>();

  constructor(private readonly log: Log) {}

  /** The reference of a defect, which is logged once, on the first call. */
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
