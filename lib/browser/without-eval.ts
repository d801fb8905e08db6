// Extension pages forbid code generation; zod probes for it unless told not to, and the probe is a reported violation.
// The object is the one zod 4 looks for when it starts, so this module must be the first import of an entry point.
const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
shared.__zod_globalConfig ??= {};
shared.__zod_globalConfig.jitless = true;

export {};
