const project = require('../../jest.base');

module.exports = { ...project('emulator', 180), roots: ['<rootDir>/test'] };
