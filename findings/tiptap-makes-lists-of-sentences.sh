#!/usr/bin/env bash
# @tiptap/markdown 3.35.0 writes a document as Markdown and reads it back. It escapes asterisks and underscores in the text, and not what makes
# a list or a heading at the start of a paragraph: the football club "1. FC Köln" becomes item one of a list and loses its number, and so does
# what somebody says after a dash.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tiptap/core@3.35.0 @tiptap/markdown@3.35.0 @tiptap/pm@3.35.0 @tiptap/starter-kit@3.35.0
cat >paragraphs.mjs <<'JS'
import { MarkdownManager } from '@tiptap/markdown';
import { StarterKit } from '@tiptap/starter-kit';

const markdown = new MarkdownManager({ extensions: [StarterKit] });
const text = (node) => node.text ?? node.content?.map(text).join('') ?? '';
for (const said of ['1. FC Köln speelt op *eigen* veld', '- Nee, zegt de wethouder.', '# is het teken van een onderwerp']) {
  const written = markdown.serialize({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }] });
  const [block] = markdown.parse(written).content;
  console.log(`${written} | ${block.type}: ${text(block)}`);
}
JS
node paragraphs.mjs | tee seen
diff seen - <<'SEEN'
1. FC Köln speelt op \*eigen\* veld | orderedList: FC Köln speelt op *eigen* veld
- Nee, zegt de wethouder. | bulletList: Nee, zegt de wethouder.
# is het teken van een onderwerp | heading: is het teken van een onderwerp
SEEN
echo 'As described.'
