export { asList, optionsOf } from './options-of.ts';
export { wordingOf } from './consent-wording.ts';
export { dayLimits } from './day-limits.ts';
export { durationParts, joinDuration, splitDuration } from './duration-parts.ts';
export { FileUploads, type Upload } from './file-uploads.svelte.ts';
export { checklistOf, filesOf, type FileValue } from './file-values.ts';
export { answersOf, matrixRows } from './matrix-rows.ts';
export { parseNumber } from './parse-number.ts';
export {
  pasteChoice,
  pasteDate,
  pasteMoney,
  pasteNumber,
  pasteText,
  pasteYesNo,
} from './paste-values.ts';
export { RegionLevels } from './region-levels.svelte.ts';
export { stepSeconds } from './step-seconds.ts';
export { columnsOf, columnTemplate, type TableColumn } from './table-columns.ts';
export { default as SpelledControl } from './SpelledControl.svelte';
export { default as TextControl } from './TextControl.svelte';
export { default as NumberControl } from './NumberControl.svelte';
export { default as DateControl } from './DateControl.svelte';
export { default as OptionButtons } from './OptionButtons.svelte';
export { default as OptionSelect } from './OptionSelect.svelte';
export { default as PickControl } from './PickControl.svelte';
export { default as FileDrop } from './FileDrop.svelte';
export { default as ConsentDetails } from './ConsentDetails.svelte';
export { default as ConsentRead } from './ConsentRead.svelte';
export { default as ConsentText } from './ConsentText.svelte';
export { default as FilesRead } from './FilesRead.svelte';
export { default as LinkRead } from './LinkRead.svelte';
export { default as MatrixRead } from './MatrixRead.svelte';
export { default as MoneyRead } from './MoneyRead.svelte';
export { default as TableRow } from './TableRow.svelte';
export { default as TableSums } from './TableSums.svelte';
