import { setImmediate } from 'node:timers/promises';
import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Clock, Database, findRowsThat, Problem, rowsThat, toInstant, whereAll } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { MetCondition, Route } from '../items/item-route.js';
import { newestRevisions } from '../items/newest-revisions.js';
import { isToTake, placedAnew, type Placed } from '../items/place-item.js';
import { sightOf, termsOfSight } from '../items/sight.js';
import { WireItemEntity } from '../items/wire-item.entity.js';
import { WireSourceDirectory } from '../sources/wire-source-directory.js';
import type { RoutingRuleRefusal, RoutingRuleSettings } from './outcome.js';
import { RoutingRegistry } from './routing-registry.js';
import { RoutingRuleChecker } from './routing-rule-checker.js';
import type { RoutingRuleEntity } from './routing-rule.entity.js';
import { RuleBook } from './rule-book.js';
import { askedConditions } from './rule-checks.js';
import { matcherOf, ruleFactsOf } from './rule-match.js';

export const mostTried = 1_000;
export const mostListed = 50;
const atOnce = 100;
const aDay = 24 * 60 * 60 * 1_000;

interface TryRoutingRuleCommand {
  readonly settings: Omit<RoutingRuleSettings, 'name'>;
  /** From 0. Default: that of the rule that it takes the place of, or else last. */
  readonly position: number | null;
  /** The rule that it takes the place of. */
  readonly insteadOf: string | null;
  readonly days: number;
}

/** An item that would be elsewhere, ignored or taken, or would matter more or less. */
export interface RoutingChange {
  readonly item: WireItemEntity;
  readonly then: Placed;
  /** Whether the rules have a draft made of it: those of now, and with the one that is tried. */
  readonly isTaken: { readonly now: boolean; readonly then: boolean };
  /** Why the rule decides about it; null where it is the rule before it that did and no longer does. */
  readonly because: readonly MetCondition[] | null;
}

export interface TriedRule {
  /** How many items were looked at, and whether these are all. */
  readonly looked: number;
  readonly isComplete: boolean;
  /** How many of them the rule matches, also where an earlier rule has its way. */
  readonly matched: number;
  readonly changed: number;
  /** The first of those that change. */
  readonly changes: readonly RoutingChange[];
}

/** Both ways to go by: with the rule that is tried, and without. */
interface Trial {
  readonly rule: RoutingRuleEntity;
  /** The rule that it takes the place of. */
  readonly before: RoutingRuleEntity | null;
  readonly now: RuleBook;
  readonly then: RuleBook;
}

/** Holds a rule against the items of the last days, without saving it: what would change if it were in force. */
@Injectable()
export class TryRoutingRule {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registry: RoutingRegistry,
    private readonly checker: RoutingRuleChecker,
    private readonly sources: WireSourceDirectory,
  ) {}

  /** @throws {Problem} NOT_FOUND if there is no rule to take the place of */
  async execute(
    actor: Actor,
    command: TryRoutingRuleCommand,
  ): Promise<{ tried: TriedRule } | { refusals: readonly RoutingRuleRefusal[] }> {
    demand(actor, 'wire:manage');
    demand(actor, 'wire:read');
    const now = await this.registry.current();
    const trial = this.trialOf(now, command);
    const refusals = await this.checker.refuseTried(trial.rule, { topics: now.topics, before: trial.before });
    if (refusals.length > 0) return { refusals };

    const usualSections = new Map((await this.sources.all()).map(({ id, sectionId }) => [id, sectionId]));
    const items = await this.itemsOf(actor, command.days);
    const looked = items.slice(0, mostTried);
    const matches = matcherOf(trial.rule, now.topics);
    let matched = 0;
    const changes: RoutingChange[] = [];
    for (let start = 0; start < looked.length; start += atOnce) {
      const some = looked.slice(start, start + atOnce);
      const revisions = await newestRevisions(this.database.reader, some);
      for (const item of some) {
        const revision = revisions.get(item.id);
        // A newer one came in since.
        if (!revision) continue;
        const routed = { ...item, item: revision.content };
        if (matches(ruleFactsOf(routed))) matched += 1;
        const [before, route] = [trial.now.route(routed), trial.then.route(routed)];
        if (decidesAlike(before, route)) continue;
        const usualSectionId = usualSections.get(item.sourceId) ?? null;
        const at = toInstant(this.clock.now());
        const then = placedAnew(item, item, { route, usualSectionId, at });
        const because = route.by.find(({ ruleId }) => ruleId === trial.rule.id)?.because ?? null;
        const isTaken = { now: isToTake(before, item), then: isToTake(route, then) };
        if (isElsewhere(item, then) || isTaken.now !== isTaken.then) {
          changes.push({ item, then, isTaken, because });
        }
      }
      // Others may go on meanwhile.
      await setImmediate();
    }
    return {
      tried: {
        looked: looked.length,
        isComplete: items.length === looked.length,
        matched,
        changed: changes.length,
        changes: changes.slice(0, mostListed),
      },
    };
  }

  private trialOf(now: RuleBook, { settings, position, insteadOf }: TryRoutingRuleCommand): Trial {
    const known = now.rules.find(({ id }) => id === insteadOf);
    if (insteadOf !== null && !known) throw new Problem('NOT_FOUND', 'There is no such routing rule.');
    const others = now.rules.filter((rule) => rule !== known);
    const rule: RoutingRuleEntity = {
      ...settings,
      id: known?.id ?? '',
      version: 0,
      name: '',
      position: position ?? known?.position ?? others.length,
      conditions: askedConditions(settings.conditions),
      createdAt: '',
      archivedAt: null,
    };
    return {
      rule,
      before: known ?? null,
      now,
      then: new RuleBook(others.toSpliced(rule.position, 0, rule), now.topics),
    };
  }

  /** Those of the last days that the actor may see, last updated first: one more than are looked at, if there are more. */
  private itemsOf(actor: Actor, days: number): Promise<WireItemEntity[]> {
    const now = this.clock.now();
    const since = toInstant(new Date(now.getTime() - days * aDay));
    const terms = [{ sql: 'updated_at >= ?', values: [since] }, ...termsOfSight(sightOf(actor), now)];
    const last = rowsThat(`${whereAll(terms)} ORDER BY updated_at DESC, id DESC LIMIT ${mostTried + 1}`);
    const values = terms.flatMap((term) => term.values);
    return findRowsThat(this.database.reader, WireItemEntity, last, values);
  }
}

function decidesAlike(one: Route, other: Route): boolean {
  return (['sectionId', 'priority', 'ignoring', 'taking'] as const).every(
    (effect) => one[effect] === other[effect],
  );
}

function isElsewhere(item: WireItemEntity, then: Placed): boolean {
  return (
    item.sectionId !== then.sectionId ||
    item.priority !== then.priority ||
    (item.ignoredAt === null) !== (then.ignoredAt === null)
  );
}
