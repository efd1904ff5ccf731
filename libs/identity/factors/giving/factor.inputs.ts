import { KeepsDirection, Line } from '@kopij/platform';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A public key of 4,096 bits, and all that browsers write around it, take less than half of it. */
export const longestPasskeyAnswer = 16_384;

const longestCode = 40;
const longestPassword = 1_024;

@InputType({ isOneOf: true, description: 'A second factor.' })
export class FactorAnswerInput {
  @Field(() => String, { nullable: true, description: 'Six digits, by the app. Each counts once.' })
  @IsOptional()
  @Line(longestCode)
  code?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'One of the codes that were written down. Each counts once; capitals and dashes do not matter.',
  })
  @IsOptional()
  @Line(longestCode)
  recoveryCode?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The answer of `navigator.credentials.get`, in JSON: `JSON.stringify(credential)`.',
  })
  @IsOptional()
  @Line(longestPasskeyAnswer)
  passkey?: string;
}

@InputType({
  isOneOf: true,
  description:
    'Shows that it is still the same person. A password does only for those who have no second factor.',
})
export class ProofInput extends FactorAnswerInput {
  @Field(() => String, { nullable: true, description: 'For those who have no second factor.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestPassword)
  @KeepsDirection()
  password?: string;
}
