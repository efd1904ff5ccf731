import { closeHistory } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useWords } from '../../../words/words.jsx';
import type { CopyBlock } from '../copy/copy.js';
import { insertBlock, selectBlock, setLink } from './commands.js';
import { EmbedDialog, ImageDialog, LinkDialog } from './insert-dialogs.jsx';
import { openEditor, wordsOf } from './open-editor.js';
import { patchDoc } from './patch-doc.js';
import { schema } from './schema.js';
import { blockAt, nowhere, standingOf, type Standing } from './standing.js';
import { Toolbar } from './toolbar.jsx';
import './editor.css';

/** What the page does with the editor. */
export interface BodyHandle {
  /** Puts the cursor into a block. */
  readonly showBlock: (key: string) => void;
  /** Makes the text say this, at once. What comes from others is not undone by whoever writes here. */
  readonly patch: (blocks: CopyBlock[], how?: 'undoable') => void;
}

interface BodyEditorProps {
  readonly ref: Ref<BodyHandle>;
  /**
   * What it begins with. What comes later is patched in: a page shows what was typed a little later than it was typed, and must not put it
   * back over what was typed since.
   */
  readonly firstBlocks: CopyBlock[];
  readonly canWrite: boolean;
  /** Told of the whole body after each change. */
  readonly onChange: (blocks: CopyBlock[]) => void;
  /** Told when a text was pasted where there was none. */
  readonly onFilled: (text: string) => void;
  /** Told of the key of the block that somebody is in, whenever it may be another one. */
  readonly onBlock: (key: string | null) => void;
  /** Escape: out of the text. */
  readonly onLeave: () => void;
}

type OpenDialog = 'link' | 'image' | 'embed' | null;

/** The body: its text, and the tools for it. What comes from elsewhere is put in beside what is being typed. */
export function BodyEditor({ ref, firstBlocks, canWrite, ...told }: BodyEditorProps) {
  const { w } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const [standing, setStanding] = useState<Standing>(nowhere);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const said = useRef(firstBlocks);
  const current = useRef({ ...told, words: w.writing });
  useEffect(() => {
    current.current = { ...told, words: w.writing };
  });

  useEffect(() => {
    if (!place.current) return undefined;
    const opened = openEditor(
      place.current,
      said.current,
      {
        changed: (changed) => {
          said.current = changed;
          current.current.onChange(changed);
        },
        moved: (state) => {
          const next = standingOf(state);
          setStanding((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
          // Before somebody goes there, the cursor is nowhere.
          if (view.current?.hasFocus()) current.current.onBlock(blockAt(state));
        },
        filled: (text) => {
          current.current.onFilled(text);
        },
        leave: () => {
          current.current.onLeave();
        },
        link: () => {
          setDialog('link');
        },
        toolbar: () => {
          bar.current?.querySelector<HTMLElement>('[tabindex="0"], select')?.focus();
        },
      },
      current.current.words,
    );
    view.current = opened;
    return () => {
      opened.destroy();
    };
  }, []);

  useEffect(() => {
    view.current?.setProps(wordsOf(w.writing));
  }, [w]);

  useEffect(() => {
    view.current?.setProps({ editable: () => canWrite });
  }, [canWrite]);

  const patch: BodyHandle['patch'] = (wanted, how) => {
    if (wanted === said.current) return;
    said.current = wanted;
    const steps = view.current && patchDoc(view.current.state, wanted);
    if (steps) view.current?.dispatch(how ? closeHistory(steps) : steps.setMeta('addToHistory', false));
  };

  const run = (command: Command) => {
    if (!view.current) return;
    command(view.current.state, view.current.dispatch, view.current);
    view.current.focus();
    current.current.onBlock(blockAt(view.current.state));
  };
  useImperativeHandle(ref, () => ({
    showBlock: (key) => {
      run(selectBlock(key));
    },
    patch,
  }));
  const close = () => {
    setDialog(null);
  };
  return (
    <div className="body-editor" data-field="blocks" tabIndex={-1}>
      <div ref={bar} className="body-tools">
        <Toolbar
          standing={standing}
          run={run}
          open={(chosen) => {
            // The focus comes back here.
            view.current?.focus();
            setDialog(chosen);
          }}
          onLeave={() => view.current?.focus()}
        />
      </div>
      <div ref={place} className="body-text" />
      {dialog === 'link' && (
        <LinkDialog
          href={standing.href ?? ''}
          onDone={(href) => {
            run(setLink(href));
          }}
          onClose={close}
        />
      )}
      {dialog === 'image' && (
        <ImageDialog
          onDone={(attrs) => {
            run(insertBlock(schema.node('image', attrs)));
          }}
          onClose={close}
        />
      )}
      {dialog === 'embed' && (
        <EmbedDialog
          onDone={(attrs) => {
            run(insertBlock(schema.node('embed', attrs)));
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
