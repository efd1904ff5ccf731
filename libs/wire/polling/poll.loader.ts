import { Injectable } from '@nestjs/common';
import { PollStore } from './poll-store.js';
import type { WirePollEntity } from './wire-poll.entity.js';

/** Loads how polling went, of all sources in one statement, once per request. */
@Injectable()
export class PollLoader {
  private readonly perRequest = new WeakMap<object, Promise<Map<string, WirePollEntity>>>();

  constructor(private readonly polls: PollStore) {}

  /** @param request the GraphQL context: what is loaded lives as long as it does */
  async poll(request: object, sourceId: string): Promise<WirePollEntity | null> {
    let polls = this.perRequest.get(request);
    if (!polls) {
      polls = this.polls.all().then((rows) => new Map(rows.map((row) => [row.sourceId, row])));
      this.perRequest.set(request, polls);
    }
    return (await polls).get(sourceId) ?? null;
  }
}
