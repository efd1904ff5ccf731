import { Injectable } from '@nestjs/common';

/** What an answer depends on: as long as none of it changes and the instant has not come, the answer stays the same. */
export class AnswerBasis {
  readonly tags = new Set<string>();
  /** In milliseconds; from then on the answer may differ simply because time has passed. */
  until = Infinity;

  holdUntil(instant: Date | null): void {
    if (instant) this.until = Math.min(this.until, instant.getTime());
  }
}

/**
 * Records what each answer depends on, while it is computed. Sections and agencies are not recorded, since all answers depend on them.
 * All code that reads the tables for readers must record it here; otherwise a cached answer would survive a change.
 */
@Injectable()
export class AnswerBases {
  private readonly byRequest = new WeakMap<object, AnswerBasis>();

  /** @param request the GraphQL context */
  of(request: object): AnswerBasis {
    let basis = this.byRequest.get(request);
    if (!basis) this.byRequest.set(request, (basis = new AnswerBasis()));
    return basis;
  }
}
