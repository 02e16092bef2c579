import { type Answers, type FieldNode, type FormModel, nodesByPath, type Path } from '@formwright/model';
import { answerAt, isObject, isVisible } from '@formwright/runtime';
import { answerOf } from './answer-of.ts';
import type { Container, PrintContext } from './context.ts';
import { labelOf } from './label-of.ts';
import type { PrintAnswer, PrintDocument } from './print-document.ts';

/** The most letters of an answer in the summary. The whole answer is on its page. */
const most = 500;

/**
 * Returns whom a document is about and its summary, from the fields that the form names. What is hidden is left out.
 * `relevant`: the answers without hidden ones.
 */
export function summaryOf(
  model: FormModel,
  relevant: Answers,
  context: PrintContext,
): Pick<PrintDocument, 'about' | 'summary'> {
  if (!model.paper) return {};
  const shown = (paths: readonly Path[]): readonly PrintAnswer[] =>
    fieldsAt(paths, model)
      .filter(({ path }) => isVisible(context.evaluation, path))
      .map((field) => answerOf(field, containerOf(field, relevant), context));
  const answered = (paths: readonly Path[]): readonly PrintAnswer[] =>
    shown(paths).filter(({ kind }) => kind !== 'none');
  const name = oneName(answered(model.paper.name), context);
  const about = answered(model.paper.about);
  const decides = fieldsAt(model.paper.summary, model).flatMap((field) =>
    shown([field.path]).map((answer) => shortened(answer, field, { model, context })),
  );
  const answers = [...name, ...about, ...decides];
  const line = [
    ...name.flatMap(({ texts }) => texts),
    ...about.map(({ label, texts }) => `${label} ${texts.join(', ')}`),
  ].join(' · ');
  return {
    ...(line === '' ? {} : { about: line }),
    ...(answers.length === 0 ? {} : { summary: { title: context.wording.summary, answers } }),
  };
}

function fieldsAt(paths: readonly Path[], model: FormModel): readonly FieldNode[] {
  const nodes = nodesByPath(model);
  return paths.flatMap((path) => {
    const node = nodes.get(path);
    return node?.kind === 'field' ? [node] : [];
  });
}

/** A field of the summary is in no entry, so that its path is its pointer. */
function containerOf({ path }: FieldNode, relevant: Answers): Container {
  const pointer = path.slice(0, path.lastIndexOf('/'));
  const answers = answerAt(relevant, pointer);
  return { nodes: [], answers: isObject(answers) ? answers : {}, pointer };
}

/** Joins the parts of a name. One part keeps its label. */
function oneName(parts: readonly PrintAnswer[], { names }: PrintContext): readonly PrintAnswer[] {
  if (parts.length < 2) return parts;
  const sources = new Set(parts.map(({ source }) => source));
  const [source] = sources;
  return [
    {
      label: names.name,
      kind: 'text',
      texts: [parts.flatMap(({ texts }) => texts).join(' ')],
      ...(sources.size === 1 && source !== undefined ? { source } : {}),
    },
  ];
}

/** A long answer is shown to the end of a word, and the summary says where the rest is. */
function shortened(
  answer: PrintAnswer,
  { path }: FieldNode,
  { model, context }: { readonly model: FormModel; readonly context: PrintContext },
): PrintAnswer {
  const [text = '', ...more] = answer.texts;
  if (more.length > 0 || text.length <= most) return answer;
  const page = model.pages.find((one) => path.startsWith(`${one.path}/`));
  const start = text.slice(0, most).replace(/\s+\S*$/, '');
  const rest = page && context.wording.continues(labelOf(page, context));
  const source = [...(answer.source === undefined ? [] : [answer.source]), ...(rest === undefined ? [] : [rest])];
  return { ...answer, texts: [`${start} …`], ...(source.length > 0 ? { source: source.join('; ') } : {}) };
}
