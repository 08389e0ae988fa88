// The rules that need types; everything else is in the packages' own configuration. Apart from it,
// since a lint with types takes several times as long.
module.exports = {
  root: true,
  parser: '@typescript-eslint/parser',
  parserOptions: {
    project: './tsconfig.json',
    tsconfigRootDir: require('path').resolve(__dirname, '../..'),
  },
  plugins: ['@typescript-eslint'],
  ignorePatterns: [
    'dist',
    'dist-types',
    'node_modules',
    '*.d.ts',
    '**/generated/**',
    // as in every Backstage: start() ends the process itself when it fails
    'packages/backend/src/index.ts',
  ],
  // comments switch off rules of the packages' configuration, which this one does not know
  noInlineConfig: true,
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': [
      'error',
      { checksVoidReturn: false }, // event handlers and express routes may be async
    ],
    '@typescript-eslint/no-explicit-any': 'error',
  },
};
