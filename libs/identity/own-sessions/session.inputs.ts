import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

@InputType()
export class RevokeSessionInput {
  @Field(() => ID, { description: 'The id of the session.' })
  @IsString()
  @MaxLength(36)
  sessionId: string;
}
