import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../words/words.jsx';
import { Field } from './field.jsx';

/** Words to find; asked for when they are complete, not with each letter. The arrow down goes to what was found. */
export function SearchForm({ search, onSearch }: { search: string; onSearch: (words: string) => void }) {
  const { w } = useWords();
  const [words, setWords] = useState(search);
  return (
    <form
      role="search"
      onKeyDown={goToRows}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
      }}
    >
      <Field label={w.filters.search} name="search" type="search" value={words} onChange={setWords} />
      <button type="submit">{w.filters.find}</button>
    </form>
  );
}

/** Brings the focus to where the page looks for words; whether it does anywhere. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}

function goToRows(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown') return;
  const row = document.querySelector<HTMLElement>('main a[data-row]');
  if (!row) return;
  event.preventDefault();
  row.focus();
}
