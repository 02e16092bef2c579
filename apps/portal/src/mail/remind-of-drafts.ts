import { dateText } from '@formwright/messages';
import { withWords } from '@formwright/runtime';
import type { BuiltForm } from '../forms/built-form.ts';
import { spokenIn } from '../language.ts';
import { todayInLondon } from '../london-time.ts';
import type { Portal } from '../portal.ts';
import type { NewMail } from './mail.ts';
import { writeMail } from './templates.ts';

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** How many days before a saved form is deleted its person is written to. */
const daysBefore = 5;

/** What a mail about a draft says after how to go on with it, if saving again keeps it for longer. */
const again = {
  en: 'Each time you save it, it is kept for longer. ',
  cy: 'Bob tro y byddwch yn ei chadw, bydd yn cael ei chadw am fwy o amser. ',
};

/**
 * Queues a mail to each person whose account has a draft that is deleted within five days. Each is told once, unless they
 * save again, which gives the draft another end. A draft that was to be kept for ten days at most is not worth a mail.
 */
export function remindOfDrafts({ forms, mail, now, storage }: Portal): void {
  if (!mail) return;
  const until = new Date(now().getTime() + daysBefore * dayInMilliseconds);
  const reminded = storage.remind({ until, leastDays: 2 * daysBefore }, ({ form, email, keptUntil }) => {
    const built = forms.get(form);
    return built && mailOf(built, email, new Date(keptUntil));
  });
  if (reminded > 0) mail.soon();
}

function mailOf({ form, welsh }: BuiltForm, to: string, keptUntil: Date): NewMail {
  const longer = form.model.retention?.draftDaysFrom !== 'firstSave';
  const text = writeMail(
    'kept-until',
    [form, ...(welsh ? [welsh] : [])].map(({ model }) => {
      const { title, language } = withWords(model);
      const date = dateText(todayInLondon(keptUntil), spokenIn(language).wording);
      return { language, words: { form: title, date, again: longer ? again[language] : '' } };
    }),
  );
  return { to, from: withWords(form.model).owner, ...text };
}
