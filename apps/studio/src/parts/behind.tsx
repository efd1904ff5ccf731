import { useWords } from '../words/words.jsx';

/** Says that somebody else has changed what a form is about; what was filled in stays, and goes over the thing as it is now. */
export function Behind({ filled }: { filled: { readonly isBehind: boolean; readonly catchUp: () => void } }) {
  const { w } = useWords();
  if (!filled.isBehind) return null;
  return (
    <div className="notice" role="status">
      <p>{w.forms.behind}</p>
      <p>
        <button type="button" onClick={filled.catchUp}>
          {w.moves.reload}
        </button>
      </p>
    </div>
  );
}
