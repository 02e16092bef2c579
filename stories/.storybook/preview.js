/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  globalTypes: {
    renderer: {
      description: 'What draws the form',
      toolbar: {
        title: 'Renderer',
        icon: 'browser',
        dynamicTitle: true,
        items: [
          { value: 'web-component', title: 'Web component' },
          { value: 'react', title: 'React' },
          { value: 'print', title: 'Print' },
        ],
      },
    },
    language: {
      description: "Language of the renderer's own words",
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'cy', title: 'Cymraeg' },
        ],
      },
    },
  },
  initialGlobals: { renderer: 'web-component', language: 'en' },
  parameters: { layout: 'fullscreen', a11y: { test: 'error' } },
};
