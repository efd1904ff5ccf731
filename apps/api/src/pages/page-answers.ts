import type { MachinePage } from '@kopij/feeds';
import type { Log } from '@kopij/platform';
import { Answer } from '../answers/answer.js';
import type { AnswerCache } from '../answers/answer-cache.js';
import type { Asked } from '../answers/asked.js';
import { onceCaughtUp, reuseOrBegin } from '../answers/reuse-or-begin.js';

/** Answers with pages for machines, from the same cache as queries. A page is made once for all who ask at the same time. */
export class PageAnswers {
  constructor(
    /** Null when the cache is turned off. */
    private readonly cache: AnswerCache | null,
    private readonly log: Log,
  ) {}

  /** Null if the page is gone. */
  async answer(asked: Asked, page: MachinePage): Promise<Answer | null> {
    const { cache } = this;
    asked.key = `page ${page.url}`;
    if (cache) {
      await onceCaughtUp(cache, this.log, () => (asked.status = 'fwd=miss'));
      if (asked.status === 'fwd=miss') await reuseOrBegin(asked, asked.key, cache);
    }
    return asked.answer ?? this.make(asked, page);
  }

  remeasure({ key }: Asked, answer: Answer): void {
    if (key !== null) this.cache?.remeasure(answer, key);
  }

  private async make(asked: Asked, page: MachinePage): Promise<Answer | null> {
    const { flight } = asked;
    let answer: Answer | null = null;
    try {
      const made = await page.build();
      if (!made) return null;
      if (!this.cache || !flight) return new Answer(made.body, made.tags, made.until, 'ONCE');
      answer = this.cache.land(flight, made);
      if (answer && this.cache.has(flight.key, answer)) asked.status = 'fwd=miss; stored';
      return answer;
    } finally {
      // Lets those who wait for this page make it themselves.
      if (flight && !answer) this.cache?.land(flight, null);
    }
  }
}
