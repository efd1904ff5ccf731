import type { ManuscriptState } from '@kopij/editorial';
import { cursorKind, Database, type CursorValues, type PageRequest } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

export interface ManuscriptSelection {
  readonly states?: readonly ManuscriptState[];
  readonly sectionId?: string;
  readonly assigneeId?: string;
  readonly hasMissedSchedule?: boolean;
}

export type ManuscriptOrder = 'UPDATED_NEWEST_FIRST' | 'UPDATED_OLDEST_FIRST';

/** Where one manuscript stands in a list. */
type ManuscriptPlace = CursorValues<['instant', 'id']>;

export const manuscriptCursors = {
  UPDATED_NEWEST_FIRST: cursorKind('manuscripts-newest', ['instant', 'id']),
  UPDATED_OLDEST_FIRST: cursorKind('manuscripts-oldest', ['instant', 'id']),
};

export const placeOf = ({ updatedAt, id }: ManuscriptEntity): ManuscriptPlace => [updatedAt, id];

/** Lists manuscripts for the desk. */
@Injectable()
export class ManuscriptList {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<ManuscriptEntity | null> {
    return this.database.reader.findOneBy(ManuscriptEntity, { id });
  }

  /** The manuscripts of one page, and one more where there are more. */
  page(
    selection: ManuscriptSelection,
    order: ManuscriptOrder,
    { limit, cursor }: PageRequest<ManuscriptPlace>,
  ): Promise<ManuscriptEntity[]> {
    const isNewestFirst = order === 'UPDATED_NEWEST_FIRST';
    const direction = isNewestFirst ? 'DESC' : 'ASC';
    const query = this.database.reader
      .createQueryBuilder(ManuscriptEntity, 'm')
      .where(whereOf(selection))
      .orderBy('m.updatedAt', direction)
      .addOrderBy('m.id', direction)
      .limit(limit + 1);
    if (cursor) {
      const [updatedAt, id] = cursor;
      query.andWhere(`(m.updatedAt, m.id) ${isNewestFirst ? '<' : '>'} (:updatedAt, :id)`, { updatedAt, id });
    }
    return query.getMany();
  }

  count(selection: ManuscriptSelection): Promise<number> {
    return this.database.reader.countBy(ManuscriptEntity, whereOf(selection));
  }
}

function whereOf({
  states,
  sectionId,
  assigneeId,
  hasMissedSchedule,
}: ManuscriptSelection): FindOptionsWhere<ManuscriptEntity> {
  return {
    ...(states === undefined ? {} : { state: In([...states]) }),
    ...(sectionId === undefined ? {} : { sectionId }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(hasMissedSchedule === undefined
      ? {}
      : { missedSchedule: hasMissedSchedule ? Not(IsNull()) : IsNull() }),
  };
}
