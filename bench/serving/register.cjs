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

// Node tries endings in this order: a module comes before a file of data with the same name.
const { '.json': json } = Module._extensions;
delete Module._extensions['.json'];
Module._extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
Module._extensions['.json'] = json;
