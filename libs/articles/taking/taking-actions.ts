import { AddCopy } from './add-copy.js';
import { DismissUpstream } from './dismiss-upstream.js';
import { DismissUpstreamResolver } from './dismiss-upstream.resolver.js';
import { MergeUpstream } from './merge-upstream.js';
import { TakeCopy } from './take-copy.js';

/** The use cases of copy from the wire that are offered on a manuscript. */
export const takingUseCases = {
  dismissUpstream: DismissUpstream,
};

/** Those for which the wire has to offer an item. */
export const offeredUseCases = [TakeCopy, AddCopy, MergeUpstream];

/** Their mutations. The others are the wire's. */
export const takingMutations = [DismissUpstreamResolver];
