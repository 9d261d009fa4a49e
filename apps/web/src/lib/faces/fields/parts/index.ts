export { addressOf, outlinesFor, placesOf, type AddressValue } from './address-value.ts';
export { asList, optionsOf } from './options-of.ts';
export { symbolOf } from './code-symbol.ts';
export { wordingOf } from './consent-wording.ts';
export { dayLimits } from './day-limits.ts';
export { durationParts, joinDuration, splitDuration } from './duration-parts.ts';
export { FileUploads } from './file-uploads.svelte.ts';
export { drawPhoto } from './draw-photo.ts';
export { usualSize } from './file-rules.ts';
export {
  filesOf,
  givenFor,
  materialsOf,
  photosOf,
  type MaterialItem,
  type MaterialValue,
  type PhotoValue,
} from './file-values.ts';
export { answersOf, matrixRows } from './matrix-rows.ts';
export { parseNumber } from './parse-number.ts';
export { CardsWhenNarrow } from './cards-when-narrow.svelte.ts';
export { NearBlocks } from './near-blocks.svelte.ts';
export { placeText, type Place } from './places.ts';
export { canScan, scan } from './scanner.ts';
export { signedOf } from './signed.ts';
export { copyBeside, recordOf } from './record-values.ts';
export { headingLevel, innerNodes } from './section-parts.ts';
export { stepSeconds } from './step-seconds.ts';
export { columnsOf, columnTemplate, roomFor, type TableColumn } from './table-columns.ts';
export { default as SpelledControl } from './SpelledControl.svelte';
export { default as TextControl } from './TextControl.svelte';
export { default as NumberControl } from './NumberControl.svelte';
export { default as DateControl } from './DateControl.svelte';
export { default as OptionButtons } from './OptionButtons.svelte';
export { default as OptionSelect } from './OptionSelect.svelte';
export { default as PickControl } from './PickControl.svelte';
export { default as HereButton } from './HereButton.svelte';
export { default as FileField } from './FileField.svelte';
export { default as CodePicture } from './CodePicture.svelte';
export { default as ConsentDetails } from './ConsentDetails.svelte';
export { default as ConsentText } from './ConsentText.svelte';
export { default as PhotoCard } from './PhotoCard.svelte';
export { groundOf } from './map-ground.ts';
export { default as PlaceMap } from './PlaceMap.svelte';
export { default as PlaceText } from './PlaceText.svelte';
export { default as RegionSelects } from './RegionSelects.svelte';
export { default as RichTextRead } from './RichTextRead.svelte';
export { default as RichTextTools } from './RichTextTools.svelte';
export { default as SignaturePad } from './SignaturePad.svelte';
export { default as SignatureRead } from './SignatureRead.svelte';
export { default as SectionBody } from './SectionBody.svelte';
export { default as SectionFold } from './SectionFold.svelte';
export { default as PasteProblems } from './PasteProblems.svelte';
export { default as TableRow } from './TableRow.svelte';
export { default as TableSums } from './TableSums.svelte';
export { default as UploadLine } from './UploadLine.svelte';
export { whereAmI } from './where-am-i.ts';
