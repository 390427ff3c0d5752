// zod would compile its parsers with `new Function`, which our content security policy forbids.
// It reads this object when it is loaded, so it must stand before anything that imports zod.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
