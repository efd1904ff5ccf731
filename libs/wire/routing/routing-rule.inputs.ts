import { signals, type Signal } from '@kopij/formats';
import { IfGiven, Line, Lines, OptionalLine } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ignoreOrKeep,
  takeOrLeave,
  wirePriorities,
  type Ignoring,
  type Taking,
  type WirePriority,
} from '../items/item-route.js';
import { WireSignalEnum } from '../items/wire-item.types.js';
import type { RuleConditions } from './routing-rule.entity.js';
import { WireIgnoringEnum, WirePriorityEnum, WireTakingEnum } from './routing-rule.types.js';
import { longestValue, mostValues } from './rule-limits.js';

const longestName = 120;
const leastUrgent = 9;
const usualDays = 7;
const mostDays = 14;
const size = `at most ${mostValues} of at most ${longestValue} characters`;

/** A list of which any one is enough. */
const AnyOf = (): PropertyDecorator =>
  applyDecorators(IsOptional(), IsArray(), ArrayMaxSize(mostValues), Lines(longestValue));

const Urgency = (): PropertyDecorator => applyDecorators(IsOptional(), IsInt(), Min(1), Max(leastUrgent));

@InputType({
  description:
    'What an item has to be: everything that is given. At least one; null or an empty list is none.',
})
export class RoutingConditionsInput implements RuleConditions {
  @Field(() => ID, { nullable: true, description: 'From this source.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  sourceId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `In any of these subjects, as the agency writes their codes (with the scheme before a colon, or without) or names: ${size}. Capitals do not matter.`,
  })
  @AnyOf()
  subjects?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `About any of these Media Topics, or one below it: eight digits, with \`medtop:\` or without; at most ${mostValues}.`,
  })
  @AnyOf()
  mediaTopics?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `With any of these words in the headline or in a keyword: ${size}. Whole words, or several in a row; accents, capitals and punctuation do not matter.`,
  })
  @AnyOf()
  words?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'In this language: `nl` stands for `nl-NL` and `nl-BE` as well.',
  })
  @OptionalLine(35)
  language?: string | null;

  @Field(() => [WireSignalEnum], { nullable: true, description: 'The agency says it is any of these.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(signals.length)
  @IsIn(signals, { each: true })
  signals?: Signal[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Not more urgent than this: from 1, the most urgent, to 9. An item without an urgency is out.',
  })
  @Urgency()
  urgencyFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Not less urgent than this: from 1 to 9.' })
  @Urgency()
  urgencyTo?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: `With any of these places in its dateline: ${size}. Accents, capitals and punctuation do not matter.`,
  })
  @AnyOf()
  places?: string[] | null;
}

/** What a rule decides; at least one of the four. */
@InputType({ isAbstract: true })
abstract class RoutingEffectsInput {
  @Field(() => ID, { nullable: true, description: 'The section that items go to.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  sectionId?: string | null;

  @Field(() => WirePriorityEnum, { nullable: true, description: 'Their priority.' })
  @IsOptional()
  @IsIn(wirePriorities)
  priority?: WirePriority | null;

  @Field(() => WireIgnoringEnum, { nullable: true, description: 'Whether they are ignored.' })
  @IsOptional()
  @IsIn(ignoreOrKeep)
  ignoring?: Ignoring | null;

  @Field(() => WireTakingEnum, {
    nullable: true,
    description: 'Whether a draft is made of them when they come in.',
  })
  @IsOptional()
  @IsIn(takeOrLeave)
  taking?: Taking | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place among the rules that are not archived, from 0. Default for a new one, or if too large: last.',
  })
  @IfGiven()
  @IsInt()
  @Min(0)
  position?: number;
}

@InputType()
export class CreateRoutingRuleInput extends RoutingEffectsInput {
  @Field({ description: 'What the newsroom calls it. At most 120 characters.' })
  @Line(longestName)
  name: string;

  @Field(() => RoutingConditionsInput, { description: 'What an item has to be.' })
  @ValidateNested()
  @Type(() => RoutingConditionsInput)
  conditions: RoutingConditionsInput;
}

@InputType()
export class TryRoutingRuleInput extends RoutingEffectsInput {
  @Field(() => RoutingConditionsInput, { description: 'What an item has to be.' })
  @ValidateNested()
  @Type(() => RoutingConditionsInput)
  conditions: RoutingConditionsInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'A rule that it takes the place of, as after a change of that rule. Default: it is one more.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  insteadOf?: string | null;

  @Field(() => Int, {
    defaultValue: usualDays,
    description: `The items that came in, or were updated, in so many days: at most ${mostDays}.`,
  })
  @IsInt()
  @Min(1)
  @Max(mostDays)
  days: number;
}

@InputType({ description: 'Omitted fields do not change.' })
export class UpdateRoutingRuleInput extends RoutingEffectsInput {
  @Field(() => ID, { description: 'The rule.' })
  @IsString()
  @MaxLength(36)
  ruleId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @Field({ nullable: true, description: 'What the newsroom calls it. At most 120 characters.' })
  @IfGiven()
  @Line(longestName)
  name?: string;

  @Field(() => RoutingConditionsInput, {
    nullable: true,
    description: 'What an item has to be. Takes the place of all its conditions.',
  })
  @IfGiven()
  @ValidateNested()
  @Type(() => RoutingConditionsInput)
  conditions?: RoutingConditionsInput;
}

@InputType()
export class ArchiveRoutingRuleInput {
  @Field(() => ID, { description: 'The rule.' })
  @IsString()
  @MaxLength(36)
  ruleId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;
}
