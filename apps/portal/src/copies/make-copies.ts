import { printDocument, type PrintOptions } from '@formwright/renderer-print';
import { withWords } from '@formwright/runtime';
import type { BuiltForm } from '../forms/built-form.ts';
import { formAddress, inLanguage } from '../links.ts';
import { spokenIn } from '../language.ts';
import type { SubmissionCopy } from '../storage/storage.ts';

/** What a copy is made from, besides the form. */
export type Sent = Required<Pick<PrintOptions, 'answers' | 'facts' | 'submitted'>> & Pick<PrintOptions, 'prefilled'>;

/** Where the forms are to which a text links. */
const portal = { formAddress: (id: string, language: 'en' | 'cy') => inLanguage(formAddress(id), language) };

/** Makes the copies of a submission, which show how it looks in each of the form's languages. */
export function makeCopies({ form: english, welsh, definitionHash }: BuiltForm, sent: Sent): readonly SubmissionCopy[] {
  return [english, ...(welsh ? [welsh] : [])].map((form) => {
    const { language, title, owner, confirmation } = (form.withLinks ?? withWords)(form.model, {}, portal);
    const document = JSON.stringify(printDocument({ ...sent, form, wording: spokenIn(language).wording }));
    return {
      language,
      title,
      owner,
      document,
      ...(confirmation && { confirmation }),
      ...(definitionHash !== undefined && { definitionHash }),
    };
  });
}
