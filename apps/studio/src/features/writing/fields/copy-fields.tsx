import { Choice } from '../../../parts/choice.jsx';
import { sectionOptions } from '../../../parts/section-options.js';
import { useWords } from '../../../words/words.jsx';
import type { Sections } from '../writing-documents.js';
import type { FieldsProps } from './copy-lines.jsx';
import { CreditsField } from './credits-field.jsx';
import { DatelineField } from './dateline-field.jsx';
import { EntriesField } from './entries-field.jsx';
import { LineField } from './line-field.jsx';
import { RelatedField } from './related-field.jsx';

/** What is known of a story besides its text: where it goes, where it is from, whose it is. */
export function CopyFields({ copy, onChange, sections }: FieldsProps & { readonly sections: Sections }) {
  const { w } = useWords();
  const words = w.writing;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.about}</h2>
      <div data-field="sectionId" tabIndex={-1}>
        <Choice
          label={words.section}
          value={copy.sectionId ?? ''}
          options={[['', w.manuscript.noSection], ...sectionOptions(sections)]}
          onChange={(sectionId) => {
            onChange({ sectionId: sectionId === '' ? null : sectionId });
          }}
        />
      </div>
      <DatelineField
        dateline={copy.dateline}
        onChange={(dateline) => {
          onChange({ dateline });
        }}
      />
      <CreditsField
        credits={copy.credits}
        onChange={(credits) => {
          onChange({ credits });
        }}
      />
      <EntriesField
        name="byline"
        label={w.copy.byline}
        hint={words.oneALine}
        entries={copy.byline}
        longest={120}
        onChange={(byline) => {
          onChange({ byline: byline.slice(0, 20) });
        }}
      />
      <EntriesField
        name="keywords"
        label={w.copy.keywords}
        hint={words.oneALine}
        entries={copy.keywords}
        longest={100}
        onChange={(keywords) => {
          onChange({ keywords: keywords.slice(0, 50) });
        }}
      />
      <RelatedField
        ids={copy.relatedArticleIds}
        onChange={(relatedArticleIds) => {
          onChange({ relatedArticleIds });
        }}
      />
      <LineField
        name="slug"
        label={w.copy.slug}
        value={copy.slug ?? ''}
        longest={80}
        isFit={(value) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(value)}
        hint={words.slugForm}
        onChange={(slug) => {
          onChange({ slug: slug === '' ? null : slug });
        }}
      />
    </section>
  );
}
