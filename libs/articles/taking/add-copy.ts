import { distinctKeys, emptyContent, type Actor, type Block, type Content } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ContentPatcher } from '../content/content-patch.js';
import { ManuscriptDesk, type Change } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { UpstreamStore } from '../upstream/upstream-store.js';
import type { AskForOffer, Offer } from './offer.js';
import {
  embargoOf,
  judgeEmbargo,
  judgeOffer,
  keepCopy,
  lengthenEmbargo,
  takeOffer,
  together,
} from './take-offer.js';

export interface AddCopyCommand extends ManuscriptCommand {
  /** The key of the block behind which the paragraphs go; null for the end. */
  readonly afterBlock: string | null;
}

/** Adds paragraphs of another item of the wire to a manuscript: a composite, whose credits follow. */
@Injectable()
export class AddCopy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: ManuscriptDesk,
    private readonly patcher: ContentPatcher,
    private readonly upstreams: UpstreamStore,
  ) {}

  /**
   * @param ask the item with the paragraphs that are wanted
   * @param asked the caller's original input, for comparison when a key is repeated
   * @throws {Problem} NOT_FOUND
   */
  execute(actor: Actor, command: AddCopyCommand, ask: AskForOffer, asked: object): Promise<Outcome> {
    return this.work.transaction((tx) =>
      this.desk.once(tx, actor, command.idempotencyKey, { action: 'addWireItem', ...asked }, async () => {
        const offer = await ask(tx);
        if ('refusals' in offer) return offer;
        const refusals = judgeOffer(offer);
        if (refusals.length > 0) return { refusals };
        return this.desk.within(tx, this.change(actor, command, offer));
      }),
    );
  }

  private change(actor: Actor, command: AddCopyCommand, offer: Offer): Change {
    const { itemId, revision } = offer;
    return {
      actor,
      action: 'edit',
      command,
      apply: async ({ tx, manuscript, content, now, revise }) => {
        const known = await this.upstreams.find(tx, manuscript.id, itemId);
        if (known && known.revisionTaken !== revision) {
          const params = { revision: String(known.revisionTaken) };
          return { refusals: [{ code: 'ALREADY_TAKEN', field: ['wireItemId'], params }] };
        }
        const until = embargoOf(offer, now);
        const refusals = [...judgeAfterBlock(content, command), ...judgeEmbargo(manuscript, until)];
        if (refusals.length > 0) return { refusals };
        // Under keys of their own, so that the blocks that are there keep theirs wherever these go.
        const wanted = distinctKeys([...content.blocks, ...offer.content.blocks]).slice(
          content.blocks.length,
        );
        const patched = await this.patcher.apply(tx, content, {
          blocks: inserted(content.blocks, wanted, command.afterBlock),
          credits: together(content.credits, offer.content.credits),
        });
        if ('refusals' in patched) return patched;
        const number = await revise(patched.content);

        const before = new Set(content.blocks.map(({ key }) => key));
        const added = patched.content.blocks.filter(({ key }) => !before.has(key));
        const copy = known && (await this.upstreams.copy(tx, known));
        const taken = { ...(copy?.content ?? emptyContent()) };
        taken.blocks = [...taken.blocks, ...added];
        const isWhole = copy?.isWhole ?? false;
        const taking = { manuscriptId: manuscript.id, offer, isWhole, actor, now, content: taken };
        // More of a revision that was taken is no answer to what the agency has asked since.
        await (known ? keepCopy(tx, this.upstreams, taking) : takeOffer(tx, this.upstreams, taking));
        lengthenEmbargo(manuscript, until);
        manuscript.upstream = await this.upstreams.standingOf(tx, manuscript.id);
        return {
          event: { type: 'manuscriptEdited', revision: number },
          details: { wireItemId: itemId, wireRevision: revision },
        };
      },
    };
  }
}

function judgeAfterBlock({ blocks }: Content, { afterBlock }: AddCopyCommand): ManuscriptRefusal[] {
  if (afterBlock === null || blocks.some(({ key }) => key === afterBlock)) return [];
  return [{ code: 'BLOCK_UNKNOWN', field: ['afterBlock'], params: { key: afterBlock } }];
}

function inserted(blocks: readonly Block[], added: readonly Block[], after: string | null): Block[] {
  const at = blocks.findIndex(({ key }) => key === after);
  return at === -1 ? [...blocks, ...added] : blocks.toSpliced(at + 1, 0, ...added);
}
