export { answerAt } from './draft/answer-at.ts';
export { daysBetween, difference, join, max, min, outwardCode, sum } from './logic/calculate.ts';
export { draftCharacters, draftItems, mostBytes, mostCharacters, mostInFile, utf8Length } from './values/ceilings.ts';
export { checkField, checksOf, isFreeText, type Check } from './fields/check-field.ts';
export { codePoints } from './values/code-points.ts';
export { wordsIn } from './values/words-in.ts';
export { above, atLeast, atMost, below, equals, fewerWordsThan, includes, sameDay } from './logic/compare.ts';
export { createForm } from './create-form.ts';
export { dayOf, isRealDate, moveDate, wholeYears, type Offset } from './values/dates.ts';
export { dateOf, hoursBetween, minutesBetween, moveDateTime, timeOf, type TimeOffset } from './values/date-times.ts';
export { isMultipleOf } from './values/decimals.ts';
export { entriesOf, type Entry } from './logic/entries.ts';
export { inWords, moneyInWords, momentInWords } from './logic/in-words.ts';
export { dividedBy, times, type RoundingWay } from './logic/multiply.ts';
export { addAll, hiddenValues, newEvaluation, type EvaluationInProgress } from './logic/evaluation.ts';
export type { Step } from './logic/steps.ts';
export { joinParts, typedParts, type DatePart } from './formats/date-problem.ts';
export { normalTextPattern, visiblePattern } from './formats/patterns.ts';
export { isoDate, partsOfDate, type DateParts } from './formats/typed-date.ts';
export { date } from './formats/date.ts';
export { datePattern, localDateTimePattern, roughDatePattern } from './formats/date-patterns.ts';
export { email, emailPattern } from './formats/email.ts';
export { localDateTime } from './formats/local-date-time.ts';
export { localTime, localTimePattern } from './formats/local-time.ts';
export { nhsNumber, nhsNumberPattern } from './formats/nhs-number.ts';
export { niNumber, niNumberPattern } from './formats/ni-number.ts';
export { odsCode, odsCodePattern } from './formats/ods-code.ts';
export { roughDate } from './formats/rough-date.ts';
export { ukPostcode, ukPostcodePattern } from './formats/uk-postcode.ts';
export { ukTelephone, ukTelephonePattern } from './formats/uk-telephone.ts';
export { codeFormat, codePattern } from './formats/code.ts';
export { uprn, uprnPattern } from './formats/uprn.ts';
export { isMoney, moneyText } from './formats/money.ts';
export { plain } from './formats/plain.ts';
export {
  attachments,
  boolean,
  chosen,
  fact,
  integer,
  isAnswered,
  isObject,
  number,
  own,
  part,
  strings,
  text,
  ticked,
  type JsonObject,
} from './values/read.ts';
export { isBlank, normalText } from './values/normal-text.ts';
export { moveWorkingDays, workingDaysBetween } from './values/working-days.ts';
export { isWithin } from './draft/is-within.ts';
export { startsOf, type Started } from './draft/starts.ts';
export { questions } from './pages/questions.ts';
export { formatted, readField } from './fields/read-field.ts';
export {
  packedDefaults,
  unpackModel,
  type PackedModel,
  type PackedNode,
  type PackedNodes,
} from './model/unpack-model.ts';
export { excess, isKeepable } from './draft/validate-draft.ts';
export { isEditable, isVisible, ownIssues } from './logic/visible.ts';
export { withLinks } from './model/with-links.ts';
export { fillWords, withWords } from './model/with-words.ts';
