import { useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Link, useLocation } from 'wouter';
import { Field } from '../../../parts/field.jsx';
import { RowList } from '../../../parts/more.jsx';
import { newsroomPath, type NewsroomScreen } from '../../../parts/newsroom-screens.js';
import { NotAnew, ReadingState } from '../../../parts/reading-state.jsx';
import { RowArea } from '../../../parts/row-area.jsx';
import { useKeys } from '../../../parts/use-keys.js';
import { useWords } from '../../../words/words.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Screen } from './screen.jsx';

/** A thing as a line of a list. */
export interface Line {
  readonly id: string;
  readonly name: string;
  /** What it is, in a word each. */
  readonly marks?: readonly string[];
  readonly quiet?: ReactNode;
  /** How deep it is below others. */
  readonly depth?: number;
  /** Whether it is no longer in use. */
  readonly isPast?: boolean;
}

interface RegisterProps {
  readonly screen: NewsroomScreen;
  /** Undefined while they are being read. */
  readonly lines: readonly Line[] | undefined;
  readonly error: CombinedError | undefined;
  /** The thing that is open beside the list, or `new`. */
  readonly openId: string | undefined;
  /** What a new one is called on the button; empty where there can be none. */
  readonly newOne?: string;
  /** What stands beside the list. */
  readonly children: ReactNode;
}

/** A list that is longer has a field to narrow it down. */
const short = 12;

/**
 * The pattern of all screens of the newsroom: a dense list, and beside it the thing that is open. `n` begins a new one, Enter opens, Esc
 * closes.
 */
export function Register({ screen, lines, error, openId, newOne = '', children }: RegisterProps) {
  const n = useNewsroomWords();
  const [, go] = useLocation();
  const begin = newsroomPath(screen, 'new');
  useKeys({ n: () => (newOne === '' ? false : go(begin)) });
  return (
    <Screen screen={screen}>
      {newOne !== '' && (
        <p className="buttons">
          <Link className="button" href={begin} aria-keyshortcuts="n">
            {newOne}
          </Link>
        </p>
      )}
      <div className="inbox">
        <div>
          {lines ? (
            <>
              <NotAnew error={error} />
              <Lines screen={screen} lines={lines} openId={openId} />
            </>
          ) : (
            <ReadingState error={error} />
          )}
        </div>
        {openId === undefined ? <p className="quiet">{n.frame.choose}</p> : children}
      </div>
    </Screen>
  );
}

function Lines({
  screen,
  lines,
  openId,
}: Pick<RegisterProps, 'screen' | 'openId'> & { lines: readonly Line[] }) {
  const { w } = useWords();
  const n = useNewsroomWords();
  const [words, setWords] = useState('');
  const asked = words.trim().toLocaleLowerCase();
  const shown = lines.filter(({ name }) => name.toLocaleLowerCase().includes(asked));
  return (
    <>
      {lines.length > short && (
        <Field label={w.filters.search} name="search" type="search" value={words} onChange={setWords} />
      )}
      {shown.length === 0 && (
        <p className="quiet">{lines.length === 0 ? n.frame.none[screen] : n.frame.notFound}</p>
      )}
      {shown.length > 0 && (
        <RowArea>
          <RowList label={n.screens[screen]} isNext={false}>
            {shown.map(({ id, name, marks = [], quiet, depth = 0, isPast = false }) => (
              <li
                key={id}
                className={`row${isPast ? ' past' : ''}${depth > 0 ? ` depth-${Math.min(depth, 4)}` : ''}`}
              >
                <Link
                  data-row={id}
                  href={newsroomPath(screen, id)}
                  aria-current={id === openId ? 'true' : undefined}
                >
                  {name}
                </Link>
                {marks.map((mark) => (
                  <span key={mark} className="state">
                    {mark}
                  </span>
                ))}
                <span className="quiet">{quiet}</span>
              </li>
            ))}
          </RowList>
        </RowArea>
      )}
    </>
  );
}
