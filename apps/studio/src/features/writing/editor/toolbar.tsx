import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { useRef, type KeyboardEvent } from 'react';
import { useWords } from '../../../words/words.jsx';
import { marks, type Mark } from '../copy/copy.js';
import { kinds, moveBlock, setKind } from './commands.js';
import { schema } from './schema.js';
import type { Standing } from './standing.js';

interface ToolbarProps {
  readonly standing: Standing;
  readonly run: (command: Command) => void;
  /** Opens the dialog for a link, a picture or an embed. */
  readonly open: (dialog: 'link' | 'image' | 'embed') => void;
  readonly onLeave: () => void;
}

/** A short sign for each mark, in its own look. */
const signs: Readonly<Record<Mark, string>> = {
  BOLD: 'B',
  ITALIC: 'I',
  UNDERLINE: 'U',
  STRIKE: 'S',
  CODE: '<>',
};

/** What can be done to the text, for whoever does not know the keys. One stop for Tab; arrows go from one to the next. */
export function Toolbar({ standing, run, open, onLeave }: ToolbarProps) {
  const { w } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const words = w.writing.toolbar;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
    else if (!go(bar.current, event)) return;
    event.preventDefault();
  };
  return (
    <div
      ref={bar}
      className="toolbar"
      role="toolbar"
      aria-label={words.title}
      aria-orientation="horizontal"
      onKeyDown={press}
    >
      <select
        aria-label={words.kind}
        title={words.kind}
        value={standing.kind ?? ''}
        disabled={standing.kind === null}
        onChange={({ target }) => {
          const chosen = kinds.find((kind) => kind === target.value);
          if (chosen) run(setKind(chosen));
        }}
      >
        {standing.kind === null && <option value="">–</option>}
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
      {marks.map((mark) => (
        <Tool
          key={mark}
          name={words.marks[mark]}
          isOn={standing.marks.includes(mark)}
          onPress={() => {
            run(toggleMark(schema.marks[mark]));
          }}
        >
          <span className={`sign ${mark.toLowerCase()}`}>{signs[mark]}</span>
        </Tool>
      ))}
      <Tool
        name={words.link}
        isOn={standing.href !== null}
        onPress={() => {
          open('link');
        }}
      />
      <Tool
        name={words.image}
        onPress={() => {
          open('image');
        }}
      />
      <Tool
        name={words.embed}
        onPress={() => {
          open('embed');
        }}
      />
      <Tool
        name={words.up}
        onPress={() => {
          run(moveBlock(-1));
        }}
      >
        ↑
      </Tool>
      <Tool
        name={words.down}
        onPress={() => {
          run(moveBlock(1));
        }}
      >
        ↓
      </Tool>
      <Tool
        name={words.undo}
        isIdle={!standing.canUndo}
        onPress={() => {
          run(undo);
        }}
      >
        ↶
      </Tool>
      <Tool
        name={words.redo}
        isIdle={!standing.canRedo}
        onPress={() => {
          run(redo);
        }}
      >
        ↷
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly isOn?: boolean;
  /** Whether it would do nothing now. It can be reached all the same, so that nobody loses their place. */
  readonly isIdle?: boolean;
  /** A sign in place of the name. */
  readonly children?: React.ReactNode;
}

function Tool({ name, onPress, isOn, isIdle = false, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-pressed={isOn}
      aria-disabled={isIdle}
      // The selection stays where it is.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        if (!isIdle) onPress();
      }}
    >
      {children ?? name}
    </button>
  );
}

/** Goes to another tool, if a key does that. */
function go(bar: HTMLElement | null, { key, target }: KeyboardEvent): boolean {
  const tools = [...(bar?.querySelectorAll<HTMLElement>('button, select:enabled') ?? [])];
  const at = tools.findIndex((tool) => tool === target);
  const last = tools.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const next = tools[places[key] ?? -1];
  if (!next) return false;
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next.focus();
  return true;
}
