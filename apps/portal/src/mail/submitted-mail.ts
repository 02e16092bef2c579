import { dateText } from '@formwright/messages';
import { type Answers, type FieldNode, type FormModel, type Node, walk } from '@formwright/model';
import { answerAt, withWords } from '@formwright/runtime';
import type { BuiltForm } from '../forms/built-form.ts';
import { spokenIn } from '../language.ts';
import { todayInLondon } from '../london-time.ts';
import type { NewMail } from './mail.ts';
import { writeMail } from './templates.ts';

/** A submission, as far as its confirmation needs it. */
interface Sent {
  /** The relevant answers. */
  readonly answers: Answers;
  readonly reference: string;
  readonly at: Date;
}

/**
 * Returns the mail that confirms a submission, to the person who filled in the form: with the reference, and without any
 * answer. None if the form does not ask for the address of that person, or they left it blank.
 */
export function submittedMail({ form, welsh }: BuiltForm, { answers, reference, at }: Sent): readonly NewMail[] {
  const to = ownAddress(form.model, answers);
  if (to === undefined) return [];
  const text = writeMail(
    'submitted',
    [form, ...(welsh ? [welsh] : [])].map(({ model }) => {
      const { title, owner, language } = withWords(model);
      const date = dateText(todayInLondon(at), spokenIn(language).wording);
      return { language, words: { council: owner, form: title, reference, date } };
    }),
  );
  return [{ to, from: withWords(form.model).owner, ...text }];
}

/** A field with `autocomplete` is about the person who fills in the form, and nobody else. */
function ownAddress(model: FormModel, answers: Answers): string | undefined {
  const found: string[] = [];
  walk(model.pages, (node) => {
    const answer = isOwnAddress(node) ? answerAt(answers, node.path) : undefined;
    if (typeof answer === 'string' && answer !== '') found.push(answer);
  });
  return found[0];
}

function isOwnAddress(node: Node): node is FieldNode {
  return node.kind === 'field' && node.format === 'email' && node.ui.autocomplete === 'email';
}
