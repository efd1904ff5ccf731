import { useState } from 'react';
import { keep } from '../basics/kept.js';
import { Dialog } from '../parts/dialog.jsx';
import { keysAreOn } from '../parts/use-keys.js';
import { useWords } from '../words/words.jsx';

/** All keys, and a switch for whoever does not want them. */
export function Help({ onTour, onClose }: { onTour: () => void; onClose: () => void }) {
  const { w } = useWords();
  const [isOn, setOn] = useState(keysAreOn);
  return (
    <Dialog title={w.help.title} onClose={onClose}>
      <dl className="keys">
        {w.help.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => {
              setOn(target.checked);
              keep('keys', target.checked ? 'on' : 'off');
            }}
          />{' '}
          {w.help.areOn}
        </label>
      </p>
      <p className="buttons">
        <button type="button" className="main" onClick={onClose}>
          {w.help.close}
        </button>
        <button type="button" onClick={onTour}>
          {w.tour.begin}
        </button>
      </p>
    </Dialog>
  );
}
