import { DateTime, Holds, UserError, type Instant } from '@kopij/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** The resolver adds who made it. */
@ObjectType({
  description: 'A link with which people without an account see a manuscript as the article it would become.',
})
export class PreviewLink {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision it shows; null for the working copy, whichever it is by then.',
  })
  revision: number | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: Instant;

  @Field(() => DateTime, { description: 'When it stops working.' })
  expiresAt: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null if it was not.' })
  revokedAt: Instant | null;
}

@ObjectType()
export class CreatePreviewLinkPayload {
  @Field(() => PreviewLink, { nullable: true, description: 'The link; null if it was refused.' })
  link: PreviewLink | null;

  @Field(() => String, {
    nullable: true,
    description: 'For `previewArticle`. It is not stored: this is the only time it can be read.',
  })
  token: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address of the preview; null if the operator has not set `KOPIJ_PREVIEW_URL`.',
  })
  url: string | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class RevokePreviewLinkPayload {
  @Field(() => PreviewLink, { nullable: true, description: 'The link; null if it was refused.' })
  link: PreviewLink | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}
