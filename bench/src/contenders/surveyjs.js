// SurveyJS's form library, with its styles but without its font.
import { importing, literal } from './entry.js';
import { surveyOf } from './surveyjs-model.js';

export const surveyJs = {
  entry: (definition) => `import 'survey-core/survey-core.fontless.min.css';
    ${importing('createRoot', 'react-dom/client')}${importing('Model, settings', 'survey-core')}${importing('Survey', 'survey-react-ui')}
    settings.animationEnabled = false;
    globalThis.start = (root) => createRoot(root).render(<Survey model={new Model(${literal(surveyOf(definition))})} onComplete={console.log} />);`,
  find: {
    text: (_, name) => `[data-name="${name}"] :is(input, textarea)`,
    radio: (_, name, value) => `[data-name="${name}"] input[value="${value}"]`,
    next: '.sd-navigation__next-btn',
    error: '.sd-error',
  },
};
