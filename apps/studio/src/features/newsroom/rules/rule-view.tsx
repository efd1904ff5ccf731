import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Behind } from '../../../parts/behind.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { sectionOptions } from '../../../parts/section-options.js';
import { SelectField } from '../../../parts/select-field.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from '../frame/panel.jsx';
import { ArchiveRule, CreateRule, RuleChoices, UpdateRule, type RuleFields } from './rule-documents.js';
import { blankRule, RuleFieldset, ruleInput, valuesOfRule } from './rule-fieldset.jsx';
import { TryRuleForm } from './try-rule-form.jsx';

interface RuleViewProps {
  /** Null for a new one. */
  readonly rule: RuleFields | null;
  /** All rules, in their order. */
  readonly others: readonly RuleFields[];
  readonly onChange: () => void;
}

/** A rule: what it asks and decides, what it would have done with what came in, and its place. */
export function RuleView({ rule, others, onChange }: RuleViewProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const [{ data }] = useReading({ query: RuleChoices });
  const known = {
    ...(rule ? valuesOfRule(rule) : blankRule),
    position: String(rule?.position ?? others.length),
  };
  const filled = useFilled(known, rule?.version ?? 0);
  const input = { ...ruleInput(filled.values), position: Number(filled.values.position) };
  const places = others.filter(({ id }) => id !== rule?.id);
  return (
    <Panel screen="rules" title={rule?.name ?? n.rules.new} {...(rule && { id: rule.id })}>
      <Behind filled={filled} />
      <ChangeForm
        submit={rule ? n.frame.save : n.frame.make}
        isFilled={filled.isChanged}
        isIdle={rule !== null && (!filled.isChanged || filled.isBehind)}
        act={() =>
          rule
            ? client.mutation(UpdateRule, {
                input: { ...input, ruleId: rule.id, expectedVersion: filled.version },
              })
            : client.mutation(CreateRule, { input })
        }
        onConflict={onChange}
        onDone={({ rule: made }) => {
          if (rule) filled.settle();
          announce({ text: rule ? n.frame.saved : n.frame.made(input.name) });
          onChange();
          if (!rule && made) go(newsroomPath('rules', made.id));
        }}
      >
        <RuleFieldset
          filled={filled}
          sources={(data?.wireSources ?? [])
            .filter(({ archivedAt }) => archivedAt === null)
            .map(({ id, name }) => [id, name] as const)}
          sections={sectionOptions(data?.sections)}
        />
        <SelectField
          label={n.rules.position}
          options={[
            ...places.map(({ name }, at) => [String(at), n.sections.before(name)] as const),
            [String(places.length), n.sections.last] as const,
          ]}
          {...filled.bind('position')}
        />
      </ChangeForm>
      <TryRuleForm input={input} insteadOf={rule?.id ?? null} />
      {rule && (
        <div className="buttons">
          <Deed
            label={n.frame.archive}
            explained={n.rules.archiveExplained(rule.name)}
            isGrave
            act={() =>
              client.mutation(ArchiveRule, { input: { ruleId: rule.id, expectedVersion: rule.version } })
            }
            onConflict={onChange}
            onDone={() => {
              announce({ text: n.frame.archived });
              onChange();
              go(newsroomPath('rules'));
            }}
          />
        </div>
      )}
    </Panel>
  );
}
