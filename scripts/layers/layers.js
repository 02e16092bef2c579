// Who may import whom. Lint refuses everything that is not in these tables. Tests and scripts may import anything.

const shared = ['model', 'runtime', 'messages', 'session'];
const renderers = ['renderer-react', 'renderer-web-component', 'renderer-print'];

/** For each workspace, the packages of ours that its code may import. Its package.json may depend on the same ones. */
export const workspaces = {
  schemas: [],
  'packages/model': [],
  'packages/diagnostics': [],
  'packages/theme': [],
  'packages/runtime': ['model'],
  'packages/messages': ['model', 'runtime'],
  'packages/session': ['model', 'runtime', 'messages'],
  generator: ['schemas', 'model', 'runtime', 'diagnostics'],
  'renderers/react': ['model', 'messages', 'session'],
  'renderers/web-component': ['model', 'runtime', 'messages', 'session', 'theme'],
  'renderers/html': ['model', 'messages', 'session'],
  'renderers/print': shared,
  'desk/editing': [],
  'desk/reasoning': ['model', 'runtime', 'messages', 'diagnostics', 'generator'],
  'desk/scenarios': ['schemas', 'model', 'runtime', 'messages', 'diagnostics', 'generator', 'reasoning'],
  'desk/changes': ['model', 'runtime', 'session', 'diagnostics', 'generator', 'editing', 'reasoning'],
  'desk/language-server': ['schemas', 'model', 'diagnostics', 'generator', 'editing', 'reasoning'],
  'desk/preview': [...shared, ...renderers, 'theme', 'diagnostics', 'generator', 'reasoning', 'scenarios'],
  'desk/command': [
    ...shared,
    'renderer-print',
    'schemas',
    'diagnostics',
    'generator',
    'editing',
    'reasoning',
    'scenarios',
    'changes',
    'preview',
    'language-server',
  ],
  'desk/vscode': [],
  'apps/portal': [...shared, ...renderers, 'renderer-html', 'schemas', 'theme'],
  'test-support': ['model', 'session'],
  stories: [...renderers, 'messages', 'session', 'theme'],
  bench: [...renderers, 'runtime', 'messages', 'session', 'theme', 'generator', 'reasoning', 'preview', 'portal'],
};

/**
 * For each folder of the compiler, the other folders that it may import. A stage may import the language's records and
 * the stages before it.
 */
export const compiler = {
  folder: 'generator/src',
  rooms: {
    language: [],
    '1-read': ['language'],
    '2-resolve': ['language', '1-read'],
    '3-check': ['language', '1-read', '2-resolve'],
    '4-compile': ['language', '1-read', '2-resolve', '3-check'],
    '5-emit': ['language', '1-read', '2-resolve', '3-check', '4-compile'],
    pipeline: ['language', '1-read', '2-resolve', '3-check', '4-compile', '5-emit'],
  },
};

/**
 * For each folder whose rooms stand in an order, and each room, the other rooms that it may import. A file beside the
 * rooms may import any; no room may import such a file.
 */
export const rooms = {
  [compiler.folder]: compiler.rooms,
  'packages/model/src': {
    drawing: [],
    form: [],
    results: ['form'],
    find: ['form'],
  },
  'packages/messages/src': {
    languages: [],
    texts: ['languages'],
    optional: ['languages'],
  },
  'packages/runtime/src': {
    model: [],
    values: [],
    formats: ['values'],
    logic: ['values', 'formats'],
    fields: ['values', 'formats'],
    draft: ['values', 'logic', 'fields'],
    pages: ['values', 'logic', 'fields', 'draft'],
  },
  'desk/changes/src': {
    pair: [],
    compare: ['pair'],
    open: ['compare'],
    report: ['pair', 'compare'],
    drafts: [],
  },
  'desk/scenarios/src': {
    files: [],
    outcomes: ['files'],
    coverage: ['outcomes'],
    run: ['files', 'outcomes', 'coverage'],
    suggest: ['files', 'outcomes', 'coverage', 'run'],
  },
  'desk/reasoning/src': {
    goals: [],
    solver: [],
    encode: ['goals'],
    witness: ['goals', 'solver', 'encode'],
    ask: ['goals', 'solver', 'encode', 'witness'],
    words: ['goals'],
    findings: ['goals', 'ask', 'words'],
    explain: ['goals', 'ask', 'words'],
    check: ['goals', 'ask', 'words', 'findings'],
  },
  // Answers depend on logic, which reads answers: `encoding.ts` introduces them to each other.
  'desk/reasoning/src/encode': {
    smt: [],
    values: ['smt'],
    form: ['smt', 'values'],
    answers: ['smt', 'values', 'form'],
    logic: ['smt', 'values', 'form', 'answers'],
  },
};

/** For each library, the only places that may import it. */
export const libraries = {
  '@rjsf': ['renderers/react/src/rjsf', 'bench'],
  handlebars: ['renderers/html', 'renderers/print', 'apps/portal/src/pages'],
  'better-auth': ['apps/portal/src/accounts'],
  '@better-auth': ['apps/portal/src/accounts'],
  kysely: ['apps/portal/src/accounts'],
  libsql: ['apps/portal/src/storage'],
  'pdf-lib': ['renderers/print/src/check'],
  'z3-solver': ['desk/reasoning/src/solver'],
};
