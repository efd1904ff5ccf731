import { Link } from 'wouter';
import { graphql, type ResultOf } from '../server/graphql.js';
import { useWords } from '../words/words.jsx';
import { Moment } from './moment.jsx';

/** What a line in a list says of an item of the wire. */
export const wireLine = graphql(`
  fragment WireLine on WireItem {
    id
    headline
    credits
    signal
    priority
    urgency
    state
    revision
    isCancelled
    isHeld
    embargoUntil
    updatedAt
    ignoredAt
    source {
      id
      name
    }
    section {
      id
      name
    }
    takes {
      id
    }
  }
`);

export type WireLine = ResultOf<typeof wireLine>;

interface WireRowProps {
  readonly item: WireLine;
  /** Where the line leads to. */
  readonly href: string;
  readonly isOpen?: boolean;
}

/** An item of the wire as a line of a list; in bold until it was seen. */
export function WireRow({ item, href, isOpen = false }: WireRowProps) {
  const { w } = useWords();
  const { id, headline, credits, signal, state, source, section, takes, isCancelled, isHeld } = item;
  const isUnseen = state === 'NEW' || state === 'UPDATED';
  return (
    <li className={isUnseen ? 'row fresh' : 'row'}>
      <Link data-row={id} href={href} aria-current={isOpen ? 'true' : undefined}>
        {headline ?? w.manuscript.noHeadline}
      </Link>
      {state !== 'SEEN' && <span className="state">{w.wire.itemStates[state]}</span>}
      {signal !== 'NONE' && (
        <span className={isCancelled ? 'urgent' : 'state'}>{w.wire.signals[signal]}</span>
      )}
      {isHeld && <span className="urgent">{w.wire.held}</span>}
      {item.priority === 'HIGH' && <span className="urgent">{w.wire.high}</span>}
      {takes.length > 0 && <span className="state">{w.wire.taken(takes.length)}</span>}
      <span>{credits.join('/') || source.name}</span>
      <span>{section?.name}</span>
      <span className="quiet">
        <Moment at={item.updatedAt} />
      </span>
    </li>
  );
}
