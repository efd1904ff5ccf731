import { DateTime, IfGiven } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

@InputType({ description: 'Either `messageId`, or `since`.' })
export class RedeliverWebhookMessagesInput {
  @Field(() => ID, { description: 'The webhook.' })
  @IsString()
  @MaxLength(36)
  webhookId: string;

  @Field(() => ID, { nullable: true, description: 'One message: its `webhook-id`.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  messageId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Those that were queued at that time or later.' })
  @IsOptional()
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Those that were queued before that. Default: now.' })
  @IsOptional()
  until?: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Of these, only those that were given up.' })
  @IfGiven()
  @IsBoolean()
  failedOnly: boolean;
}

@InputType()
export class SendWebhookTestInput {
  @Field(() => ID, { description: 'The webhook.' })
  @IsString()
  @MaxLength(36)
  webhookId: string;
}
