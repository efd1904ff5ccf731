import { Line } from '@kopij/platform';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { FactorAnswerInput, longestPasskeyAnswer } from '../giving/factor.inputs.js';

@InputType()
export class ResumeSignInInput {
  @Field({ description: 'The secret of the sign-in that waits.' })
  @Line(100)
  pending: string;
}

@InputType()
export class FinishSignInInput {
  @Field({ description: 'The secret of the sign-in that waits.' })
  @Line(100)
  pending: string;

  @Field(() => FactorAnswerInput, { description: 'The second factor.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => FactorAnswerInput)
  answer: FactorAnswerInput;
}

@InputType()
export class SignInWithPasskeyInput {
  @Field({ description: 'The answer of `navigator.credentials.get`, in JSON: `JSON.stringify(credential)`.' })
  @Line(longestPasskeyAnswer)
  passkey: string;
}
