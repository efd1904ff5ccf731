import { CheckField } from '../../../parts/check-field.jsx';
import { Field } from '../../../parts/field.jsx';
import { numberOrNull, orNull } from '../../../parts/lines-in.js';
import { SelectField } from '../../../parts/select-field.jsx';
import { TextArea } from '../../../parts/text-area.jsx';
import type { Filled } from '../../../parts/use-filled.js';
import { useNewsroomWords, type NewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import type { SourceFields } from './source-documents.js';

type Kind = keyof NewsroomWords['sources']['kinds'];

export interface SourceValues {
  readonly name: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly url: string;
  readonly pollSeconds: string;
  readonly provider: string;
  readonly language: string;
  readonly timeZone: string;
  readonly sectionId: string;
  readonly usageTerms: string;
  readonly silentAlarmMinutes: string;
  readonly autoWithdraw: boolean;
  readonly correctionsBlock: boolean;
}

export const blankSource: SourceValues = {
  ...{ name: '', slug: '', kind: 'PUSH', url: '', pollSeconds: '300', provider: '', language: '' },
  ...{ timeZone: '', sectionId: '', usageTerms: '', silentAlarmMinutes: '' },
  ...{ autoWithdraw: false, correctionsBlock: false },
};

export function valuesOfSource(source: SourceFields): SourceValues {
  const { name, slug, kind, url, provider, language, timeZone, usageTerms, section } = source;
  return {
    ...{ name, slug, kind, url: url ?? '', provider: provider ?? '', language: language ?? '' },
    ...{ timeZone: timeZone ?? '', usageTerms: usageTerms ?? '', sectionId: section?.id ?? '' },
    pollSeconds: String(source.pollSeconds),
    silentAlarmMinutes: String(source.silentAlarmMinutes ?? ''),
    ...{ autoWithdraw: source.autoWithdraw, correctionsBlock: source.correctionsBlock },
  };
}

/** What of it is sent: only what is given. */
export function sourceInput(values: Partial<SourceValues>) {
  const { url, pollSeconds, provider, language, timeZone, sectionId, usageTerms, silentAlarmMinutes, ...as } =
    values;
  return {
    ...as,
    ...(url !== undefined && { url: orNull(url) }),
    ...(pollSeconds !== undefined && { pollSeconds: numberOrNull(pollSeconds) }),
    ...(provider !== undefined && { provider: orNull(provider) }),
    ...(language !== undefined && { language: orNull(language) }),
    ...(timeZone !== undefined && { timeZone: orNull(timeZone) }),
    ...(sectionId !== undefined && { sectionId: orNull(sectionId) }),
    ...(usageTerms !== undefined && { usageTerms: orNull(usageTerms) }),
    ...(silentAlarmMinutes !== undefined && { silentAlarmMinutes: numberOrNull(silentAlarmMinutes) }),
  };
}

interface SourceFieldsetProps {
  readonly filled: Pick<Filled<SourceValues>, 'bind' | 'values'>;
  readonly sections: readonly (readonly [id: string, path: string])[];
}

/** What a source is called, how its messages come in, and what becomes of them. */
export function SourceFieldset({ filled: { bind, values }, sections }: SourceFieldsetProps) {
  const n = useNewsroomWords();
  const kinds: readonly Kind[] = ['PUSH', 'POLL', 'FOLDER'];
  return (
    <>
      <Field label={n.fields.name} isRequired {...bind('name')} />
      <Field label={n.fields.slug} hint={n.sources.slugHint(values.slug)} isRequired {...bind('slug')} />
      <SelectField
        label={n.sources.kind}
        options={kinds.map((kind) => [kind, n.sources.kinds[kind]] as const)}
        {...bind('kind')}
      />
      {values.kind === 'POLL' && (
        <>
          <Field label={n.sources.url} type="url" isRequired {...bind('url')} />
          <Field label={n.sources.pollSeconds} inputMode="numeric" {...bind('pollSeconds')} />
        </>
      )}
      <SelectField
        label={n.sources.section}
        options={[['', n.sources.noSection], ...sections]}
        {...bind('sectionId')}
      />
      <Field label={n.sources.provider} hint={n.sources.providerHint} {...bind('provider')} />
      <Field label={n.fields.language} hint={n.sources.languageHint} {...bind('language')} />
      <Field label={n.sources.timeZone} hint={n.sources.timeZoneHint} {...bind('timeZone')} />
      <CheckField label={n.sources.autoWithdraw} {...bind('autoWithdraw')} />
      <CheckField label={n.sources.correctionsBlock} {...bind('correctionsBlock')} />
      <Field
        label={n.sources.silentAlarm}
        hint={n.sources.silentAlarmHint}
        inputMode="numeric"
        {...bind('silentAlarmMinutes')}
      />
      <TextArea label={n.sources.usageTerms} {...bind('usageTerms')} />
    </>
  );
}
