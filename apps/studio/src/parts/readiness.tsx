import { useWords } from '../words/words.jsx';
import type { Finding } from './moves/manuscript-fields.js';

interface ReadinessProps<Some extends Finding> {
  readonly findings: readonly Some[];
  /** Brings the place that a problem is about into view. */
  readonly onShow: (finding: Some) => void;
}

/** What is wrong with the copy; each problem leads to where it is. */
export function Readiness<Some extends Finding>({ findings, onShow }: ReadinessProps<Some>) {
  const { w } = useWords();
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness">
        {w.readiness.title} <span className="count">{findings.length}</span>
      </h2>
      {findings.length === 0 && <p className="quiet">{w.readiness.ready}</p>}
      <ul className="findings">
        {findings.map((finding, at) => (
          <li key={`${finding.code} ${at}`} className={finding.severity.toLowerCase()}>
            <strong>{w.readiness.severities[finding.severity]}</strong>{' '}
            {finding.field.length === 0 ? (
              finding.message
            ) : (
              <button
                type="button"
                className="link"
                onClick={() => {
                  onShow(finding);
                }}
              >
                {finding.message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
