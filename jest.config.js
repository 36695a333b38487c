/** Two worlds: rules, functions and the local cloud on node; pages and components with miniprogram-simulate on jsdom. */
const swc = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: 'inline' }],
}

module.exports = {
  // A busy machine starts a function's process slowly; a test that hangs is still told.
  testTimeout: 30_000,
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/miniprogram/(pages|components|custom-tab-bar|services)/',
      ],
      modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.sim'],
      globalSetup: '<rootDir>/test/support/build-functions.cjs',
      transform: swc,
    },
    {
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { url: 'https://jest.test' },
      testMatch: ['<rootDir>/test/miniprogram/{pages,components,custom-tab-bar,services}/**/*.test.ts'],
      modulePathIgnorePatterns: ['<rootDir>/dist'],
      globalSetup: '<rootDir>/test/support/simulate/build.cjs',
      setupFiles: ['<rootDir>/test/support/simulate/setup.cjs'],
      setupFilesAfterEnv: ['<rootDir>/test/support/simulate/after.cjs'],
      transform: { '^.+/test/.+\\.ts$': swc['^.+\\.ts$'] },
      moduleNameMapper: {
        '^tdesign-miniprogram/(.*)$': '<rootDir>/.sim/miniprogram_npm/tdesign-miniprogram/$1',
        '^(tslib|dayjs|tinycolor2|marked)($|/.*)':
          '<rootDir>/.sim/miniprogram_npm/tdesign-miniprogram/miniprogram_npm/$1$2',
      },
    },
  ],
}
