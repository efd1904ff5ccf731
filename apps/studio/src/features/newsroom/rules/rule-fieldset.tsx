import { ChecksField } from '../../../parts/check-field.jsx';
import { Field } from '../../../parts/field.jsx';
import { linesIn, numberOrNull, orNull } from '../../../parts/lines-in.js';
import { SelectField } from '../../../parts/select-field.jsx';
import { TextArea } from '../../../parts/text-area.jsx';
import type { Filled } from '../../../parts/use-filled.js';
import { useWords, type Words } from '../../../words/words.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import type { RuleFields } from './rule-documents.js';

type Signal = keyof Words['wire']['signals'];

const signals: readonly Signal[] = ['NONE', 'ALERT', 'UPDATE', 'CORRECTION', 'CANCEL', 'ADVISORY'];

/** What a form of a rule holds; lists are texts with one thing on each line, and '' stands for what is not asked or decided. */
export interface RuleValues {
  readonly name: string;
  readonly 'conditions.sourceId': string;
  readonly 'conditions.words': string;
  readonly 'conditions.places': string;
  readonly 'conditions.subjects': string;
  readonly 'conditions.mediaTopics': string;
  readonly 'conditions.language': string;
  readonly 'conditions.signals': readonly Signal[];
  readonly 'conditions.urgencyFrom': string;
  readonly 'conditions.urgencyTo': string;
  readonly sectionId: string;
  readonly priority: '' | 'HIGH' | 'NORMAL' | 'LOW';
  readonly ignoring: '' | 'IGNORE' | 'KEEP';
  readonly taking: '' | 'TAKE' | 'LEAVE';
}

export const blankRule: RuleValues = {
  ...{ name: '', sectionId: '', priority: '', ignoring: '', taking: '' },
  ...{ 'conditions.sourceId': '', 'conditions.words': '', 'conditions.places': '' },
  ...{ 'conditions.subjects': '', 'conditions.mediaTopics': '', 'conditions.language': '' },
  ...{ 'conditions.signals': [], 'conditions.urgencyFrom': '', 'conditions.urgencyTo': '' },
};

export function valuesOfRule({
  name,
  section,
  priority,
  ignoring,
  taking,
  conditions,
}: RuleFields): RuleValues {
  return {
    ...{ name, sectionId: section?.id ?? '', priority: priority ?? '' },
    ...{ ignoring: ignoring ?? '', taking: taking ?? '' },
    'conditions.sourceId': conditions.sourceId ?? '',
    'conditions.words': (conditions.words ?? []).join('\n'),
    'conditions.places': (conditions.places ?? []).join('\n'),
    'conditions.subjects': (conditions.subjects ?? []).join('\n'),
    'conditions.mediaTopics': (conditions.mediaTopics ?? []).join('\n'),
    'conditions.language': conditions.language ?? '',
    'conditions.signals': conditions.signals ?? [],
    'conditions.urgencyFrom': String(conditions.urgencyFrom ?? ''),
    'conditions.urgencyTo': String(conditions.urgencyTo ?? ''),
  };
}

/** What of it is sent: all of it, since the conditions of a rule are replaced as a whole. */
export function ruleInput(values: RuleValues) {
  const { name, sectionId, priority, ignoring, taking } = values;
  return {
    ...{ name, sectionId: orNull(sectionId) },
    priority: priority === '' ? null : priority,
    ignoring: ignoring === '' ? null : ignoring,
    taking: taking === '' ? null : taking,
    conditions: {
      sourceId: orNull(values['conditions.sourceId']),
      words: linesIn(values['conditions.words']),
      places: linesIn(values['conditions.places']),
      subjects: linesIn(values['conditions.subjects']),
      mediaTopics: linesIn(values['conditions.mediaTopics']),
      language: orNull(values['conditions.language']),
      signals: [...values['conditions.signals']],
      urgencyFrom: numberOrNull(values['conditions.urgencyFrom']),
      urgencyTo: numberOrNull(values['conditions.urgencyTo']),
    },
  };
}

interface RuleFieldsetProps {
  readonly filled: Pick<Filled<RuleValues>, 'bind'>;
  readonly sources: readonly (readonly [id: string, name: string])[];
  readonly sections: readonly (readonly [id: string, path: string])[];
}

/** What an item has to be, and what the rule then decides. */
export function RuleFieldset({ filled: { bind }, sources, sections }: RuleFieldsetProps) {
  const { w } = useWords();
  const n = useNewsroomWords();
  const undecided = ['', n.rules.undecided] as const;
  return (
    <>
      <Field label={n.fields.name} isRequired {...bind('name')} />
      <fieldset className="field">
        <legend>{n.rules.conditions}</legend>
        <SelectField
          label={n.rules.source}
          options={[['', w.wire.any], ...sources]}
          {...bind('conditions.sourceId')}
        />
        <TextArea label={n.rules.words} hint={n.rules.wordsHint} {...bind('conditions.words')} />
        <TextArea label={n.rules.places} hint={n.rules.linesHint} {...bind('conditions.places')} />
        <TextArea label={n.rules.subjects} hint={n.rules.linesHint} {...bind('conditions.subjects')} />
        <TextArea label={n.rules.mediaTopics} hint={n.rules.topicsHint} {...bind('conditions.mediaTopics')} />
        <ChecksField
          label={n.rules.signals}
          options={signals.map((signal) => [signal, w.wire.signals[signal]] as const)}
          {...bind('conditions.signals')}
        />
        <Field label={n.fields.language} hint={n.fields.languageHint} {...bind('conditions.language')} />
        <Field
          label={n.rules.urgencyFrom}
          hint={n.rules.urgencyHint}
          inputMode="numeric"
          {...bind('conditions.urgencyFrom')}
        />
        <Field label={n.rules.urgencyTo} inputMode="numeric" {...bind('conditions.urgencyTo')} />
      </fieldset>
      <fieldset className="field">
        <legend>{n.rules.decides}</legend>
        <SelectField label={n.rules.section} options={[undecided, ...sections]} {...bind('sectionId')} />
        <SelectField
          label={n.rules.priority}
          options={[
            undecided,
            ['HIGH', n.rules.priorities.HIGH],
            ['NORMAL', n.rules.priorities.NORMAL],
            ['LOW', n.rules.priorities.LOW],
          ]}
          {...bind('priority')}
        />
        <SelectField
          label={n.rules.ignoring}
          options={[
            undecided,
            ['IGNORE', n.rules.ignoringWords.IGNORE],
            ['KEEP', n.rules.ignoringWords.KEEP],
          ]}
          {...bind('ignoring')}
        />
        <SelectField
          label={n.rules.taking}
          options={[undecided, ['TAKE', n.rules.takings.TAKE], ['LEAVE', n.rules.takings.LEAVE]]}
          {...bind('taking')}
        />
      </fieldset>
    </>
  );
}
