/*
 * Lets Node load TypeScript as the build writes it. tsx is not used here: it keeps the names of functions by a call for every
 * function that is made, which this benchmark would measure.
 */
const { Module } = require('node:module');
const { transformFileSync } = require('@swc/core');

const options = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

Module._extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
