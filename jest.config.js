const project = require('./jest.base');

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...project('unit', 60),
      roots: ['<rootDir>/test'],
      testPathIgnorePatterns: ['<rootDir>/test/(e2e|property)/'],
    },
    { ...project('property', 180), roots: ['<rootDir>/test/property'] },
    { ...project('e2e', 180), roots: ['<rootDir>/test/e2e'] },
    '<rootDir>/packages/ecs-emulator',
  ],
  maxWorkers: 2,
};
