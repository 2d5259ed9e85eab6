// The built package, as a program imports it, and the log that the published numbers are about.

import { readFile } from "node:fs/promises";

export const folder = new URL("../../target/package/clovis/", import.meta.url);

/** The package, started. */
export async function clovis() {
  const module = await import(new URL("node.js", folder));
  await module.default();
  return module;
}

export const log = () => readFile(new URL("../reference/cdnow_sample.csv", import.meta.url));

/** Fails unless the number is within the tolerance. */
export function near(assert, found, expected, tolerance, what = "") {
  assert.ok(Math.abs(found - expected) <= tolerance, `${what} ${found} is not ${expected} ± ${tolerance}`);
}
