#!/usr/bin/env bash
# prosemirror-view 1.44.0: when a dialog over the editor is closed, the browser gives the focus back with its cursor at the beginning of the text,
# and the editor takes that for where its user has gone. Its own put-back of the cursor, 20 milliseconds later, comes too late, and what
# somebody writes next stands at the beginning. The view's focus() puts the cursor back at once; nobody has to call it, since the focus is there.
# Needs Chromium; CHROMIUM says where it is.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund esbuild@0.28.2 playwright-core@1.64.1 prosemirror-model@1.25.13 prosemirror-schema-basic@1.2.5 \
  prosemirror-state@1.4.4 prosemirror-view@1.44.0
cat >page.mjs <<'JS'
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const paragraph = (text) => schema.node('paragraph', null, [schema.text(text)]);
const doc = schema.node('doc', null, [paragraph('De pont vaart weer.'), paragraph('Dat zegt de schipper.')]);
const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens a dialog over an editor with its cursor at the end, and closes it. */
window.leaveDialog = async (then) => {
  const view = new EditorView(document.body, { state: EditorState.create({ doc, selection: Selection.atEnd(doc) }) });
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.append(document.createElement('input'));
  view.focus();
  await rest(100);
  dialog.showModal();
  await rest(100);
  dialog.close();
  then(view);
  dialog.remove();
  await rest(500);
  window.view = view;
  return view.hasFocus();
};
window.text = () => view.state.doc.textBetween(0, view.state.doc.content.size, ' | ').replaceAll('\u00a0', ' ');
JS
npx esbuild page.mjs --bundle --outfile=page.js --log-level=error
cat >type.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.setContent('<!doctype html><title>Copy</title>');
await page.addScriptTag({ content: readFileSync('page.js', 'utf8') });
for (const then of ['() => {}', '(view) => view.focus()']) {
  const hasFocus = await page.evaluate(`leaveDialog(${then})`);
  await page.keyboard.type(' Eindelijk.');
  await setTimeout(200);
  console.log(`${then}, focus: ${hasFocus}, text: ${await page.evaluate('text()')}`);
  await page.evaluate('view.destroy()');
}
await browser.close();
JS
node type.mjs | tee seen
diff seen - <<'SEEN'
() => {}, focus: true, text:  Eindelijk.De pont vaart weer. | Dat zegt de schipper.
(view) => view.focus(), focus: true, text: De pont vaart weer. | Dat zegt de schipper. Eindelijk.
SEEN
echo 'As described.'
