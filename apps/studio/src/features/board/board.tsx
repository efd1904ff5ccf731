import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../parts/announcements.jsx';
import type { ManuscriptLine } from '../../parts/manuscript-row.jsx';
import type { MoveName } from '../../parts/moves/moves.js';
import { useKeys } from '../../parts/use-keys.js';
import type { VariablesOf } from '../../server/graphql.js';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { BoardColumn } from './board-column.jsx';
import { Movable, type Column } from './board-documents.js';
import { CardMoves } from './card-moves.jsx';
import { states, verdictOf, type State, type Verdict } from './targets.js';

interface BoardProps {
  readonly filter: VariablesOf<typeof Column>['filter'];
  readonly orderBy: VariablesOf<typeof Column>['orderBy'];
  readonly counts: ReadonlyMap<State, { readonly count: number; readonly hasMore: boolean }>;
}

interface Dragged {
  readonly card: ManuscriptLine;
  readonly verdicts: Promise<ReadonlyMap<State, Verdict> | string>;
}

/** A column for each state. Cards are moved by dragging them, or with `m`. */
export function Board({ filter, orderBy, counts }: BoardProps) {
  const { w } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const [changed, setChanged] = useState({ times: 0, id: '' });
  const [moving, setMoving] = useState<{ id: string; names: readonly MoveName[] | null } | null>(null);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<State, Verdict> | null>(null);
  const dragged = useRef<Dragged | null>(null);

  /** What each column says of a card; or why that is not known. */
  const judge = useCallback(
    async ({ id, state }: ManuscriptLine) => {
      const { data, error } = await client.query(Movable, { id }, { requestPolicy: 'network-only' });
      if (!data?.manuscript) return whyNot([], error, w.reading.unreachable) || w.manuscript.missing;
      const { allowedActions } = data.manuscript;
      return new Map(states.map((to) => [to, verdictOf(state, to, allowedActions)]));
    },
    [client, w],
  );

  const drag = useCallback(
    (card: ManuscriptLine | null) => {
      setVerdicts(null);
      // A drop comes before the end of the drag, and has taken what it needs.
      dragged.current = card && { card, verdicts: judge(card) };
      const now = dragged.current;
      void now?.verdicts.then((judged) => {
        if (dragged.current === now && typeof judged !== 'string') setVerdicts(judged);
      });
    },
    [judge],
  );

  const drop = useCallback(
    async (to: State) => {
      const now = dragged.current;
      if (!now || now.card.state === to) return;
      const judged = await now.verdicts;
      if (typeof judged === 'string') return announce({ text: judged });
      const { can, why } = judged.get(to) ?? { can: [], why: '' };
      if (can.length > 0) return setMoving({ id: now.card.id, names: can });
      announce({ text: `${now.card.content.headline ?? w.manuscript.noHeadline}: ${why || w.board.noWay}` });
    },
    [announce, w],
  );

  useKeys({
    m: () => {
      const id = focusedCard()?.dataset['row'];
      return id === undefined ? false : setMoving({ id, names: null });
    },
    ArrowRight: () => goAcross(1),
    ArrowLeft: () => goAcross(-1),
  });

  const onDrop = useCallback((to: State) => void drop(to), [drop]);
  return (
    <>
      <p className="quiet">{w.board.how}</p>
      <div className="board">
        {states.map((state) => (
          <BoardColumn
            key={state}
            state={state}
            count={counts.get(state)?.count}
            hasMore={counts.get(state)?.hasMore === true}
            filter={filter}
            orderBy={orderBy}
            changes={changed.times}
            changedId={changed.id}
            verdict={verdicts?.get(state) ?? null}
            onDrag={drag}
            onDrop={onDrop}
          />
        ))}
      </div>
      {moving && (
        <CardMoves
          {...moving}
          onClose={() => {
            setMoving(null);
            setChanged(({ times }) => ({ times: times + 1, id: moving.id }));
          }}
        />
      )}
    </>
  );
}

function focusedCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('.card > a') ?? null;
}

/** To the card at the same height of the next column that has any. */
function goAcross(by: 1 | -1): unknown {
  const here = focusedCard();
  const all = [...document.querySelectorAll('.column')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('.card > a'),
  ]);
  const column = here ? all.findIndex((cards) => cards.includes(here)) : -1;
  if (!here || column === -1) return false;
  const row = all[column]?.indexOf(here) ?? 0;
  for (let at = column + by; at >= 0 && at < all.length; at += by) {
    const cards = all[at] ?? [];
    const card = cards[Math.min(row, cards.length - 1)];
    if (card) return card.focus();
  }
  return true;
}
