import { render } from 'lit-html';
import { createController } from './controller.ts';
import { deskView } from './view.ts';

const root = document.body;
createController((desk, actions) => {
  document.title = desk.state
    ? `${desk.state.errors > 0 ? `(${desk.state.errors}) ` : ''}${desk.state.title} – Formwright`
    : 'Formwright';
  render(deskView(desk, actions), root);
});
