import { useId, useState } from 'react';
import { Choice } from '../../../parts/choice.jsx';
import { useWords } from '../../../words/words.jsx';
import type { Copy, Dateline } from '../copy/copy.js';
import { SuggestPlaces } from '../writing-documents.js';
import { LineField } from './line-field.jsx';
import { useSuggestions } from './use-suggestions.js';

interface DatelineFieldProps {
  readonly dateline: Copy['dateline'];
  readonly onChange: (dateline: Dateline | null) => void;
}

type Kind = 'undecided' | 'place' | 'none' | 'kept';

/** A date, with or without a year; or nothing. Whether there is such a day is for the server to say. */
const calendarDate =
  /^((\d{4}|-)-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d)))?$/;

/** Where a story is filed from, as it is printed: `WASHINGTON/BRUSSEL`. It knows the places that agencies use. */
export function DatelineField({ dateline, onChange }: DatelineFieldProps) {
  const { w } = useWords();
  const words = w.writing.dateline;
  const [wantsPlace, setWantsPlace] = useState(false);
  const list = useId();
  const place = dateline && 'place' in dateline ? dateline.place : null;
  const [typed, setTyped] = useState(place?.places.join('/') ?? '');
  // Somebody else may have changed them.
  const places =
    partsOf(typed, '/').join('/') === (place?.places.join('/') ?? '')
      ? typed
      : (place?.places.join('/') ?? '');
  const before = places.slice(0, places.lastIndexOf('/') + 1);
  const suggested = useSuggestions(
    SuggestPlaces,
    places.slice(before.length),
    (data) => data.placeSuggestions,
  );

  const kind = kindOf(dateline, wantsPlace);
  const choose = (chosen: Kind) => {
    setWantsPlace(chosen === 'place');
    if (chosen === 'none') onChange({ none: true });
    else if (chosen !== 'kept') onChange(chosen === 'place' ? withPlaces(partsOf(typed, '/'), place) : null);
  };
  const options: readonly (readonly [Kind, string])[] = [
    ['undecided', w.copy.datelineUndecided],
    ['place', words.place],
    ['none', w.copy.datelineNone],
    ...(kind === 'kept' ? [['kept', words.kept] as const] : []),
  ];
  return (
    <div role="group" aria-label={w.copy.dateline} className="dateline">
      <div data-field="dateline" tabIndex={-1}>
        <Choice label={w.copy.dateline} value={kind} options={options} onChange={choose} />
      </div>
      {kind === 'place' && (
        <>
          <LineField
            name="dateline.places"
            label={words.places}
            value={places}
            longest={600}
            list={list}
            onChange={(value) => {
              setTyped(value);
              onChange(withPlaces(partsOf(value, '/'), place));
            }}
          />
          <datalist id={list}>
            {suggested.map((each) => (
              <option key={each} value={`${before}${each}`} />
            ))}
          </datalist>
          {place && (
            <>
              <LineField
                name="dateline.region"
                label={words.region}
                value={(place.region ?? []).join(', ')}
                longest={400}
                onChange={(value) => {
                  onChange({ place: { ...place, region: value === '' ? [] : [value] } });
                }}
              />
              <LineField
                name="dateline.date"
                label={words.date}
                value={place.date ?? ''}
                longest={10}
                isFit={(value) => calendarDate.test(value)}
                hint={words.dateForm}
                onChange={(value) => {
                  onChange({ place: { ...place, date: value === '' ? null : value } });
                }}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

function kindOf(dateline: Copy['dateline'], wantsPlace: boolean): Kind {
  if (dateline === undefined) return wantsPlace ? 'place' : 'kept';
  if (dateline === null) return wantsPlace ? 'place' : 'undecided';
  return 'place' in dateline ? 'place' : 'none';
}

type Place = Extract<Dateline, { place: unknown }>['place'];

/** A dateline without a place cannot be sent: it is undecided until there is one. */
function withPlaces(places: string[], place: Place | null): Dateline | null {
  if (places.length === 0) return null;
  return { place: { region: [], date: null, ...place, places } };
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
