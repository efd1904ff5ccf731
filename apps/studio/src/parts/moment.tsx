import { useWords } from '../words/words.jsx';

/** A moment, short; in full for whoever points at it. */
export function Moment({ at }: { at: string }) {
  const { times } = useWords();
  return (
    <time dateTime={at} title={times.full(at)}>
      {times.short(at)}
    </time>
  );
}
