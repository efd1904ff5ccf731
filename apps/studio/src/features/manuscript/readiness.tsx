import { useWords } from '../../words/words.jsx';
import type { Finding } from '../../parts/moves/manuscript-fields.js';
import { placeOf, showPlace } from './show-place.js';

/** What is wrong with the copy; each problem leads to where it is. */
export function Readiness({ findings }: { findings: readonly Finding[] }) {
  const { w } = useWords();
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness">
        {w.readiness.title} <span className="count">{findings.length}</span>
      </h2>
      {findings.length === 0 && <p className="quiet">{w.readiness.ready}</p>}
      <ul className="findings">
        {findings.map(({ code, severity, message, field }, at) => (
          <li key={`${code} ${at}`} className={severity.toLowerCase()}>
            <strong>{w.readiness.severities[severity]}</strong>{' '}
            {field.length === 0 ? (
              message
            ) : (
              <button
                type="button"
                className="link"
                onClick={() => {
                  showPlace(placeOf(field));
                }}
              >
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
