// The same page as vanilla-page.js, hand-written with lit-html.
import { html, nothing, render } from 'lit/html.js';
import { isAsked, problem } from './rules.js';

/** Draws the pages one at a time in `root`, and calls `submit` with the answers to visible questions. */
export function startLit(root, pages, submit) {
  const answers = {};
  const byId = Object.fromEntries(
    pages.flatMap(({ questions }) => questions).map((question) => [question.id, question]),
  );
  let errors = {};
  let number = 0;

  const answer = (id, value) => {
    answers[id] = value;
    if (errors[id]) errors[id] = problem(byId[id], value);
    draw();
  };
  const toggled = (id, choice, list = answers[id] ?? []) =>
    list.includes(choice) ? list.filter((other) => other !== choice) : [...list, choice];
  const go = (page) => {
    number = page;
    errors = {};
    draw();
  };

  const choice = ({ id, kind }, value, n) => {
    const isRadio = kind === 'radios';
    const change = () => answer(id, isRadio ? value : toggled(id, value));
    const inputId = n ? `${id}-${n}` : id;
    return html`<div>
      <input
        type=${isRadio ? 'radio' : 'checkbox'}
        name=${id}
        id=${inputId}
        value=${value}
        .checked=${isRadio ? answers[id] === value : (answers[id] ?? []).includes(value)}
        @change=${change}
      /><label for=${inputId}>${value}</label>
    </div>`;
  };
  const control = (question) => {
    const { id, kind, label, choices = ['yes', 'no'] } = question;
    const error = html`<p id="${id}-error" class="error">${errors[id]}</p>`;
    if (kind === 'radios' || kind === 'checkboxes')
      return html`<fieldset>
        <legend>${label}</legend>
        ${error}${choices.map((value, n) => choice(question, value, n))}
      </fieldset>`;
    const input = (event) => answer(id, event.target.value);
    const box =
      kind === 'textarea'
        ? html`<textarea
            id=${id}
            aria-describedby="${id}-error"
            .value=${answers[id] ?? ''}
            @input=${input}
          ></textarea>`
        : html`<input
            id=${id}
            type=${kind === 'number' ? 'text' : kind}
            inputmode=${kind === 'number' ? 'numeric' : nothing}
            aria-describedby="${id}-error"
            .value=${answers[id] ?? ''}
            @input=${input}
          />`;
    return html`<label for=${id}>${label}</label>${error}${box}`;
  };

  function leave() {
    const asked = pages[number].questions.filter((question) => isAsked(question, answers, byId));
    errors = Object.fromEntries(
      asked.map((question) => [question.id, problem(question, answers[question.id])]).filter(([, message]) => message),
    );
    if (Object.keys(errors).length > 0) {
      draw();
      root.querySelector('.summary').focus();
    } else if (number + 1 < pages.length) go(number + 1);
    else submit(Object.fromEntries(Object.entries(answers).filter(([id]) => isAsked(byId[id], answers, byId))));
  }

  function draw() {
    const { title, questions } = pages[number];
    const wrong = Object.entries(errors).filter(([, message]) => message);
    render(
      html`<p>Page ${number + 1} of ${pages.length}</p>
        <div class="summary" role="alert" tabindex="-1">
          ${
            wrong.length > 0
              ? html`<h2>There is a problem</h2>
                  <ul>
                    ${wrong.map(([id, message]) => html`<li><a href="#${id}">${message}</a></li>`)}
                  </ul>`
              : nothing
          }
        </div>
        <h1>${title}</h1>
        ${questions.map((question) => (isAsked(question, answers, byId) ? html`<div class="question">${control(question)}</div>` : nothing))}
        <button type="button" ?hidden=${number === 0} @click=${() => go(number - 1)}>Previous</button>
        <button type="button" class="next" @click=${leave}>${number + 1 < pages.length ? 'Next' : 'Submit'}</button>`,
      root,
    );
  }

  draw();
}
