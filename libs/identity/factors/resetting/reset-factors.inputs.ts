import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

@InputType()
export class ResetFactorsInput {
  @Field(() => ID, { description: 'The user.' })
  @IsString()
  @MaxLength(36)
  userId: string;
}
