import type { Signal } from '@kopij/formats';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { WireRevision, WireSignalEnum } from '../items/wire-item.types.js';
import type { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { WireMessage } from '../messages/wire-message.types.js';
import { WireLoader } from './wire.loader.js';

/** Fields of a revision that stand in its message. */
@Resolver(() => WireRevision)
export class WireRevisionResolver {
  constructor(private readonly loader: WireLoader) {}

  @ResolveField(() => String, { nullable: true, description: 'Its number as the agency writes it.' })
  version(@Parent() { content }: WireRevisionEntity): string | null {
    return content.version;
  }

  @ResolveField(() => String, { nullable: true, description: 'Its headline.' })
  headline(@Parent() { content }: WireRevisionEntity): string | null {
    return content.headline;
  }

  @ResolveField(() => WireSignalEnum, { description: 'What the agency says it is.' })
  signal(@Parent() { content }: WireRevisionEntity): Signal {
    return content.signal;
  }

  @ResolveField(() => WireMessage, { description: 'The receipt of the message it came in.' })
  receipt(@Parent() { messageId }: WireRevisionEntity, @Context() request: object): Promise<WireMessage> {
    return this.loader.message(request, messageId);
  }
}
