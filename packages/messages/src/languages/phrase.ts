import { inSentence } from './in-sentence.ts';

/**
 * A label that begins with one of these takes no 'the': 'Enter your name', 'Enter what happened', 'Enter details of the
 * fall'.
 */
const withoutArticle =
  /^(your|their|his|her|its|our|my|the|an?|any|this|that|these|those|other|anything|anyone|since|which|what|how|who|whose|why|when|where|whether|if|details|more|further|address line)\b/i;

/**
 * A label that begins with one of these is already an instruction: 'Describe the concern'. Words that can also be nouns
 * ('Name') are left out.
 */
const instruction =
  /^(add|choose|confirm|describe|enter|explain|give|provide|say|select|summari[sz]e|tell|tick|write)\b/i;

/**
 * Returns how an English label fits into a sentence. `phrase`: it names a thing briefly ('Date of birth').
 * `instruction`: it already says what to do. `quote`: it is a question, a sentence, an activity ('Getting dressed') or
 * too long, so it has to be quoted.
 */
export function labelKind(label: string): 'phrase' | 'instruction' | 'quote' {
  if (label.length > 60 || /[?!:;.]/.test(label) || /^(I|\w+ing)\b/.test(label)) return 'quote';
  return instruction.test(label) ? 'instruction' : 'phrase';
}

/**
 * Returns true if a phrase names something that is chosen, so that 'Select the …' reads well: 'Select the reason for
 * referral'.
 */
export function isChoice(label: string): boolean {
  return /\b(kind|type|reason|relationship|role|language|way|status|level|group|area|country|title|council|who|how|which|what|where|when|whether)\b/i.test(
    label,
  );
}

/** Returns a phrase as the object of a verb: 'the date of birth', 'your name', 'the NHS number'. */
export function asObject(label: string): string {
  const lower = inSentence(label);
  return withoutArticle.test(label) || /\d$/.test(label) ? lower : `the ${lower}`;
}
