// What a log holds besides orders, each by a rule that can be changed: the files of tests/dirty through the package.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { clovis as started } from "./package.mjs";

const clovis = await started();

/** The history of a file of tests/dirty, and totals by customer. */
async function read(name, options = {}) {
  const table = await clovis.readTable(await readFile(new URL(`../dirty/${name}`, import.meta.url)), { name });
  const history = clovis.purchaseHistory(table, { unit: "day", ...options });
  const totals = Object.fromEntries(history.customers.map((customer, place) => [customer, history.total[place]]));
  return { history, totals, noted: history.noted };
}

test("credit notes are taken back, unless they are told to stand", async () => {
  // The last of them is given back the day after the last order.
  const taken = await read("credit-notes.csv", { until: "2010-12-06" });
  assert.deepEqual(taken.totals, { 17850: 4.25, 13047: 20 });
  assert.equal(taken.noted.creditNotes, 2);
  const kept = await read("credit-notes.csv", { creditNotes: false });
  assert.ok(Math.abs(kept.totals[17850] - 34.85) < 1e-12);
});

test("lines of an order on several days are one order where asked", async () => {
  const apart = await read("lines-of-an-order.csv");
  const joined = await read("lines-of-an-order.csv", { joinOrders: true });
  const purchases = ({ history }) => [...history.frequency];
  assert.deepEqual([purchases(apart), purchases(joined)], [[2, 1], [1, 1]]);
  assert.equal(joined.noted.joined, 1);
});

test("tests are counted, and set aside where asked", async () => {
  const kept = await read("test-customers.csv");
  assert.deepEqual([kept.history.length, kept.noted.tests], [5, 3]);
  const dropped = await read("test-customers.csv", { dropTests: true });
  assert.deepEqual(dropped.history.customers, ["Testa", "C0001"]);
  assert.deepEqual(dropped.history.setAside.map(({ reason, count }) => [reason, count]), [["test-customer", 3]]);
});

test("no sum has two currencies, unless told so", async () => {
  const one = await read("mixed-currencies.csv");
  assert.deepEqual(one.totals, { A: 1200, B: 170 });
  assert.deepEqual([one.noted.currency, one.noted.otherCurrency], ["CNY", 2]);
  const both = await read("mixed-currencies.csv", { currencies: "add" });
  assert.deepEqual(both.totals, { A: 1230, B: 170, C: 5 });
});

test("a moment lies on the day of the zone asked for", async () => {
  const written = await read("time-zones.csv");
  assert.equal(written.noted.zoned, 3);
  assert.deepEqual([...written.history.frequency], [1, 1]);
  const china = await read("time-zones.csv", { zone: 480 });
  assert.deepEqual([...china.history.frequency], [0, 1]);
  await assert.rejects(read("time-zones.csv", { zone: 9000 }), { code: "bad-option" });
});

test("nothing after the last day counts", async () => {
  const { history, noted } = await read("future-dates.csv", { lastDay: "2024-06-30" });
  assert.equal(noted.future, 2);
  assert.deepEqual(history.setAside.map(({ reason, count }) => [reason, count]), [["future-date", 2]]);
});
