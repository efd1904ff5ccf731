import type { MediaTopicEntity } from './media-topic.entity.js';

/** Media Topics, with those above each. */
export class TopicTree {
  private readonly parents: ReadonlyMap<string, string | null>;

  constructor(topics: readonly MediaTopicEntity[]) {
    this.parents = new Map(topics.map(({ code, parent }) => [code, parent]));
  }

  get isEmpty(): boolean {
    return this.parents.size === 0;
  }

  has(code: string): boolean {
    return this.parents.has(code);
  }

  /** A topic, and those above it, the nearest first. */
  lineOf(code: string): string[] {
    const line = [code];
    for (let at = this.parents.get(code); at != null && !line.includes(at); at = this.parents.get(at)) {
      line.push(at);
    }
    return line;
  }
}
