// A hand-written page without a library that does a form's job: questions, conditions, mandatory answers, error
// summary, submit.
import { isAsked, problem } from './rules.js';

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Draws the pages one at a time in `root`, and calls `submit` with the answers to visible questions. */
export function startVanilla(root, pages, submit) {
  const answers = {};
  const byId = Object.fromEntries(
    pages.flatMap(({ questions }) => questions).map((question) => [question.id, question]),
  );
  const boxes = {};
  let number = 0;

  function control(question) {
    const { id, kind, label, choices = ['yes', 'no'] } = question;
    if (kind !== 'radios' && kind !== 'checkboxes') {
      const input = make(kind === 'textarea' ? 'textarea' : 'input', { id, value: answers[id] ?? '' });
      if (kind !== 'textarea') input.type = kind === 'number' ? 'text' : kind;
      if (kind === 'number') input.inputMode = 'numeric';
      input.setAttribute('aria-describedby', `${id}-error`);
      input.addEventListener('input', () => changed(question, input.value));
      return [make('label', { htmlFor: id, textContent: label }), error(id), input];
    }
    const type = kind === 'radios' ? 'radio' : 'checkbox';
    const given = answers[id] ?? [];
    const inputs = choices.map((choice, n) =>
      make('input', {
        type,
        name: id,
        id: n ? `${id}-${n}` : id,
        value: choice,
        checked: type === 'radio' ? given === choice : given.includes(choice),
      }),
    );
    for (const input of inputs) {
      input.addEventListener('change', () =>
        changed(
          question,
          type === 'radio' ? input.value : inputs.filter(({ checked }) => checked).map(({ value }) => value),
        ),
      );
    }
    return [
      make(
        'fieldset',
        {},
        make('legend', { textContent: label }),
        error(id),
        ...inputs.map((input) =>
          make('div', {}, input, make('label', { htmlFor: input.id, textContent: input.value })),
        ),
      ),
    ];
  }

  const error = (id) => make('p', { id: `${id}-error`, className: 'error' });

  function changed({ id }, value) {
    answers[id] = value;
    const line = document.getElementById(`${id}-error`);
    if (line.textContent) line.textContent = problem(byId[id], value);
    for (const question of pages[number].questions)
      if (question.if) boxes[question.id].hidden = !isAsked(question, answers, byId);
  }

  function leave() {
    const asked = pages[number].questions.filter((question) => isAsked(question, answers, byId));
    const wrong = asked.map((question) => [question.id, problem(question, answers[question.id])]);
    for (const [id, message] of wrong) document.getElementById(`${id}-error`).textContent = message;
    const lines = wrong
      .filter(([, message]) => message)
      .map(([id, message]) => make('li', {}, make('a', { href: `#${id}`, textContent: message })));
    if (lines.length > 0) {
      root
        .querySelector('.summary')
        .replaceChildren(make('h2', { textContent: 'There is a problem' }), make('ul', {}, ...lines));
      root.querySelector('.summary').focus();
    } else if (number + 1 < pages.length) show(number + 1);
    else submit(Object.fromEntries(Object.entries(answers).filter(([id]) => isAsked(byId[id], answers, byId))));
  }

  function show(page) {
    number = page;
    const { title, questions } = pages[number];
    for (const question of questions)
      boxes[question.id] = make(
        'div',
        { className: 'question', hidden: !isAsked(question, answers, byId) },
        ...control(question),
      );
    const back = make('button', {
      type: 'button',
      textContent: 'Previous',
      hidden: number === 0,
      onclick: () => show(number - 1),
    });
    const next = make('button', {
      type: 'button',
      className: 'next',
      textContent: number + 1 < pages.length ? 'Next' : 'Submit',
      onclick: leave,
    });
    const progress = make('p', { textContent: `Page ${number + 1} of ${pages.length}` });
    const summary = make('div', { className: 'summary', tabIndex: -1 });
    summary.setAttribute('role', 'alert');
    root.replaceChildren(
      progress,
      summary,
      make('h1', { textContent: title }),
      ...questions.map(({ id }) => boxes[id]),
      back,
      next,
    );
  }

  show(0);
}
