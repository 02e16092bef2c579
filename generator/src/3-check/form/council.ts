import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Council, Definition } from '../../1-read/definition.ts';
import { memberOf, namesIn } from '../../2-resolve/keywords/members.ts';
import { councilTexts, councilWords, wordsOfCouncil } from '../../language/council.ts';
import { errorsOfCouncil } from '../keywords/dialect.ts';
import { problemsOfValue } from '../keywords/keyword-value.ts';
import type { Rule } from '../rule.ts';
import { formsFolderOf } from '../../1-read/form-file.ts';
import { brokenFormLink } from '../texts/form-links.ts';
import { inOwnTexts } from '../texts/own-texts.ts';

/** What a council says once has the right shape, and its forms do not say the same again. */
export const council: Rule = ({ definition }) => {
  const { council: found, texts } = definition;
  if (!found) return [];
  const forms = formsFolderOf(definition.file);
  return [
    ...problemsOfValue(errorsOfCouncil(found.written.value), { keyword: found.written, texts }),
    ...missingLogo(found),
    ...inOwnTexts(found.written, councilTexts(found.written.value), {
      words: wordsOfCouncil(found.written.value),
      forms,
    }),
    ...inChoices(found, forms),
    ...saidTwice(found, definition),
  ];
};

function missingLogo({ file, written }: Council): readonly RawDiagnostic[] {
  const logo = memberOf(written, 'logo');
  return typeof logo === 'string' && !logo.includes('/') && !existsSync(join(dirname(file), logo))
    ? [diagnostic('file-missing', written.placeOf('/logo'), { name: join(dirname(file), logo) })]
    : [];
}

/** Every choice leads to a form that exists. */
function inChoices({ written }: Council, forms: string): readonly RawDiagnostic[] {
  return Object.entries((memberOf(written, 'choices') ?? {}) as Named).flatMap(([name, choice]) => {
    const outcomes = (choice as { readonly outcomes?: unknown } | null)?.outcomes;
    return (Array.isArray(outcomes) ? (outcomes as readonly unknown[]) : []).flatMap((outcome, index) => {
      const form = (outcome as { readonly form?: unknown } | null)?.form;
      const place = written.placeOf(`/choices/${name}/outcomes/${index}/form`);
      return typeof form === 'string' ? brokenFormLink(`form:${form}`, place, forms) : [];
    });
  });
}

/** Finds what the form says exactly as its council does. */
function saidTwice({ written }: Council, { file, root }: Definition): readonly RawDiagnostic[] {
  const form = root.keywords.get('x-form');
  if (!form) return [];
  const said: readonly (readonly [pointer: string, own: unknown, council: unknown])[] = [
    ['/owner', memberOf(form, 'owner'), memberOf(written, 'name')],
    ['/retention', memberOf(form, 'retention'), memberOf(written, 'retention')],
    ['/bankHolidays', memberOf(form, 'bankHolidays'), memberOf(written, 'bankHolidays')],
    ...councilWords(written.value).map(
      ({ name, text }) => [`/words/${name}`, (memberOf(form, 'words') as Named | undefined)?.[name], text] as const,
    ),
    ...namesIn(written, 'context').map(
      (name) =>
        [
          `/context/${name}`,
          (memberOf(form, 'context') as Named | undefined)?.[name],
          (memberOf(written, 'context') as Named)[name],
        ] as const,
    ),
  ];
  return said.flatMap(([pointer, own, theirs]) => {
    const place = form.placeOf(pointer);
    return own !== undefined && place.file === file && JSON.stringify(own) === JSON.stringify(theirs)
      ? [
          diagnostic('no-effect', place, {
            keyword: pointer.slice(1).replace('/', '.'),
            what: '`council.json` says the same',
            suggestion: 'Remove it.',
          }),
        ]
      : [];
  });
}

type Named = Readonly<Record<string, unknown>>;
