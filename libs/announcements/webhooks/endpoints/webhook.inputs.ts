import { IfGiven, Line } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { webhookEvents, type WebhookEvent } from '../queue/webhook-events.js';
import { WebhookEventEnum } from './webhook.types.js';

const longestName = 120;
const longestUrl = 2_000;
const mostEvents = 20;
const usualOverlap = 24;
const hoursInAWeek = 168;
const nameMeaning = 'What the newsroom calls it. At most 120 characters.';
const urlMeaning =
  'Where events are sent to: `http` or `https`, without a user name and password, at most 2,000 characters.';

@InputType()
export class CreateWebhookInput {
  @Field({ description: nameMeaning })
  @Line(longestName)
  name: string;

  @Field({ description: urlMeaning })
  @Line(longestUrl)
  url: string;

  @Field(() => [WebhookEventEnum], { description: 'What it is told; at least one.' })
  @ArrayMaxSize(mostEvents)
  @IsIn(webhookEvents, { each: true })
  events: WebhookEvent[];
}

@InputType({ description: 'Omitted fields do not change.' })
export class UpdateWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  @IsString()
  @MaxLength(36)
  webhookId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @Field({ nullable: true, description: nameMeaning })
  @IfGiven()
  @Line(longestName)
  name?: string;

  @Field({ nullable: true, description: urlMeaning })
  @IfGiven()
  @Line(longestUrl)
  url?: string;

  @Field(() => [WebhookEventEnum], { nullable: true, description: 'What it is told; at least one.' })
  @IfGiven()
  @ArrayMaxSize(mostEvents)
  @IsIn(webhookEvents, { each: true })
  events?: WebhookEvent[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether anything is sent to it. While it is disabled, its events wait, and are sent when it is enabled again.',
  })
  @IfGiven()
  @IsBoolean()
  isEnabled?: boolean;
}

@InputType()
export class ArchiveWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  @IsString()
  @MaxLength(36)
  webhookId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;
}

@InputType()
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: 'The webhook.' })
  @IsString()
  @MaxLength(36)
  webhookId: string;

  @Field(() => Int, {
    defaultValue: usualOverlap,
    description: `For how many hours the former secret signs beside the new one: from 0 to ${hoursInAWeek}. 0 for a secret that has leaked.`,
  })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(hoursInAWeek)
  overlapHours: number;
}
