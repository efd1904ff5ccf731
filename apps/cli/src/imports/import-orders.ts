import { may } from '@kopij/identity';
import type { Newsroom } from '../newsroom.js';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import type { ImportOrders } from '@kopij/articles';

export interface ImportOptions {
  publish?: boolean;
  as?: string;
  publishAs?: string;
}

/**
 * The users who write and publish according to the options; the same user by default.
 *
 * @throws {CliFault} if a user does not exist or may not publish, before anything is written
 */
export async function importOrders(
  newsroom: Newsroom,
  { publish = false, as, publishAs }: ImportOptions,
  review: ImportOrders['review'],
): Promise<ImportOrders> {
  if (publishAs !== undefined && !publish)
    throw new CliFault('--publish-as can only be used with --publish.');
  const writer = await actingUser(newsroom, as);
  const reviewer = publishAs === undefined ? writer : await actingUser(newsroom, publishAs);
  if (publish && !may(reviewer, 'manuscript:publish')) {
    throw new CliFault(
      `${reviewer.name} is ${reviewer.role} and may not publish. Name an editor with --publish-as, or leave out --publish.`,
    );
  }
  return { publish, review, writer, reviewer };
}
