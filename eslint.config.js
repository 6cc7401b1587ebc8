// Lint rules. What may import what is not here but in test/architecture/layers.ts.
import eslint from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layersRule } from './test/architecture/eslint-layers.ts';

const tests = ['**/*.test.ts', 'test/**'];
const withoutTypes = ['**/*.js', '**/*.mjs'];

const bannedSyntax = [
  { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'An empty catch hides what happened: return a refusal, or let it go on.' },
  { selector: 'TSEnumDeclaration', message: 'No enums: write a union of literals.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
];
const bannedDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'No default exports: one name everywhere.' };
const bannedInCore = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Core has no clock: take the time as a value.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Core has no clock: take the time as a value.' },
];
const bannedInWindow = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: 'Words of the window stand in src/texts/window.' },
  {
    selector: 'JSXAttribute[name.name=/^(alt|aria-label|aria-valuetext|label|lead|placeholder|title)$/] > Literal[value=/\\p{L}/u]',
    message: 'Words of the window stand in src/texts/window.',
  },
  // The code of a screen is not a word: it stays the same in every language.
  { selector: ':not(JSXAttribute[name.name="code"]) > Literal[value=/[ぁ-ヿ一-鿿]/u]', message: 'Words of the window stand in src/texts/window.' },
  { selector: 'TemplateElement[value.raw=/[ぁ-ヿ一-鿿]/u]', message: 'Words of the window stand in src/texts/window.' },
];
const bannedInTally = [
  { selector: 'BinaryExpression[operator="/"]', message: 'No division in the tally: counts are whole.' },
  { selector: 'AssignmentExpression[operator="/="]', message: 'No division in the tally: counts are whole.' },
];

export default defineConfig(
  globalIgnores(['out/', 'coverage/', 'docs/', 'resources/', 'tools/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@stylistic': stylistic },
    rules: {
      'curly': ['error', 'multi-line'],
      'eqeqeq': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }], // Japanese has a space of its own
      'no-restricted-syntax': ['error', ...bannedSyntax, bannedDefaultExport],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],

      '@stylistic/arrow-parens': 'error',
      '@stylistic/comma-dangle': ['error', 'always-multiline'],
      '@stylistic/eol-last': 'error',
      '@stylistic/indent': ['error', 2, { SwitchCase: 1, flatTernaryExpressions: true }],
      '@stylistic/max-len': ['error', {
        code: 140, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true, ignoreRegExpLiterals: true,
      }],
      '@stylistic/no-multiple-empty-lines': ['error', { max: 1, maxBOF: 0, maxEOF: 0 }],
      '@stylistic/no-tabs': 'error',
      '@stylistic/no-trailing-spaces': 'error',
      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'avoidEscape' }],
      '@stylistic/semi': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { kaihyo: { rules: { layers: layersRule } } },
    rules: { 'kaihyo/layers': 'error' },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', ...bannedSyntax, bannedDefaultExport, ...bannedInCore],
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'Core has no clock: take the time as a value.' },
        { object: 'Math', property: 'random', message: 'Core has no chance: take random bytes as a value.' },
      ],
      'no-restricted-globals': ['error',
        ...['crypto', 'performance', 'process', 'console', 'globalThis', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']
          .map((name) => ({ name, message: 'Core is pure: it takes values and gives values.' })),
        { name: 'Buffer', message: 'Core knows Uint8Array only.' },
        { name: 'TextEncoder', message: 'Use utf8ToBytes of @noble/hashes.' },
        { name: 'TextDecoder', message: 'Not in every place where core runs.' },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, bannedDefaultExport, ...bannedInWindow] },
  },
  {
    files: ['src/core/tally/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, bannedDefaultExport, ...bannedInCore, ...bannedInTally] },
  },
  {
    files: tests,
    rules: {
      // expect.any() and friends are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': ['error', ...bannedSyntax] } },
  {
    files: withoutTypes,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', setTimeout: 'readonly' } },
  },
);
