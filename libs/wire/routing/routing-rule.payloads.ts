import type { Locale } from '@kopij/editorial';
import { Holds, RefusedInput, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { RoutingRuleOutcome, RoutingRuleRefusal } from './outcome.js';
import { refusalMessage } from './refusal-message.js';
import { RoutingRule } from './routing-rule.types.js';

@ObjectType({ isAbstract: true })
export abstract class RoutingRulePayload {
  @Field(() => RoutingRule, {
    nullable: true,
    description: 'The rule after the change; null if it was refused.',
  })
  rule: RoutingRule | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class CreateRoutingRulePayload extends RoutingRulePayload {}
@ObjectType()
export class UpdateRoutingRulePayload extends RoutingRulePayload {}
@ObjectType()
export class ArchiveRoutingRulePayload extends RoutingRulePayload {}

/** An outcome as a payload, in the caller's language. */
export async function payloadOf(
  outcome: Promise<RoutingRuleOutcome>,
  locale: Locale,
): Promise<RoutingRulePayload> {
  const answer = await outcome;
  if ('rule' in answer) return { rule: answer.rule, userErrors: [] };
  if ('conflict' in answer) {
    const message = conflictMessage(answer.conflict.currentVersion, locale);
    const conflict = { code: 'VERSION_CONFLICT', field: ['expectedVersion'], message } as const;
    return { rule: null, userErrors: [new RefusedInput(conflict)] };
  }
  return { rule: null, userErrors: refusedInput(answer.refusals, locale) };
}

export function refusedInput(refusals: readonly RoutingRuleRefusal[], locale: Locale): UserError[] {
  return refusals.map((refusal) => {
    const { code, field } = refusal;
    return new RefusedInput({ code, field, message: refusalMessage(refusal, locale) });
  });
}

function conflictMessage(currentVersion: number, locale: Locale): string {
  return {
    nl: `Iemand heeft de regel intussen gewijzigd: die heeft nu versienummer ${currentVersion}. Lees de regel opnieuw en probeer het nog eens.`,
    en: `Somebody has changed the rule since you read it: it is now at version ${currentVersion}. Read it again, and retry.`,
  }[locale];
}
