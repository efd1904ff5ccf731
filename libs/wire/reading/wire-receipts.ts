import {
  countRowsThat,
  cursorKind,
  Database,
  findRowsThat,
  rowsThat,
  type CursorValues,
  type PageRequest,
  whereAll,
  type Term,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { WireMessageEntity, type MessageOutcome } from '../messages/wire-message.entity.js';

export interface ReceiptSelection {
  readonly sourceId?: string | null | undefined;
  readonly outcome?: MessageOutcome | null | undefined;
}

type ReceiptPlace = CursorValues<['id']>;

export const receiptCursors = cursorKind('wire-messages', ['id']);
export const placeOfReceipt = ({ id }: WireMessageEntity): ReceiptPlace => [id];

/** Lists receipts. Their ids sort by arrival. */
@Injectable()
export class WireReceipts {
  constructor(private readonly database: Database) {}

  /** Newest first: the receipts of one page, and one more where there are more. */
  page(
    selection: ReceiptSelection,
    { limit, cursor }: PageRequest<ReceiptPlace>,
  ): Promise<WireMessageEntity[]> {
    const terms = termsOf(selection);
    if (cursor) terms.push({ sql: 'id < ?', values: cursor });
    const page = rowsThat(`${whereAll(terms)} ORDER BY id DESC LIMIT ?`);
    const values = [...terms.flatMap((term) => term.values), limit + 1];
    return findRowsThat(this.database.reader, WireMessageEntity, page, values);
  }

  count(selection: ReceiptSelection): Promise<number> {
    const terms = termsOf(selection);
    const values = terms.flatMap((term) => term.values);
    return countRowsThat(this.database.reader, WireMessageEntity, rowsThat(whereAll(terms)), values);
  }
}

function termsOf({ sourceId, outcome }: ReceiptSelection): Term[] {
  const terms: Term[] = [];
  if (sourceId != null) terms.push({ sql: 'source_id = ?', values: [sourceId] });
  if (outcome != null) terms.push({ sql: 'outcome = ?', values: [outcome] });
  return terms;
}
