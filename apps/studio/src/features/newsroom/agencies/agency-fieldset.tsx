import { CheckField } from '../../../parts/check-field.jsx';
import { Field } from '../../../parts/field.jsx';
import { linesIn, numberOrNull, orNull } from '../../../parts/lines-in.js';
import { TextArea } from '../../../parts/text-area.jsx';
import type { Filled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import type { AgencyFields } from './agency-documents.js';

export interface AgencyValues {
  readonly name: string;
  /** One on each line. */
  readonly aliases: string;
  readonly creditText: string;
  readonly country: string;
  readonly language: string;
  readonly 'licence.web': boolean;
  readonly 'licence.archive': boolean;
  readonly 'licence.syndication': boolean;
  readonly 'licence.creditMandatory': boolean;
  /** A number of days, or nothing. */
  readonly 'licence.expiresAfterDays': string;
}

/** The usual terms, as the server has them for a new agency. */
export const blankAgency: AgencyValues = {
  ...{ name: '', aliases: '', creditText: '', country: '', language: '' },
  'licence.web': true,
  'licence.archive': true,
  'licence.syndication': false,
  'licence.creditMandatory': true,
  'licence.expiresAfterDays': '',
};

export function valuesOfAgency(agency: AgencyFields): AgencyValues {
  const { name, aliases, creditText, country, language, licence } = agency;
  return {
    ...{ name, creditText, aliases: (aliases ?? []).join('\n') },
    ...{ country: country ?? '', language: language ?? '' },
    'licence.web': licence?.web ?? true,
    'licence.archive': licence?.archive ?? true,
    'licence.syndication': licence?.syndication ?? false,
    'licence.creditMandatory': licence?.creditMandatory ?? true,
    'licence.expiresAfterDays': String(licence?.expiresAfterDays ?? ''),
  };
}

/** What of it is sent: only what is given. */
export function agencyInput(values: Partial<AgencyValues>) {
  const { name, aliases, creditText, country, language } = values;
  const terms = ['web', 'archive', 'syndication', 'creditMandatory'] as const;
  const days = values['licence.expiresAfterDays'];
  const licence = {
    ...Object.fromEntries(
      terms.flatMap((term) => {
        const value = values[`licence.${term}`];
        return value === undefined ? [] : [[term, value]];
      }),
    ),
    ...(days !== undefined && { expiresAfterDays: numberOrNull(days) }),
  };
  return {
    ...(name !== undefined && { name }),
    ...(aliases !== undefined && { aliases: linesIn(aliases) }),
    ...(creditText !== undefined && { creditText }),
    ...(country !== undefined && { country: orNull(country) }),
    ...(language !== undefined && { language: orNull(language) }),
    ...(Object.keys(licence).length > 0 && { licence }),
  };
}

/** What an agency is called, and the terms of its contract. */
export function AgencyFieldset({ filled: { bind } }: { filled: Pick<Filled<AgencyValues>, 'bind'> }) {
  const n = useNewsroomWords();
  return (
    <>
      <Field label={n.fields.name} isRequired {...bind('name')} />
      <TextArea label={n.agencies.aliases} hint={n.agencies.aliasesHint} {...bind('aliases')} />
      <Field label={n.agencies.creditText} hint={n.agencies.creditTextHint} {...bind('creditText')} />
      <Field label={n.fields.country} hint={n.fields.countryHint} {...bind('country')} />
      <Field label={n.fields.language} hint={n.fields.languageHint} {...bind('language')} />
      <h3>{n.agencies.licence}</h3>
      <CheckField label={n.agencies.web} {...bind('licence.web')} />
      <CheckField label={n.agencies.archive} {...bind('licence.archive')} />
      <CheckField label={n.agencies.syndication} {...bind('licence.syndication')} />
      <CheckField label={n.agencies.creditMandatory} {...bind('licence.creditMandatory')} />
      <Field
        label={n.agencies.expiresAfterDays}
        hint={n.agencies.expiresHint}
        inputMode="numeric"
        {...bind('licence.expiresAfterDays')}
      />
    </>
  );
}
