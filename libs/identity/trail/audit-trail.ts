import type { Actor } from '@kopij/editorial';
import { AuditEntryEntity, SubjectNames, type AuditAction, type AuditSubject } from '@kopij/ledger';
import {
  countRowsThat,
  cursorKind,
  Database,
  findRowsThat,
  firstIdAt,
  rowsThat,
  whereAll,
  type CursorValues,
  type PageRequest,
  type Term,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { UserDirectory } from '../users/user-directory.js';
import type { UserEntity } from '../users/user.entity.js';

/** Fields that are absent or null do not restrict the selection. */
export interface AuditSelection {
  readonly actorId?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly actions?: readonly AuditAction[] | null | undefined;
  readonly from?: Date | null | undefined;
  /** Up to that moment, without it. */
  readonly to?: Date | null | undefined;
}

/** An entry, with what is known today of those it names by their ids. */
export interface AuditLine {
  readonly entry: AuditEntryEntity;
  readonly actor: UserEntity | null;
  /** Null if it has none, or was erased. */
  readonly subjectName: string | null;
}

type AuditPlace = CursorValues<['id']>;

export const auditCursors = cursorKind('audit-trail', ['id']);
export const placeOfLine = ({ entry }: AuditLine): AuditPlace => [entry.id];

/** Lists the audit trail. The ids of its entries sort by time. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly users: UserDirectory,
    private readonly names: SubjectNames,
  ) {}

  /** Newest first: the entries of one page, and one more where there are more. */
  async page(
    actor: Actor,
    selection: AuditSelection,
    { limit, cursor }: PageRequest<AuditPlace>,
  ): Promise<AuditLine[]> {
    demand(actor, 'audit:read');
    const terms = termsOf(selection);
    if (cursor) terms.push({ sql: 'id < ?', values: cursor });
    const page = rowsThat(`${whereAll(terms)} ORDER BY id DESC LIMIT ?`);
    const values = [...terms.flatMap((term) => term.values), limit + 1];
    return this.named(await findRowsThat(this.database.reader, AuditEntryEntity, page, values));
  }

  count(actor: Actor, selection: AuditSelection): Promise<number> {
    demand(actor, 'audit:read');
    const terms = termsOf(selection);
    const values = terms.flatMap((term) => term.values);
    return countRowsThat(this.database.reader, AuditEntryEntity, rowsThat(whereAll(terms)), values);
  }

  private async named(entries: readonly AuditEntryEntity[]): Promise<AuditLine[]> {
    const actors = await this.users.byIds([...new Set(entries.flatMap(({ actorId }) => actorId ?? []))]);
    const byId = new Map(actors.flatMap((user) => (user ? [[user.id, user]] : [])));
    const names = await this.names.of(entries.map(subjectOf));
    return entries.map((entry) => ({
      entry,
      actor: byId.get(entry.actorId ?? '') ?? null,
      subjectName: names.get(entry.subjectId ?? '') ?? null,
    }));
  }
}

function subjectOf({ subjectKind, subjectId }: AuditEntryEntity): AuditSubject {
  return { kind: subjectKind, id: subjectId };
}

function termsOf({ actorId, subjectId, actions, from, to }: AuditSelection): Term[] {
  const terms: Term[] = [];
  if (actorId != null) terms.push({ sql: 'actor_id = ?', values: [actorId] });
  if (subjectId != null) terms.push({ sql: 'subject_id = ?', values: [subjectId] });
  if (actions != null) terms.push(anyOf(actions));
  if (from != null) terms.push({ sql: 'id >= ?', values: [firstIdAt(from)] });
  if (to != null) terms.push({ sql: 'id < ?', values: [firstIdAt(to)] });
  return terms;
}

function anyOf(actions: readonly AuditAction[]): Term {
  if (actions.length === 0) return { sql: '1 = 0', values: [] };
  return { sql: `action IN (${actions.map(() => '?').join(', ')})`, values: actions };
}
