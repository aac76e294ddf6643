// Imports the entries that it gets as arguments, and prints what that changed in the globals and their prototypes.

/** @type {string[]} */
const entries = JSON.parse(process.argv[2] ?? "[]");

/** Returns each property of each global and of its prototype, with its value. */
function globals() {
  /** @type {Map<string, unknown>} */
  const found = new Map();
  for (const name of Reflect.ownKeys(globalThis)) {
    const value = Reflect.get(globalThis, name);
    found.set(String(name), value);
    if (Object(value) !== value || value === globalThis) continue;
    for (const [path, object] of [
      [String(name), value],
      [`${String(name)}.prototype`, value.prototype],
    ]) {
      if (Object(object) !== object) continue;
      for (const [key, { value: own, get, set }] of describe(object)) {
        found.set(`${path}.${String(key)}`, own);
        found.set(`${path}.${String(key)} get`, get);
        found.set(`${path}.${String(key)} set`, set);
      }
    }
  }
  return found;
}

/** @param {object} object */
function describe(object) {
  return Reflect.ownKeys(object).map((key) => {
    const descriptor = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
    return /** @type {const} */ ([key, descriptor]);
  });
}

// Node creates some of its globals when they are first read.
globals();
const before = globals();
for (const entry of entries) {
  await (entry.endsWith(".json") ? import(entry, { with: { type: "json" } }) : import(entry));
}
const after = globals();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.has(path) !== after.has(path) || !Object.is(before.get(path), after.get(path)),
);
console.log(JSON.stringify({ imported: entries.length, looked: before.size, changed }));
