import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { Dialog } from '../parts/dialog.jsx';
import { recentlyOpened } from '../parts/recently-opened.js';
import { commandsHere, type Command } from '../parts/use-commands.js';
import { graphql } from '../server/graphql.js';
import { useWords } from '../words/words.jsx';
import { manuscriptPlace } from '../basics/manuscript-place.js';

const FindManuscripts = graphql(`
  query FindManuscripts($search: String!) {
    manuscripts(first: 8, filter: { search: $search }) {
      edges {
        node {
          id
          content {
            headline
          }
        }
      }
    }
  }
`);

/** How long somebody has to stop typing before the server is asked, in milliseconds. */
const pause = 200;

interface Group {
  readonly title: string;
  readonly commands: readonly Command[];
}

interface PaletteProps {
  readonly pages: readonly Command[];
  readonly onClose: () => void;
}

/** Everything that can be done or gone to, by typing some of its words. */
export function Palette({ pages, onClose }: PaletteProps) {
  const { w } = useWords();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  // What can be done is that of the page behind this, which does not change meanwhile.
  const [here] = useState(commandsHere);
  const found = useFound(typed);
  const list = useId();

  const manuscript = ({ id, headline }: { id: string; headline: string }): Command => ({
    text: headline,
    run: () => go(manuscriptPlace(id)),
  });
  const words = typed.trim();
  const searches = (['manuscripts', 'articles', 'wire'] as const).map((kind) => ({
    text: w.palette.search[kind](words),
    run: () => go(`/search?${new URLSearchParams({ in: kind, q: words }).toString()}`),
  }));
  const groups: readonly Group[] = [
    { title: w.palette.here, commands: matching(here, words) },
    { title: w.shell.pages, commands: matching(pages, words) },
    {
      title: words === '' ? w.palette.recent : w.search.kinds.manuscripts,
      commands: (words === '' ? recentlyOpened() : found).map(manuscript),
    },
    { title: w.search.title, commands: words === '' ? [] : searches },
  ];
  const all = groups.flatMap(({ commands }) => commands);
  const at = Math.min(chosen, all.length - 1);

  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, at]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((at + step + all.length) % Math.max(1, all.length));
    else if (event.key === 'Enter') run(all[at]);
    else return;
    event.preventDefault();
  };
  let number = 0;
  return (
    <Dialog title={w.palette.title} onClose={onClose}>
      <div className="palette">
        <input
          type="text"
          role="combobox"
          aria-label={w.palette.label}
          aria-expanded
          aria-controls={list}
          aria-activedescendant={all.length > 0 ? `${list}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={w.palette.label}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        <div role="listbox" id={list} aria-label={w.palette.title}>
          {groups
            .filter(({ commands }) => commands.length > 0)
            .map(({ title, commands }) => (
              <div key={title} role="group" aria-label={title}>
                <div className="quiet" aria-hidden>
                  {title}
                </div>
                {commands.map((command, place) => {
                  const mine = number++;
                  return (
                    <div
                      key={`${place} ${command.text}`}
                      id={`${list}-${mine}`}
                      role="option"
                      aria-selected={mine === at}
                      onClick={() => run(command)}
                    >
                      {command.text}
                    </div>
                  );
                })}
              </div>
            ))}
        </div>
        <p role="status" className="quiet">
          {all.length === 0 ? w.palette.nothing : ''}
        </p>
      </div>
    </Dialog>
  );
}

/** Those of which every word that was typed begins a word. */
function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const asked = wordsOf(typed);
  return commands.filter(({ text }) => {
    const has = wordsOf(text);
    return asked.every((each) => has.some((word) => word.startsWith(each)));
  });
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The manuscripts with the words that were typed, of which the last may be a beginning. */
function useFound(typed: string): readonly { id: string; headline: string }[] {
  const { w } = useWords();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const words = typed.trim();
    const timer = setTimeout(() => {
      setAsked(/[\p{L}\p{N}]{3}$/u.test(words) ? `${words}*` : words);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  const [{ data }] = useQuery({
    query: FindManuscripts,
    variables: { search: asked },
    pause: asked.length < 2,
  });
  return useMemo(
    () =>
      (data?.manuscripts.edges ?? []).map(({ node: { id, content } }) => ({
        id,
        headline: content.headline ?? w.manuscript.noHeadline,
      })),
    [data, w],
  );
}
