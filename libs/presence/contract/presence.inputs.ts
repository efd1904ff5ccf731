import { BlockKey, storedId } from '@kopij/articles';
import { said } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

@InputType({ isAbstract: true })
abstract class OpenManuscriptInput {
  @Field(() => ID, { description: 'The id of the manuscript, or of its article.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? storedId(value) : value))
  @IsString()
  @MaxLength(36)
  manuscriptId: string;
}

/** One window of a client. */
@InputType({ isAbstract: true })
abstract class WindowInput extends OpenManuscriptInput {
  @Field(() => ID, {
    description: 'What the client calls this window: 8 to 64 letters, digits, - and _, different for each.',
  })
  @Matches(
    /^[\w-]{8,64}$/,
    said({
      nl: 'moet uit 8 tot 64 letters (a-z, A-Z), cijfers, - en _ bestaan',
      en: 'must be 8 to 64 letters (a-z, A-Z), digits, - and _',
    }),
  )
  clientId: string;
}

@InputType()
export class TouchPresenceInput extends WindowInput {
  @Field(() => String, { nullable: true, description: 'The key of the block that the cursor is in.' })
  @IsOptional()
  @BlockKey()
  blockKey?: string | null;

  @Field({ description: 'Whether the user is changing it, or only reading.' })
  @IsBoolean()
  isEditing: boolean;
}

@InputType()
export class LeaveManuscriptInput extends WindowInput {}

@InputType()
export class LockManuscriptInput extends OpenManuscriptInput {}

@InputType()
export class UnlockManuscriptInput extends OpenManuscriptInput {}

@InputType()
export class TakeOverManuscriptInput extends OpenManuscriptInput {}
