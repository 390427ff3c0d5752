// A class name reads as itself in tests.
module.exports = { __esModule: true, default: new Proxy({}, { get: (_, key) => String(key) }) };
