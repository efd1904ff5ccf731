#!/usr/bin/env bash
# planer 1.2.0 takes the quoted message off a reply. Here is a tip, with nothing quoted in it. Where a paragraph begins with "Op" (on) and one
# of its first lines has "schreef" (wrote) and a colon, the tip ends before it, and only the greeting is left. Where "schreef" stands lower
# down, the first line is cut out and the rest stays. "On …, … wrote:" in English does the same.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund planer@1.2.0
cat >tips.mjs <<'JS'
import planer from 'planer';

for (const tip of [
  'De wethouder schreef mij op 3 maart: de brug is veilig.\nDat klopt niet.',
  'Op 3 maart schreef de wethouder mij: de brug is veilig.\nDat klopt niet.',
  'Op de brug is een scheur te zien.\nNiemand kwam kijken.\nWat ik ook schreef: stilte.',
  'On 3 March, the alderman wrote: the bridge is safe.\nThat is not true.',
]) {
  console.log(JSON.stringify(planer.extractFrom(`Goedemorgen,\n\n${tip}`, 'text/plain')));
}
JS
node tips.mjs | tee seen
diff seen - <<'SEEN'
"Goedemorgen,\n\nDe wethouder schreef mij op 3 maart: de brug is veilig.\nDat klopt niet."
"Goedemorgen,"
"Goedemorgen,\n\nNiemand kwam kijken.\nWat ik ook schreef: stilte."
"Goedemorgen,"
SEEN
echo 'As described.'
