import { itemsWithNews } from '@kopij/articles';
import type { Signal } from '@kopij/formats';
import { whereAll, type Engine, type Instant, type Term } from '@kopij/platform';
import { foundBy, matchOf, stemmedLanguages, type Sought } from '@kopij/search';
import { termsOfSight, type Sight } from '../items/sight.js';
import { wireSearch } from '../items/wire-search.js';
import type { ItemState } from '../items/wire-item.types.js';
import { termsOfStates } from '../marks/item-state.js';

export interface ItemSelection {
  readonly sectionId?: string | null | undefined;
  readonly sourceId?: string | null | undefined;
  readonly signal?: Signal | null | undefined;
  readonly language?: string | null | undefined;
  /** Those that came in, or were updated, from then on. */
  readonly since?: Instant | null | undefined;
  readonly sought?: Sought | null | undefined;
  /** None: all but those that are ignored. */
  readonly states?: readonly ItemState[] | null | undefined;
  /** Whether something that their agency has asked is open on a manuscript. */
  readonly hasUpdate?: boolean | null | undefined;
  /** Of items that tell the same story, only the one that was updated last, of those that are selected and may be seen. */
  readonly onePerGroup?: boolean | undefined;
}

/** Who looks into the inbox. */
export interface Viewer {
  readonly id: string;
  readonly sight: Sight;
}

const found = foundBy(wireSearch);

/** The conditions that the items of a list have to meet, on the given engine. */
export function inboxTerms(selection: ItemSelection, viewer: Viewer, now: Date, engine: Engine): Term[] {
  const { sectionId, sourceId, signal, language, since, sought, states, hasUpdate, onePerGroup } = selection;
  const terms: Term[] = [];
  if (sectionId != null) terms.push({ sql: 'section_id = ?', values: [sectionId] });
  if (sourceId != null) terms.push({ sql: 'source_id = ?', values: [sourceId] });
  if (signal != null) terms.push({ sql: 'signal = ?', values: [signal] });
  if (language != null) terms.push(spokenIn(language));
  if (since != null) terms.push({ sql: 'updated_at >= ?', values: [since] });
  if (hasUpdate != null) {
    terms.push({ sql: `id ${hasUpdate ? '' : 'NOT '}IN (${itemsWithNews})`, values: [] });
  }
  if (sought) {
    const match = matchOf(sought, 'ALL', { engine, languages: stemmedLanguages, begins: true });
    terms.push(match === null ? { sql: '1 = 0', values: [] } : { sql: found[engine], values: [match] });
  }
  terms.push(...termsOfStates(states ?? [], viewer.id, now), ...termsOfSight(viewer.sight, now));
  return onePerGroup === true ? [...terms, isNewestOfGroup(terms)] : terms;
}

/** `nl` stands for `nl-NL` too. */
function spokenIn(language: string): Term {
  const start = `${language.toLowerCase()}-`;
  return { sql: `substr(lower(language) || '-', 1, length(CAST(? AS text))) = ?`, values: [start, start] };
}

/**
 * No other item of the group, of those that meet the same terms, was updated later. The terms name columns without their table, or
 * with the name of the table: within the innermost query they hold for the other item.
 */
function isNewestOfGroup(terms: readonly Term[]): Term {
  return {
    sql: `NOT EXISTS (
      SELECT 1
        FROM (SELECT wire_items.group_id AS of_group, wire_items.updated_at AS told_at, wire_items.id AS told_by) told
        JOIN wire_items ON wire_items.group_id = told.of_group
         AND (wire_items.updated_at, wire_items.id) > (told.told_at, told.told_by) ${whereAll(terms)})`,
    values: terms.flatMap((term) => term.values),
  };
}
