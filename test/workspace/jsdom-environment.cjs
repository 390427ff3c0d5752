const { TestEnvironment } = require('jest-environment-jsdom');

// jsdom hides Node's own web APIs; the screens use fetch and its parts.
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      fetch,
      Request,
      Response,
      Headers,
      TextEncoder,
      TextDecoder,
      structuredClone,
      BroadcastChannel,
      TransformStream,
      ReadableStream,
    });
  }
};
