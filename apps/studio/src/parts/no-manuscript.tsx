import type { CombinedError } from 'urql';
import { useWords } from '../words/words.jsx';
import { Page } from './page.jsx';
import { ReadingState } from './reading-state.jsx';

interface NoManuscriptProps {
  /** What was read; undefined if nothing was yet. */
  readonly data: object | undefined;
  readonly error: CombinedError | undefined;
}

/** The page of a manuscript that is not there: not yet, not to be read, or not at all. */
export function NoManuscript({ data, error }: NoManuscriptProps) {
  const { w } = useWords();
  const isMissing = data !== undefined && !error;
  return (
    <Page title={w.manuscript.title}>
      {isMissing ? <p role="status">{w.manuscript.missing}</p> : <ReadingState error={error} />}
    </Page>
  );
}
