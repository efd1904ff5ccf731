import { useId, useRef, useState } from 'react';
import { Moment } from '../../../parts/moment.jsx';
import { useWords } from '../../../words/words.jsx';
import { SearchRelated } from '../writing-documents.js';
import { RelatedHeadline } from './related-headline.jsx';
import { useSuggestions } from './use-suggestions.js';

interface RelatedFieldProps {
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** As many as the server takes. */
const most = 20;

/** The articles that readers are shown beside this one, in their order: found by words, added, moved and removed. */
export function RelatedField({ ids, onChange }: RelatedFieldProps) {
  const { w } = useWords();
  const words = w.writing.related;
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const name = useId();
  const hits = useSuggestions(SearchRelated, typed, ({ search }) => search.edges.map(({ node }) => node));
  const found = hits.filter(({ id }) => !ids.includes(id));

  const move = (at: number, by: -1 | 1) => {
    const moved = ids.filter((_, index) => index !== at);
    moved.splice(at + by, 0, ...ids.slice(at, at + 1));
    onChange(moved);
    // The focus goes with what was moved.
    setTimeout(() => {
      list.current?.children[at + by]?.querySelector<HTMLElement>(`[data-by="${by}"]`)?.focus();
    });
  };
  return (
    <div role="group" aria-labelledby={name} className="field related">
      <span id={name}>{words.title}</span>
      <ol ref={list}>
        {ids.map((id, at) => (
          <li key={id}>
            <span id={`${name}-${id}`}>
              <RelatedHeadline id={id} />
            </span>
            <button
              type="button"
              data-by={-1}
              aria-label={words.up}
              aria-describedby={`${name}-${id}`}
              aria-disabled={at === 0}
              onClick={() => {
                if (at > 0) move(at, -1);
              }}
            >
              ↑
            </button>
            <button
              type="button"
              data-by={1}
              aria-label={words.down}
              aria-describedby={`${name}-${id}`}
              aria-disabled={at === ids.length - 1}
              onClick={() => {
                if (at < ids.length - 1) move(at, 1);
              }}
            >
              ↓
            </button>
            <button
              type="button"
              aria-label={words.remove}
              aria-describedby={`${name}-${id}`}
              onClick={() => {
                onChange(ids.filter((_, index) => index !== at));
                field.current?.focus();
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      {ids.length >= most ? (
        <p className="quiet">{words.full(most)}</p>
      ) : (
        <input
          ref={field}
          type="search"
          data-field="relatedArticleIds"
          aria-label={words.search}
          placeholder={words.search}
          maxLength={120}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
      )}
      <p className="only-heard" role="status">
        {typed.trim() !== '' && words.found(found.length)}
      </p>
      <ul>
        {found.map(({ id, headline, publishedAt }) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              aria-label={words.add(headline)}
              onClick={() => {
                onChange([...ids, id]);
                setTyped('');
                field.current?.focus();
              }}
            >
              {headline}
            </button>{' '}
            <span className="quiet">
              <Moment at={publishedAt} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
