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
 * Who writes and who publishes, as the options say; one and the same unless they name two.
 *
 * @throws {CliFault} when somebody named does not exist, or may not publish: before anything is written
 */
export async function importOrders(
  newsroom: Newsroom,
  { publish = false, as, publishAs }: ImportOptions,
  review: ImportOrders['review'],
): Promise<ImportOrders> {
  if (publishAs !== undefined && !publish)
    throw new CliFault('--publish-as says who publishes: it goes with --publish.');
  const writer = await actingUser(newsroom, as);
  const reviewer = publishAs === undefined ? writer : await actingUser(newsroom, publishAs);
  if (publish && !may(reviewer, 'manuscript:publish')) {
    throw new CliFault(
      `${reviewer.name} is ${reviewer.role} and may not publish: name an editor with --publish-as, or leave --publish out.`,
    );
  }
  return { publish, review, writer, reviewer };
}
