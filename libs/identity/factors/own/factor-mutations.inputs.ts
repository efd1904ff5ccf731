import { IfGiven, Line } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDefined, IsString, MaxLength, ValidateNested } from 'class-validator';
import { longestPasskeyAnswer, ProofInput } from '../giving/factor.inputs.js';

const longestPending = 100;

@InputType({ isAbstract: true })
abstract class SetUpInput {
  @Field(() => String, {
    nullable: true,
    description: 'The secret of a sign-in that waits for a factor. For those who are not signed in.',
  })
  @IfGiven()
  @Line(longestPending)
  pending?: string;
}

@InputType({ isAbstract: true })
abstract class StartInput extends SetUpInput {
  @Field(() => ProofInput, {
    nullable: true,
    description:
      'That it is still the same person. For those who are signed in, but for whoever has neither a password nor a factor and has come in by single sign-on within the last ten minutes.',
  })
  @IfGiven()
  @ValidateNested()
  @Type(() => ProofInput)
  proof?: ProofInput;
}

@InputType({ isAbstract: true })
abstract class ProvenInput {
  @Field(() => ProofInput, { description: 'That it is still the same person.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => ProofInput)
  proof: ProofInput;
}

@InputType()
export class StartTotpInput extends StartInput {}

@InputType()
export class ConfirmTotpInput extends SetUpInput {
  @Field({ description: 'The code that the app shows.' })
  @Line(40)
  code: string;
}

@InputType()
export class RemoveTotpInput extends ProvenInput {}

@InputType()
export class MakeRecoveryCodesInput extends ProvenInput {}

@InputType()
export class StartPasskeyInput extends StartInput {}

@InputType()
export class AddPasskeyInput extends SetUpInput {
  @Field({ description: 'What its owner calls it. At most 120 characters.' })
  @Line(120)
  name: string;

  @Field({
    description: 'The answer of `navigator.credentials.create`, in JSON: `JSON.stringify(credential)`.',
  })
  @Line(longestPasskeyAnswer)
  passkey: string;
}

@InputType()
export class RenamePasskeyInput {
  @Field(() => ID, { description: 'The passkey.' })
  @IsString()
  @MaxLength(36)
  passkeyId: string;

  @Field({ description: 'What its owner calls it. At most 120 characters.' })
  @Line(120)
  name: string;
}

@InputType()
export class RemovePasskeyInput extends ProvenInput {
  @Field(() => ID, { description: 'The passkey.' })
  @IsString()
  @MaxLength(36)
  passkeyId: string;
}
