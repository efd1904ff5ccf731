import { useRef, useState, type RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import { NoManuscript } from '../../parts/no-manuscript.jsx';
import { Page } from '../../parts/page.jsx';
import { PresenceLine } from '../../parts/presence/presence-line.jsx';
import { usePresence } from '../../parts/presence/use-presence.js';
import { Readiness } from '../../parts/readiness.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { sectionOptions } from '../../parts/section-options.js';
import { useKeys } from '../../parts/use-keys.js';
import { useReading } from '../../parts/use-reading.js';
import { useSignInLater } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { ConflictView } from './conflict/conflict-view.jsx';
import { keyOf, type Copy } from './copy/copy.js';
import { countWords, readingMinutes } from './copy/count-words.js';
import { BodyEditor, type BodyHandle } from './editor/body-editor.jsx';
import { CopyFields } from './fields/copy-fields.jsx';
import { CopyLines } from './fields/copy-lines.jsx';
import { SavingLine } from './saving/saving-line.jsx';
import { useSaving, type SavingNow } from './saving/use-saving.js';
import { showField } from './show-field.js';
import { usePastedStory } from './use-pasted-story.js';
import { UpstreamTasks } from './upstream-tasks.jsx';
import { useFindings } from './use-findings.js';
import { useSaveKey } from './use-save-key.js';
import { useSettled } from './use-settled.js';
import { ReadToWrite, type Sections, type ToWrite, type WritingFinding } from './writing-documents.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

/** Where copy is written, by whoever may. */
export function WritingPage({ id }: { id: string }) {
  const [{ data, error }] = useReading({ query: ReadToWrite, variables: { id } });
  const manuscript = data?.manuscript;
  if (!manuscript) return <NoManuscript data={data} error={error} />;
  return <Writing manuscript={manuscript} sections={data.sections} />;
}

interface WritingProps {
  readonly manuscript: ToWrite;
  readonly sections: Sections;
}

/** What is being written, from the moment that it is known what to begin with. */
function Writing({ manuscript, sections }: WritingProps) {
  const { w } = useWords();
  const [copy, setCopy] = useState<Copy>();
  const current = useRef<Copy>(undefined);
  const body = useRef<BodyHandle>(null);
  const saving = useSaving({
    manuscriptId: manuscript.id,
    // In review and after it, an edit is more than putting down the pen: it voids what others said.
    isCommittedOnLeaving: manuscript.state === 'DRAFT',
    onPatch: ({ copy: patched }) => {
      current.current = patched;
      setCopy(patched);
      body.current?.patch(patched.blocks);
      saving.change(patched);
    },
  });
  const begun = copy ?? saving.copy;
  const write = (written: Copy) => {
    current.current = written;
    setCopy(written);
    saving.change(written);
  };
  const readStory = usePastedStory(
    () => current.current,
    (story) => {
      body.current?.patch(story.blocks, 'undoable');
      write(story);
    },
  );
  if (!begun) {
    const { unreadable } = saving;
    return (
      <Page title={w.manuscript.title}>
        {unreadable === undefined ? (
          <ReadingState error={undefined} />
        ) : (
          <p role="alert">{unreadable ?? w.manuscript.missing}</p>
        )}
      </Page>
    );
  }
  return (
    <Desk
      manuscript={manuscript}
      sections={sections}
      saving={saving}
      copy={begun}
      body={body}
      onChange={(changed) => {
        write({ ...(current.current ?? begun), ...changed });
      }}
      onFilled={readStory}
    />
  );
}

interface DeskProps extends WritingProps {
  readonly saving: SavingNow;
  readonly copy: Copy;
  readonly body: RefObject<BodyHandle | null>;
  readonly onChange: (changed: Partial<Copy>) => void;
  /** Told when a text was pasted where there was none. */
  readonly onFilled: (text: string) => void;
}

/** The copy with its fields and its text, what is saved of it, and what is wrong with it as it is now. */
function Desk({ manuscript, sections, saving, copy, body, onChange, onFilled }: DeskProps) {
  const { w } = useWords();
  const [, go] = useLocation();
  const back = useRef<HTMLAnchorElement>(null);
  const [showsConflict, setShowsConflict] = useState(false);
  const { id, content } = manuscript;
  const href = manuscriptPlace(id);
  // What was typed stays to be seen, and to be copied, when it can no longer be saved.
  const refusals = manuscript.allowedActions.filter(({ allowed }) => !allowed);
  const canWrite = saving.canWrite && refusals.length === 0;
  const [blockKey, setBlockKey] = useState<string | null>(null);
  // With each block that somebody only passes, the server would be told.
  const presence = usePresence(id, { isEditing: canWrite, blockKey: useSettled(blockKey) });
  useSignInLater();
  useSaveKey(saving.commit);
  useKeys({
    Escape: () => {
      go(href);
    },
  });
  const words = countWords(copy.blocks);
  const headline = copy.headline === undefined ? content.headline : copy.headline;
  return (
    <Page title={w.writing.title(headline ?? w.manuscript.noHeadline)}>
      <p className="writing-line">
        <Link ref={back} href={href}>
          {w.writing.back}
        </Link>
        <button type="button" className="main" disabled={!canWrite} onClick={saving.commit}>
          {w.writing.save}
        </button>
        <span className="quiet">{w.writing.counted(words, readingMinutes(words))}</span>
      </p>
      <PresenceLine
        presence={presence}
        hasBlock={(key) => copy.blocks.some((block) => keyOf(block) === key)}
        onShow={(key) => body.current?.showBlock(key)}
      />
      <SavingLine
        saving={saving}
        onConflict={() => {
          setShowsConflict(true);
        }}
      />
      {refusals.length > 0 && (
        <p role="status">{refusals.flatMap(({ explanations }) => explanations).join(' ')}</p>
      )}
      <UpstreamTasks id={id} />
      {showsConflict && (
        <ConflictView
          saving={saving}
          sectionName={(section) => sectionOptions(sections).find(([each]) => each === section)?.[1]}
          onClose={() => {
            setShowsConflict(false);
          }}
        />
      )}
      <div className="beside writing">
        <article aria-label={w.manuscript.copy}>
          <fieldset disabled={!canWrite}>
            <CopyLines copy={copy} onChange={onChange} derivedHeadline={content.headline} />
          </fieldset>
          <BodyEditor
            ref={body}
            firstBlocks={copy.blocks}
            canWrite={canWrite}
            onChange={(blocks) => {
              onChange({ blocks });
            }}
            onFilled={onFilled}
            onBlock={setBlockKey}
            onLeave={() => back.current?.focus()}
          />
        </article>
        <div className="side">
          <fieldset disabled={!canWrite}>
            <CopyFields copy={copy} onChange={onChange} sections={sections} />
          </fieldset>
          <Findings id={id} copy={copy} body={body} />
        </div>
      </div>
    </Page>
  );
}

/** What is wrong with the copy as it is now; each problem leads to its field or block. */
function Findings({ id, copy, body }: Pick<DeskProps, 'copy' | 'body'> & { readonly id: string }) {
  const { w } = useWords();
  const findings = useFindings(id, copy);
  if (!findings) return <p className="quiet">{w.writing.checking}</p>;
  const show = ({ field, blockKey }: WritingFinding) => {
    if (blockKey == null) showField(field);
    else body.current?.showBlock(blockKey);
  };
  return <Readiness findings={findings} onShow={show} />;
}
