import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/** Lint keeps the borders that matter: who may import whom. See docs/adr/0001. */
const noImport = (group, message) => ({ group, message })
const server = ['wx-server-sdk', '@cloudbase/*', 'node:*']
const local = noImport(['**/local/**'], 'Product code does not know that the local cloud or the local phone exist.')
const borders = (patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] })

export default tseslint.config(
  { ignores: ['dist/', '.sim/', '.data/', 'test-output/', 'miniprogram/miniprogram_npm/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    files: ['**/*.cjs', '*.js'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
        global: 'writable',
        jest: 'readonly',
        afterEach: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['miniprogram/domain/**'],
    rules: {
      ...borders([
        local,
        noImport(
          ['**/services/**', '**/pages/**', '**/cloudfunctions/**', ...server, 'valibot', 'chinese-days'],
          'domain/ imports nothing but domain/.',
        ),
      ]),
      'no-restricted-globals': ['error', 'wx', 'Date', 'setTimeout', 'process'],
    },
  },
  {
    files: ['miniprogram/{pages,components,custom-tab-bar}/**', 'miniprogram/app.ts'],
    rules: {
      ...borders([
        local,
        noImport([...server, 'valibot', 'chinese-days'], 'The mini-program carries no server package.'),
        { group: ['**/cloudfunctions/**'], message: 'Pages take their types from services/call.ts.' },
      ]),
      'no-restricted-properties': [
        'error',
        { object: 'wx', property: 'cloud', message: 'services/ talks to the cloud.' },
      ],
    },
  },
  {
    files: ['miniprogram/services/**'],
    rules: borders([
      local,
      noImport([...server, 'valibot'], 'The mini-program carries no server package.'),
      { regex: 'cloudfunctions/(?!.*contract$)', message: 'Only contract.ts crosses.' },
      { regex: 'cloudfunctions/.*contract$', allowTypeImports: true, message: 'Contracts cross by import type.' },
    ]),
  },
  {
    files: ['cloudfunctions/**'],
    rules: borders([
      local,
      { regex: 'miniprogram/(?!domain/)', message: 'Functions share domain/ and nothing else with the mini-program.' },
    ]),
  },
)
