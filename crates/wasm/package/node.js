import { readFile } from "node:fs/promises";

import { readWith } from "./source.js";

// Node's fetch does not read files.
readWith((file) => readFile(new URL(file, import.meta.url)));

export * from "./index.js";
export { default } from "./index.js";
