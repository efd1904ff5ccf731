import { Link } from 'wouter';
import { useWords } from '../../words/words.jsx';
import type { Take } from './wire-documents.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

/** The manuscripts that were made of an item, and whose they are. */
export function TakeList({ takes }: { takes: readonly Take[] }) {
  const { w } = useWords();
  return (
    <ul>
      {takes.map(({ id, content, state, assignee, createdBy }) => (
        <li key={id}>
          <Link href={manuscriptPlace(id)}>{content.headline ?? w.manuscript.noHeadline}</Link>{' '}
          <span className={`state ${state.toLowerCase()}`}>{w.states[state]}</span>{' '}
          <span className="quiet">{(assignee ?? createdBy)?.name ?? w.manuscript.somebody}</span>
        </li>
      ))}
    </ul>
  );
}
