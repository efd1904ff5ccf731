import { useId, useRef, useState } from 'react';
import { Moment } from '../../../parts/moment.jsx';
import { useWords } from '../../../words/words.jsx';
import { SearchRelated } from '../writing-documents.js';
import { OrderButtons, useOrder } from './order.jsx';
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
  const { list, move, remove } = useOrder(ids, onChange);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const name = useId();
  const hits = useSuggestions(SearchRelated, typed, ({ search }) => search.edges.map(({ node }) => node));
  const found = hits.filter(({ id }) => !ids.includes(id));

  return (
    <div role="group" aria-labelledby={name} className="field related">
      <span id={name}>{words.title}</span>
      <ol ref={list}>
        {ids.map((id, at) => (
          <li key={id}>
            <span id={`${name}-${id}`}>
              <RelatedHeadline id={id} />
            </span>
            <OrderButtons
              at={at}
              of={ids.length}
              words={words}
              describedBy={`${name}-${id}`}
              move={move}
              remove={() => {
                remove(at);
                field.current?.focus();
              }}
            />
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
