#!/usr/bin/env bash
# Jest 30.5.2: rows of `it.each` may have different lengths, and a test function may have an optional last parameter. Where a row is one
# value short, jest-each takes that parameter for the callback `done`: the test is refused, or waits for its time-out, though it passes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jest@30.5.2
cat >table.test.js <<'JS'
it.each([
  ['full row', 1, {}],
  ['short row', 1],
])('%s', async (_name, count, _options) => {
  expect(count).toBe(1);
});
JS
npx jest --testTimeout=2000 --json --outputFile=result.json >/dev/null 2>&1 || true
node -e "
const { assertionResults } = JSON.parse(require('fs').readFileSync('result.json')).testResults[0];
for (const { title, status, failureMessages } of assertionResults)
  console.log(title + ': ' + status + (failureMessages.length ? ' (' + (/done/.test(failureMessages[0]) ? 'it speaks of done' : failureMessages[0]) + ')' : ''));
" | tee seen
diff seen - <<'SEEN'
full row: passed
short row: failed (it speaks of done)
SEEN
echo 'As described.'
