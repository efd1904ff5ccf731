import { tokenScopes, type TokenScope } from '@kopij/editorial';
import { DateTime, IfGiven, IsWrittenInstant, Line, WrittenInstant } from '@kopij/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { TokenScopeEnum } from './token.types.js';

@InputType()
export class CreateTokenInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The owner of the token. Default: the caller. Only admins can create tokens for others.',
  })
  @IfGiven()
  @IsString()
  @MaxLength(36)
  userId?: string;

  @Field({ description: 'What it is for. At most 120 characters.' })
  @Line(120)
  name: string;

  @Field(() => [TokenScopeEnum], {
    description: 'The scopes it is limited to, at least one. The caller’s own token must have them too.',
  })
  @IsArray()
  @ArrayMaxSize(2 * tokenScopes.length)
  @IsIn(tokenScopes, { each: true })
  scopes: TokenScope[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it expires. Null for never. Default: in 90 days.',
  })
  @IsOptional()
  @IsWrittenInstant()
  expiresAt?: WrittenInstant | null;
}

@InputType()
export class RevokeTokenInput {
  @Field(() => ID, { description: 'The id of the token, not the token itself.' })
  @IsString()
  @MaxLength(36)
  tokenId: string;
}
