import { useState } from 'react';
import { useWords } from '../words/words.jsx';
import { Field } from './field.jsx';

/** Words to find; asked for when they are complete, not with each letter. */
export function SearchForm({ search, onSearch }: { search: string; onSearch: (words: string) => void }) {
  const { w } = useWords();
  const [words, setWords] = useState(search);
  return (
    <form
      role="search"
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
