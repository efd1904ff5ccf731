import { useId, useState } from 'react';
import { useWords } from '../../../words/words.jsx';
import type { CopyCredit } from '../copy/copy.js';
import { SuggestAgencies } from '../writing-documents.js';
import { OrderButtons, useOrder } from './order.jsx';
import { useSuggestions } from './use-suggestions.js';

interface CreditsFieldProps {
  readonly credits: readonly CopyCredit[];
  readonly onChange: (credits: CopyCredit[]) => void;
}

const roles = ['SOURCE', 'ADDITIONAL', 'PHOTO'] as const satisfies CopyCredit['role'][];

/** The agencies that are credited, in the order in which they are printed. */
export function CreditsField({ credits, onChange }: CreditsFieldProps) {
  const { w } = useWords();
  const words = w.writing.credits;
  const { list, move, remove } = useOrder(credits, onChange);
  const [typed, setTyped] = useState('');
  const id = useId();
  const agencies = useSuggestions(SuggestAgencies, typed, ({ agencySuggestions }) => agencySuggestions);

  const add = (code: string) => {
    setTyped('');
    if (code.trim() === '' || credits.some((credit) => credit.code === code.trim())) return;
    onChange([...credits, { code: code.trim(), role: 'SOURCE' }]);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} className="field credits">
      <span id={`${id}-label`}>{w.copy.credits}</span>
      <ol ref={list}>
        {credits.map(({ code, role }, at) => (
          <li key={`${code} ${role}`}>
            <span>{code}</span>
            <select
              aria-label={words.role(code)}
              value={role}
              onChange={({ target }) => {
                const chosen = roles.find((each) => each === target.value) ?? role;
                onChange(credits.map((credit, index) => (index === at ? { code, role: chosen } : credit)));
              }}
            >
              {roles.map((each) => (
                <option key={each} value={each}>
                  {w.copy.roles[each]}
                </option>
              ))}
            </select>
            <OrderButtons
              at={at}
              of={credits.length}
              words={{ up: words.up(code), down: words.down(code), remove: words.remove(code) }}
              move={move}
              remove={() => {
                remove(at);
                document.getElementById(id)?.focus();
              }}
            />
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
        }}
      >
        <input
          id={id}
          data-field="credits"
          aria-label={words.add}
          placeholder={words.add}
          list={`${id}-agencies`}
          maxLength={80}
          autoComplete="off"
          value={typed}
          onChange={({ target, nativeEvent }) => {
            // Whoever chooses a suggestion has not typed it.
            const isChosen =
              !('inputType' in nativeEvent) || nativeEvent.inputType === 'insertReplacementText';
            if (isChosen && agencies.some(({ code }) => code === target.value)) add(target.value);
            else setTyped(target.value);
          }}
        />
        <button type="submit">{words.addOne}</button>
        <datalist id={`${id}-agencies`}>
          {agencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </datalist>
      </form>
    </div>
  );
}
