import { useState } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Field } from '../../../parts/field.jsx';
import type { ResultOf } from '../../../server/graphql.js';
import { useWords } from '../../../words/words.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { TryRule } from './rule-documents.js';
import type { ruleInput } from './rule-fieldset.jsx';

type Tried = NonNullable<ResultOf<typeof TryRule>['it']['tried']>;

interface TryRuleFormProps {
  /** The rule as it stands in the form, saved or not. */
  readonly input: ReturnType<typeof ruleInput> & { readonly position: number };
  readonly insteadOf: string | null;
}

/** Holds a rule against what came in lately, without saving it, and lists what would change. */
export function TryRuleForm({ input, insteadOf }: TryRuleFormProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const [days, setDays] = useState('7');
  const [tried, setTried] = useState<Tried | null>(null);
  const { name: _name, ...asked } = input;
  return (
    <section>
      <h3>{n.rules.try}</h3>
      <ChangeForm
        submit={n.rules.tryNow}
        act={() =>
          client
            .query(
              TryRule,
              { input: { ...asked, days: Number(days), ...(insteadOf !== null && { insteadOf }) } },
              { requestPolicy: 'network-only' },
            )
            .toPromise()
        }
        onDone={(payload) => setTried(payload.tried)}
      >
        <Field label={n.rules.days} name="days" inputMode="numeric" value={days} onChange={setDays} />
      </ChangeForm>
      <div role="status">{tried && <p>{n.rules.tried(tried.looked, tried.matched, tried.changed)}</p>}</div>
      {tried && <Changes tried={tried} />}
    </section>
  );
}

function Changes({ tried }: { tried: Tried }) {
  const { w } = useWords();
  const n = useNewsroomWords();
  return (
    <>
      <ul className="things">
        {tried.changes.map((change) => (
          <li key={change.item.id}>
            <Link href={`/wire/${encodeURIComponent(change.item.id)}`}>
              {change.item.headline ?? w.manuscript.noHeadline}
            </Link>
            {differencesOf(change).map(([from, to]) => (
              <span key={to}>
                {from} → {to}
              </span>
            ))}
            {change.reason !== null && <span className="quiet">{change.reason}</span>}
          </li>
        ))}
      </ul>
      {!tried.isComplete && <p className="quiet">{n.rules.notComplete}</p>}
    </>
  );

  function differencesOf(change: Tried['changes'][number]): (readonly [from: string, to: string])[] {
    const pairs = [
      [change.sectionNow?.name ?? w.manuscript.noSection, change.sectionThen?.name ?? w.manuscript.noSection],
      [n.rules.priorities[change.priorityNow], n.rules.priorities[change.priorityThen]],
      [ignored(change.isIgnoredNow), ignored(change.isIgnoredThen)],
      [taken(change.isTakenNow), taken(change.isTakenThen)],
    ] as const;
    return pairs.filter(([from, to]) => from !== to);
  }
  function ignored(is: boolean): string {
    return n.rules.ignoringWords[is ? 'IGNORE' : 'KEEP'];
  }
  function taken(is: boolean): string {
    return n.rules.takings[is ? 'TAKE' : 'LEAVE'];
  }
}
