#!/usr/bin/env bash
# Results of athletics in a spreadsheet. In a number format a backslash before a letter shows the letter: 0.00\ \m is 8.95 m. exceljs 4.4.0
# takes that m for a part of a date, and the distance for a day in January 1900; \s for seconds does the same. Where the letter stands in
# quotation marks it reads a number, and read-excel-file 9.3.17 always does.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 read-excel-file@9.3.17
cat >results.mjs <<'JS'
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';

const results = [
  [8.95, String.raw`0.00\ \m`],
  [9.58, String.raw`0.00\ \s`],
  [8.95, '0.00" m"'],
];
const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('Uitslagen');
results.forEach(([result, format], index) => {
  sheet.getCell(index + 1, 1).value = result;
  sheet.getCell(index + 1, 1).numFmt = format;
});
await workbook.xlsx.writeFile('results.xlsx');

const read = new ExcelJS.Workbook();
await read.xlsx.readFile('results.xlsx');
const [{ data }] = await readExcelFile('results.xlsx');
results.forEach(([, format], index) => {
  const byExceljs = read.worksheets[0].getCell(index + 1, 1).value;
  console.log(format.padEnd(9), '| exceljs', JSON.stringify(byExceljs), '| read-excel-file', JSON.stringify(data[index][0]));
});
JS
node results.mjs | tee seen
diff seen - <<'SEEN'
0.00\ \m  | exceljs "1900-01-07T22:48:00.000Z" | read-excel-file 8.95
0.00\ \s  | exceljs "1900-01-08T13:55:12.000Z" | read-excel-file 9.58
0.00" m"  | exceljs 8.95 | read-excel-file 8.95
SEEN
echo 'As described.'
