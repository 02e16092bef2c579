import { readFileSync } from 'node:fs';
import { fillWords } from '@formwright/runtime';
import type { Language } from '../language.ts';
import type { NewMail } from './mail.ts';

type Text = Pick<NewMail, 'subject' | 'text'>;

const read = (name: string): Readonly<Record<Language, Text>> =>
  JSON.parse(readFileSync(new URL(`../../mails/${name}.json`, import.meta.url), 'utf8')) as Record<Language, Text>;

/** The texts of each mail: `mails/NAME.json`, in which words stand in curly brackets. */
const templates: { readonly [name in MailName]: Readonly<Record<Language, Text>> } = {
  submitted: read('submitted'),
  code: read('code'),
  'account-known': read('account-known'),
  'password-changed': read('password-changed'),
  'kept-until': read('kept-until'),
};

/** The name of a mail. */
export type MailName = 'submitted' | 'code' | 'account-known' | 'password-changed' | 'kept-until';

/** The words of one language. */
export interface MailWords {
  readonly language: Language;
  readonly words: Readonly<Record<string, string>>;
}

/** Between the languages of a mail. */
const between = '\n\n----------------------------------------\n\n';

/** Writes a mail in one or both languages, one below the other: nobody knows which of them its reader prefers. */
export function writeMail(name: MailName, languages: readonly MailWords[]): Text {
  const texts = languages.map(({ language, words }) => {
    const { subject, text } = templates[name][language];
    return { subject: fillWords(subject, words), text: fillWords(text, words) };
  });
  return {
    subject: texts.map(({ subject }) => subject).join(' / '),
    text: texts.map(({ text }) => text).join(between),
  };
}
