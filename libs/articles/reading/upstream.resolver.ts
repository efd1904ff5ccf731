import { provenance } from '@kopij/editorial';
import { User, type UserEntity } from '@kopij/identity';
import { Holds, Weighs } from '@kopij/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Manuscript } from '../contract/manuscript.types.js';
import { BlockProvenance, Upstream, UpstreamDismissal } from '../contract/upstream.types.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import type { DismissalRequest } from '../upstream/upstream.entity.js';

/** What a manuscript was made of. */
@Resolver(() => Manuscript)
export class UpstreamResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @Holds(2)
  @ResolveField(() => [Upstream], {
    description: 'The items of the wire that it was made of, in the order in which they were taken.',
  })
  async upstream(@Parent() manuscript: ManuscriptEntity, @Context() request: object): Promise<Upstream[]> {
    return (await this.loader.upstream(request, manuscript)).map(({ upstream }) => upstream);
  }

  @Holds(10)
  @Weighs(20)
  @ResolveField(() => [BlockProvenance], {
    description: 'For every block of the working copy, whether it is text of an agency, edited or not.',
  })
  async provenance(
    @Parent() manuscript: ManuscriptEntity,
    @Context() request: object,
  ): Promise<BlockProvenance[]> {
    const { id: manuscriptId, revision: number } = manuscript;
    const [{ content }, upstream] = await Promise.all([
      this.loader.revision(request, { manuscriptId, number }),
      this.loader.upstream(request, manuscript),
    ]);
    const copies = upstream.flatMap((each) =>
      each.copies.map(({ itemId, revision, credits, content: taken }) => ({
        ...{ itemId, revision, credits },
        blocks: taken.blocks,
      })),
    );
    return provenance(content.blocks, copies).map(({ key, copy, state, words }) => ({
      ...{ blockKey: key, state, words },
      revision: copy?.revision ?? null,
      agencies: copy?.credits ?? [],
      itemId: copy?.itemId ?? null,
    }));
  }
}

@Resolver(() => UpstreamDismissal)
export class UpstreamDismissalResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who asked.' })
  askedBy(@Parent() { askedById }: DismissalRequest, @Context() request: object): Promise<UserEntity | null> {
    return this.loader.user(request, askedById);
  }
}
