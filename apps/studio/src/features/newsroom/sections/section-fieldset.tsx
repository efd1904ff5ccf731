import { CheckField } from '../../../parts/check-field.jsx';
import { Field } from '../../../parts/field.jsx';
import { TextArea } from '../../../parts/text-area.jsx';
import type { Filled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';

export interface SectionValues {
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly requiresReview: boolean;
  readonly fourEyes: boolean;
  readonly requiresSecondFactor: boolean;
}

/** What a section is called, and its rules for copy. */
export function SectionFieldset({ filled: { bind } }: { filled: Pick<Filled<SectionValues>, 'bind'> }) {
  const n = useNewsroomWords();
  return (
    <>
      <Field label={n.fields.name} isRequired {...bind('name')} />
      <Field label={n.fields.slug} hint={n.sections.slugHint} isRequired {...bind('slug')} />
      <TextArea label={n.fields.description} {...bind('description')} />
      <CheckField label={n.sections.requiresReview} {...bind('requiresReview')} />
      <CheckField label={n.sections.fourEyes} hint={n.sections.fourEyesHint} {...bind('fourEyes')} />
      <CheckField
        label={n.sections.requiresSecondFactor}
        hint={n.sections.secondFactorHint}
        {...bind('requiresSecondFactor')}
      />
    </>
  );
}
