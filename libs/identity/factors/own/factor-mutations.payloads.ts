import { Holds, UserError } from '@kopij/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Passkey } from './factor.types.js';

@ObjectType({ isAbstract: true })
abstract class FactorPayload {
  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType({ isAbstract: true })
abstract class RecoveryCodesPayload extends FactorPayload {
  @Holds(10)
  @Field(() => [String], {
    nullable: true,
    description:
      'Recovery codes, for somebody who had none left. Shown only here and only once; null if there are none to show.',
  })
  recoveryCodes: readonly string[] | null;
}

@ObjectType()
export class StartTotpPayload extends FactorPayload {
  @Field(() => String, {
    nullable: true,
    description: 'What to type into an app, in base32. Shown only here; null if it was refused.',
  })
  secret: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same as an `otpauth://` address, for a QR code. Null if it was refused.',
  })
  uri: string | null;
}

@ObjectType()
export class ConfirmTotpPayload extends RecoveryCodesPayload {}

@ObjectType()
export class RemoveTotpPayload extends FactorPayload {}

@ObjectType()
export class MakeRecoveryCodesPayload extends RecoveryCodesPayload {}

@ObjectType()
export class StartPasskeyPayload extends FactorPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'For `navigator.credentials.create`, in JSON: `PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options))`. Valid for five minutes; null if it was refused.',
  })
  options: string | null;
}

@ObjectType()
export class AddPasskeyPayload extends RecoveryCodesPayload {
  @Field(() => Passkey, { nullable: true, description: 'Null if it was refused.' })
  passkey: Passkey | null;
}

@ObjectType()
export class RenamePasskeyPayload extends FactorPayload {
  @Field(() => Passkey, { nullable: true, description: 'Null if it was refused.' })
  passkey: Passkey | null;
}

@ObjectType()
export class RemovePasskeyPayload extends FactorPayload {
  @Field(() => ID, { nullable: true, description: 'The passkey that is gone; null if it was refused.' })
  passkeyId: string | null;
}
