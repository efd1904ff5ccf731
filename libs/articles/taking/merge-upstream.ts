import { hasRole, isBlocking, isSameContent, type Actor } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ContentPatcher } from '../content/content-patch.js';
import type { Clash } from '../contract/clash.types.js';
import { ManuscriptDesk, type Change } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { UpstreamStore } from '../upstream/upstream-store.js';
import type { UpstreamEntity } from '../upstream/upstream.entity.js';
import { mergeOffer, type Choices } from './merge-offer.js';
import type { AskForOffer, Offer } from './offer.js';
import { embargoOf, judgeEmbargo, judgeOffer, lengthenEmbargo, takeOffer } from './take-offer.js';

export interface MergeUpstreamCommand extends ManuscriptCommand {
  readonly choices: Choices;
}

/** Merges the newest revision of an item into a manuscript that was made of an older one. */
@Injectable()
export class MergeUpstream {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: ManuscriptDesk,
    private readonly patcher: ContentPatcher,
    private readonly upstreams: UpstreamStore,
  ) {}

  /**
   * @param ask the revision that the caller has read
   * @param asked the caller's original input, for comparison when a key is repeated
   * @throws {Problem} NOT_FOUND
   */
  execute(actor: Actor, command: MergeUpstreamCommand, ask: AskForOffer, asked: object): Promise<Outcome> {
    return this.work.transaction((tx) =>
      this.desk.once(tx, actor, command.idempotencyKey, { action: 'mergeUpstream', ...asked }, async () => {
        const offer = await ask(tx);
        if ('refusals' in offer) return offer;
        return this.desk.within(tx, this.change(actor, command, offer));
      }),
    );
  }

  private change(actor: Actor, command: MergeUpstreamCommand, offer: Offer): Change {
    const { itemId, revision } = offer;
    return {
      actor,
      action: 'edit',
      command,
      apply: async ({ tx, manuscript, content, now, revise }) => {
        const { id: manuscriptId } = manuscript;
        const [all = []] = await this.upstreams.ofManuscripts(tx, [manuscriptId]);
        const known = all.find(({ upstream }) => upstream.itemId === itemId);
        const copy = known?.copies.find((each) => each.revision === known.upstream.revisionTaken);
        const until = embargoOf(offer, now);
        const refusals = [
          ...judgeOffer(offer),
          ...judgeMerge(known?.upstream, offer, actor),
          ...judgeEmbargo(manuscript, until),
        ];
        if (!copy || refusals.length > 0) return { refusals };
        const merged = mergeOffer(content, copy, offer, all, command.choices);
        if (merged.clashes.length > 0) return { refusals: merged.clashes.map(refusalOf) };
        // A merge without keywords says that there are none; a patch without them, that they stay.
        const patched = await this.patcher.apply(tx, content, { keywords: [], ...merged.content });
        if ('refusals' in patched) return patched;

        if (!isSameContent(patched.content, content)) await revise(patched.content);
        const { isWhole } = copy;
        await takeOffer(tx, this.upstreams, {
          ...{ manuscriptId, offer, isWhole, actor, now },
          content: merged.taken,
        });
        lengthenEmbargo(manuscript, until);
        manuscript.upstream = await this.upstreams.standingOf(tx, manuscriptId);
        return {
          event: {
            type: 'upstreamMerged',
            ...{ wireItemId: itemId, wireRevision: revision },
            revision: manuscript.revision,
          },
          details: { wireItemId: itemId, wireRevision: revision },
        };
      },
    };
  }
}

function judgeMerge(
  upstream: UpstreamEntity | undefined,
  { revision, newestRevision, content }: Offer,
  actor: Actor,
): ManuscriptRefusal[] {
  const field = ['wireItemId'];
  if (!upstream || upstream.revisionTaken === revision)
    return [{ code: 'NO_UPSTREAM_NEWS', field, params: {} }];
  if (revision !== newestRevision) {
    const params = { current: String(newestRevision) };
    return [{ code: 'REVISION_IS_NOT_CURRENT', field: ['revision'], params }];
  }
  if (isBlocking(upstream.task) && !hasRole(actor, 'EDITOR')) {
    return [{ code: 'NOT_AN_EDITOR', field: [], params: { action: 'dismissUpstream' } }];
  }
  // What the agency sends afterwards does not undo it: that takes two people.
  return upstream.task === 'KILL'
    ? [{ code: 'UPSTREAM_KILLED', field, params: { headline: content.headline ?? '…' } }]
    : [];
}

/** How much of a text names it in a message. */
const longestName = 60;

function refusalOf({ field, blockKey, base, yours, theirs }: Clash): ManuscriptRefusal {
  const text = yours ?? theirs ?? base ?? '';
  const name = text.length > longestName ? `${text.slice(0, longestName).trimEnd()}…` : text;
  const what = blockKey === null ? field : `“${name}” (${blockKey})`;
  return { code: 'UPSTREAM_CLASH', field: ['choices'], params: { what } };
}
