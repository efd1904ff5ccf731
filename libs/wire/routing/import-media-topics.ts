import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { bumpRegistry, insertRows, runStatement, statement, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { MediaTopicEntity } from './media-topic.entity.js';
import { readMediaTopics, type TopicsFault } from './read-media-topics.js';
import { RoutingRuleStore } from './routing-rule-store.js';
import { TopicTree } from './topic-tree.js';

const removeAll = statement('DELETE FROM wire_media_topics');

export interface ImportedTopics {
  readonly count: number;
  /** The rules that name a topic that is not among them: they match that topic alone. */
  readonly strangers: readonly { readonly rule: string; readonly topic: string }[];
}

/** Replaces the list of Media Topics, by which rules know what is below a topic. */
@Injectable()
export class ImportMediaTopics {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RoutingRuleStore,
  ) {}

  /** @param text the file of the IPTC */
  async execute(actor: Actor, text: string): Promise<ImportedTopics | { fault: TopicsFault }> {
    demand(actor, 'wire:manage');
    const reading = readMediaTopics(text);
    if ('fault' in reading) return reading;
    const { topics } = reading;
    const tree = new TopicTree(topics);
    return this.work.transaction(async (tx) => {
      const { rules } = await this.rules.claim(tx);
      await runStatement(tx, removeAll, []);
      await insertRows(tx, MediaTopicEntity, topics);
      await bumpRegistry(tx, 'routing');
      const strangers = rules.flatMap(({ name, conditions }) =>
        (conditions.mediaTopics ?? [])
          .filter((topic) => !tree.has(topic))
          .map((topic) => ({ rule: name, topic })),
      );
      return { count: topics.length, strangers };
    });
  }
}
