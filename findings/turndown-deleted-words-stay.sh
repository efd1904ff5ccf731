#!/usr/bin/env bash
# turndown 7.2.5 has no rule for <del> and <ins> and keeps the words of both: a text with its corrections marked becomes one that says the
# wrong thing and the right one, side by side. Raised figures come down as well: 10² square metres is 102.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5
cat >corrected.mjs <<'JS'
import TurndownService from 'turndown';
const markdown = new TurndownService();
console.log(markdown.turndown('<p>De man is <del>dood</del> <ins>gewond</ins>.</p>'));
console.log(markdown.turndown('<p>Een veld van 10<sup>2</sup> meter.</p>'));
JS
node corrected.mjs | tee seen
diff seen - <<'SEEN'
De man is dood gewond.
Een veld van 102 meter.
SEEN
echo 'As described.'
