import { useEffect, useId, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useLocation } from 'wouter';
import { graphql } from '../server/graphql.js';
import { refusal } from '../server/refusal.js';
import { useWords } from '../words/words.jsx';

const ReadPreferences = graphql(`
  query Preferences {
    me {
      id
      preferences {
        key
        value
      }
    }
  }
`);

const KeepPreference = graphql(
  `
    mutation KeepPreference($input: UpdatePreferencesInput!) {
      updatePreferences(input: $input) {
        preferences {
          key
          value
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

/** Where the step is remembered that somebody has come to, or that they need no more of it. */
const key = 'studio.tour';
const over = 'over';

/** What is shown, and the page to show it on. */
const steps = [
  ['work', '/'],
  ['board', '/board'],
  ['wire', '/wire'],
  ['manuscript', '/board?state=PUBLISHED'],
  ['search', '/search'],
  ['commands', '/'],
] as const;

interface TourProps {
  /** Whether somebody wants it now, whatever is remembered. */
  readonly isWanted: boolean;
  readonly onEnd: () => void;
}

/** Six steps through the studio, beside the page, which can be used meanwhile. It is left at any time, and goes on where it was. */
export function Tour({ isWanted, onEnd }: TourProps) {
  const [{ data }] = useQuery({ query: ReadPreferences, requestPolicy: 'network-only' });
  const kept = data?.me?.preferences?.find((each) => each.key === key)?.value;
  const isOver = data !== undefined && kept === over && !isWanted;
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver, onEnd]);
  if (!data || isOver) return null;
  return <Steps first={kept === over ? 0 : Number(kept ?? 0) % steps.length || 0} onEnd={onEnd} />;
}

function Steps({ first, onEnd }: { first: number; onEnd: () => void }) {
  const { w } = useWords();
  const client = useClient();
  const [, go] = useLocation();
  const [at, setAt] = useState(first);
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [name, path] = steps[at] ?? steps[0];

  const remember = (value: string) => {
    const input = { preferences: [{ key, value }] };
    void client.mutation(KeepPreference, { input }).toPromise();
  };
  const show = (step: number) => {
    setAt(step);
    remember(String(step));
  };
  const leave = () => {
    remember(over);
    onEnd();
  };
  useEffect(() => {
    go(path);
  }, [go, path]);
  useEffect(() => {
    title.current?.focus();
  }, [at]);
  return (
    <aside className="tour" aria-labelledby={heading}>
      <h2 id={heading} ref={title} tabIndex={-1}>
        {w.tour.title(at + 1, steps.length)}: {w.tour.steps[name].title}
      </h2>
      <p>{w.tour.steps[name].text}</p>
      <p className="buttons">
        {at > 0 && (
          <button type="button" onClick={() => show(at - 1)}>
            {w.tour.back}
          </button>
        )}
        {at < steps.length - 1 ? (
          <button type="button" className="main" onClick={() => show(at + 1)}>
            {w.tour.next}
          </button>
        ) : (
          <button type="button" className="main" onClick={leave}>
            {w.tour.end}
          </button>
        )}
        {at < steps.length - 1 && (
          <button type="button" onClick={leave}>
            {w.tour.leave}
          </button>
        )}
      </p>
    </aside>
  );
}
