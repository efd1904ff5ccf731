import { Article } from '@kopij/delivery';
import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Public, Requires, User, type UserEntity } from '@kopij/identity';
import { CONFIG, Holds, Weighs, type Config } from '@kopij/platform';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Manuscript } from '../contract/manuscript.types.js';
import { storedId } from '../manuscript/manuscript-id.js';
import { userErrors } from '../contract/payload.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { ManuscriptPreview } from '../reading/manuscript-preview.js';
import { CreatePreviewLink } from './create-preview-link.js';
import { CreatePreviewLinkInput, RevokePreviewLinkInput } from './preview-link.inputs.js';
import type { PreviewLinkEntity } from './preview-link.entity.js';
import { CreatePreviewLinkPayload, PreviewLink, RevokePreviewLinkPayload } from './preview-link.types.js';
import { PreviewLinks } from './preview-links.js';
import { RevokePreviewLink } from './revoke-preview-link.js';

/** Making links, and revoking them. */
@Resolver(() => Manuscript)
export class PreviewLinksResolver {
  constructor(
    private readonly create: CreatePreviewLink,
    private readonly revoke: RevokePreviewLink,
    private readonly links: PreviewLinks,
    @Inject(CONFIG) private readonly config: Pick<Config, 'previewUrl'>,
  ) {}

  @Mutation(() => CreatePreviewLinkPayload, {
    description:
      'Makes a link with which people without an account see a manuscript as the article it would become, for a time. Copy under embargo is shown only by links of those who may publish. A link stops working when the manuscript is killed, or when its maker is deactivated or may not edit it any more.',
  })
  @Requires('manuscript:write')
  async createPreviewLink(
    @CurrentUser() actor: Actor,
    @Args('input') { manuscriptId, revision = null, expiresIn }: CreatePreviewLinkInput,
    @Context() phrasing: Phrasing,
  ): Promise<CreatePreviewLinkPayload> {
    const command = { manuscriptId: storedId(manuscriptId), revision, expiresIn };
    const made = await this.create.execute(actor, command);
    if ('refusals' in made) {
      return { link: null, token: null, url: null, userErrors: userErrors(made.refusals, phrasing) };
    }
    const { link, token } = made;
    const { previewUrl } = this.config;
    const url = previewUrl === '' ? null : previewUrl.replaceAll('{token}', token);
    return { link, token, url, userErrors: [] };
  }

  @Mutation(() => RevokePreviewLinkPayload, {
    description: 'Makes a preview link stop working, from the next request on.',
  })
  @Requires('manuscript:write')
  async revokePreviewLink(
    @CurrentUser() actor: Actor,
    @Args('input') { linkId }: RevokePreviewLinkInput,
    @Context() phrasing: Phrasing,
  ): Promise<RevokePreviewLinkPayload> {
    const outcome = await this.revoke.execute(actor, linkId);
    if ('refusals' in outcome) return { link: null, userErrors: userErrors(outcome.refusals, phrasing) };
    return { link: outcome.link, userErrors: [] };
  }

  @Holds(3)
  @ResolveField(() => [PreviewLink], { description: 'Its preview links that still work, the last first.' })
  previewLinks(@Parent() { id }: ManuscriptEntity, @Context() request: object): Promise<PreviewLinkEntity[]> {
    return this.links.ofManuscript(request, id);
  }
}

/** Who made a link. */
@Resolver(() => PreviewLink)
export class PreviewLinkResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who made it.' })
  createdBy(
    @Parent() { createdById }: PreviewLinkEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, createdById);
  }
}

/** What a link shows, for those who have it. */
@Resolver()
export class PreviewArticleResolver {
  constructor(
    private readonly links: PreviewLinks,
    private readonly previews: ManuscriptPreview,
  ) {}

  @Weighs(20)
  @Query(() => Article, {
    nullable: true,
    description:
      'A manuscript as the article it would become, for whoever has the token of a preview link. Null if the token shows nothing. Never cached.',
  })
  @Public()
  async previewArticle(
    @Args('token', { description: 'From `createPreviewLink`.' }) token: string,
    @Context() request: object,
  ): Promise<Article | null> {
    const shown = await this.links.open(token);
    return shown && this.previews.of(request, shown.manuscript, shown.revision);
  }
}
