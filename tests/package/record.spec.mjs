// Models over the rows of a file, in the record of a run: done again in Node, and told apart from another run.

import assert from "node:assert/strict";
import { test } from "node:test";

import { clovis as started } from "./package.mjs";

const header = ["customer", "date", "amount", "satisfied", "recommend", "repurchase", "months", "left"];
const rows = Array.from({ length: 60 }, (_, row) => [
  `c${row % 20}`, `2024-0${1 + Math.floor(row / 10)}-${String(1 + (row % 27)).padStart(2, "0")}`, 5 + row,
  1 + (row % 5), 1 + (row % 5), row < 30 ? 1 + (row % 5) : 4, row === 7 ? "" : 1 + ((row * 7) % 23), row % 3 ? "no" : "yes",
]);
const file = (lines) => Buffer.from([header, ...lines].map((line) => line.join(",")).join("\n"));

/** A record as it is asked for: everything that was chosen, and what there was, without what came out. */
const asked = {
  format: "clovis-run", version: 1, files: [],
  settings: {
    read: {}, mapping: {}, cleaning: {}, segment: {}, value: {},
    models: { "secure-customer-index": { columns: { satisfied: "satisfied", recommend: "recommend", repurchase: "repurchase" } } },
    fits: { "churn-survival": { columns: { duration: ["months"], ended: ["left"] } } },
  },
  results: { segments: null, purchases: null, models: { "secure-customer-index": { words: {} } }, fits: { "churn-survival": {} } },
};

test("models over the rows come out the same again, to the bit, and another row makes another run", async () => {
  const clovis = await started();
  const { record } = await clovis.repeat(asked, file(rows));
  const { models, fits } = record.results;
  const survival = fits["churn-survival"];
  assert.deepEqual([survival.rows, survival.used, survival.leftOut], [60, 59, { "empty months": 1 }]);
  // Secure is who gives the best of all three answers: every fifth of the first thirty.
  assert.deepEqual([models["secure-customer-index"].rows, models["secure-customer-index"].segments.secure], [60, 6]);

  const again = await clovis.repeat(JSON.stringify(record), file(rows));
  assert.deepEqual(again.differences, []);
  assert.ok(again.same);

  // The satisfaction of the last row is another one: nothing that was estimated from the other columns has changed.
  const other = rows.map((line, row) => row === 59 ? line.with(3, 1) : line);
  const { differences } = await clovis.repeat(record, file(other));
  assert.ok(differences.some((place) => place.startsWith("results.models.secure-customer-index.checksums")), String(differences));
  assert.deepEqual(differences.filter((place) => place.startsWith("results.fits")), []);

  // A record from before models were in it says nothing of them.
  const { models: _, fits: __, ...results } = record.results;
  assert.ok((await clovis.repeat({ ...record, results }, file(rows))).same);
});
