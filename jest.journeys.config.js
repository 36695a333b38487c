/** Journeys: real people's tasks in Chromium on the built functions and the local cloud. Run by scripts/journeys.ts. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/journeys/**/*.journey.ts', '<rootDir>/test/local/phone/**/*.journey.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.sim'],
  globalSetup: '<rootDir>/test/support/build-everything.cjs',
  testTimeout: 90_000,
  // Two cores: more browsers at once only wait for each other.
  maxWorkers: 2,
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: 'inline' }],
  },
}
