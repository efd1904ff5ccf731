import { Injectable } from '@nestjs/common';

/** What an answer rests on: as long as none of it changes, and the instant has not come, it would be the same. */
export class AnswerBasis {
  readonly tags = new Set<string>();
  /** In milliseconds; from then on it may be another by the mere passing of time. */
  until = Infinity;

  holdUntil(instant: Date | null): void {
    if (instant) this.until = Math.min(this.until, instant.getTime());
  }
}

/**
 * What each answer rests on, noted while it is made. Not noted is what all answers rest on: sections and agencies.
 * Whoever reads what readers are served from says so here, or what was kept of it would outlive a change.
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
