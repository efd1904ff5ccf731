import type { Clock } from '@kopij/platform';
import type { ServerMetadata } from 'openid-client';

/** How long to believe what a provider says of itself, in milliseconds. */
const lifetime = 10 * 60 * 1_000;

/** How long not to ask again after it has not answered, in milliseconds. */
const pause = 5_000;

/**
 * What a provider says of itself: where its pages are, and what it can do. Asked once for everybody who signs in at the same time,
 * because anybody can begin to: a stranger must not make Kopij send requests.
 */
export class Discovery {
  private asked: { readonly answer: Promise<ServerMetadata>; readonly until: number } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly ask: () => Promise<ServerMetadata>,
  ) {}

  /** @throws {ProviderFault} */
  metadata(): Promise<ServerMetadata> {
    const now = this.clock.now().getTime();
    if (this.asked && now < this.asked.until) return this.asked.answer;
    const asked = { answer: this.ask(), until: now + lifetime };
    this.asked = asked;
    asked.answer.catch(() => {
      const until = this.clock.now().getTime() + pause;
      if (this.asked === asked) this.asked = { ...asked, until };
    });
    return asked.answer;
  }
}
