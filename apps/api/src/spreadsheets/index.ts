export { SpreadsheetFault, limits as sheetLimits } from './limits.ts';
export { readSheet } from './read-sheet.ts';
export { writeCsv, writeXlsx } from './write-sheet.ts';
