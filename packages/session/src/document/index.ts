export { printDocument, type PrintContent, type PrintOptions, type Submitted } from './make-document.ts';
export { type PrintSelection, PrintSelectionError, selectParts } from './select-parts.ts';
export { dateInBritain } from './date-in-britain.ts';
export { isLong } from './is-long.ts';
export { paperText } from './paper-text.ts';
export {
  type PrintAnswer,
  type PrintAnswers,
  type PrintBlock,
  type PrintCell,
  type PrintDocument,
  type PrintDrawing,
  type PrintGroup,
  type PrintNote,
  type PrintNotePart,
  type PrintPage,
  type PrintPart,
  type PrintRow,
  type PrintTable,
  printVersion,
  type PrintWording,
} from './print-document.ts';
