/**
 * First words after which 'the' would be wrong: 'Enter your name', 'Enter what happened', 'Enter details of the fall'.
 */
const withoutArticle =
  /^(your|their|his|her|its|our|my|the|an?|any|this|that|these|those|other|anything|anyone|since|which|what|how|who|whose|why|when|where|whether|if|details|more|further|address line)\b/i;

/**
 * First words of a label that is an instruction already: 'Describe the concern'. None that may be a thing as well
 * ('Name').
 */
const instruction =
  /^(add|choose|confirm|describe|enter|explain|give|provide|say|select|summari[sz]e|tell|tick|write)\b/i;

/**
 * Tells how an English label goes into a sentence. `phrase`: short words for a thing ('Date of birth'); `instruction`:
 * it says what to do already; `quote`: a question, a sentence, something done ('Getting dressed') or too long, and so
 * to be quoted as it is.
 */
export function labelKind(label: string): 'phrase' | 'instruction' | 'quote' {
  if (label.length > 60 || /[?!:;.]/.test(label) || /^(I|\w+ing)\b/.test(label)) return 'quote';
  return instruction.test(label) ? 'instruction' : 'phrase';
}

/**
 * Tells whether a phrase names something that is chosen, so that 'Select the …' reads well: 'Select the reason for
 * referral'.
 */
export function isChoice(label: string): boolean {
  return /\b(kind|type|reason|relationship|role|language|way|status|level|group|area|country|title|council|who|how|which|what|where|when|whether)\b/i.test(
    label,
  );
}

/** Gives a phrase as the object of a verb: 'the date of birth', 'your name', 'the NHS number'. */
export function asObject(label: string): string {
  const lower = inSentence(label);
  return withoutArticle.test(label) || /\d$/.test(label) ? lower : `the ${lower}`;
}

/**
 * Lowers a capital at the beginning, unless the word is an abbreviation ('GP', 'NHS number', 'WB plan') or begins a
 * name of several ('National Insurance number').
 */
export function inSentence(label: string): string {
  return /^\p{Lu}(?![\p{Lu}\d&-]|\p{L}* \p{Lu}\p{Ll})/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
