// The scoring module as a host sees it that is no JavaScript: plain WebAssembly without imports, held to the package on the published
// customers; and what it says to a model or a customer that cannot be.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, test } from "node:test";

import { clovis as started, folder, log } from "./package.mjs";

const clovis = await started();
const module = new WebAssembly.Module(await readFile(new URL("scoring/clovis_scoring.wasm", folder)));
const host = new WebAssembly.Instance(module, {}).exports;

/** What the last refused call says. */
function reason() {
  const [address, length] = [host.reason_pointer(), host.reason_length()];
  return JSON.parse(new TextDecoder().decode(new Uint8Array(host.memory.buffer, address, length)));
}

/** Handle of a model, 0 where it is refused. */
function read(text) {
  const bytes = new TextEncoder().encode(text);
  const address = host.allocate(bytes.length);
  new Uint8Array(host.memory.buffer, address, bytes.length).set(bytes);
  const handle = host.model(address, bytes.length);
  const refused = handle === 0 ? reason() : null;
  assert.equal(host.release(address), 0);
  return refused ?? handle;
}

const inputs = ["frequency", "recency", "age", "spend", "sumLogIntervals"];
const outputs = ["alive", "expected", "meanSpend", "expectedSpend", "exists"];

/** The columns that come out, or why there are none. */
function scored(purchases, spend, given, horizon) {
  const rows = given.frequency.length;
  const lay = (column) => {
    const address = host.allocate(8 * rows);
    if (column) new Float64Array(host.memory.buffer, address, rows).set(column);
    return address;
  };
  const from = inputs.map((name) => (given[name] ? lay(given[name]) : 0));
  const to = outputs.map(() => lay());
  const status = host.score(purchases, spend, rows, ...from, horizon, ...to);
  const column = (address) => Float64Array.from(new Float64Array(host.memory.buffer, address, rows));
  const found = status === 0 ? Object.fromEntries(outputs.map((name, place) => [name, column(to[place])])) : reason();
  for (const address of [...from, ...to]) if (address !== 0) assert.equal(host.release(address), 0);
  return found;
}

/** Fails unless every value is the expected one, to 1e-12 of it. */
function same(found, expected, what) {
  assert.equal(found.length, expected.length, what);
  const wrong = found.findIndex((value, row) => !(Math.abs(value - expected[row]) <= 1e-12 * Math.abs(expected[row])));
  assert.equal(wrong, -1, `${what}, row ${wrong}: ${found[wrong]}, not ${expected[wrong]}`);
}

test("the module asks nothing of its host", () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const functions = WebAssembly.Module.exports(module).filter(({ kind }) => kind === "function").map(({ name }) => name);
  const wanted = ["allocate", "forget", "model", "reason_length", "reason_pointer", "release", "score"];
  assert.deepEqual(functions.sort(), wanted);
});

describe("the customers of CDNOW", () => {
  let history;
  before(async () => {
    history = clovis.purchaseHistory(await clovis.readTable(await log()), { until: "1997-09-30" });
  });

  // Near the estimates of the sample.
  const models = {
    nbd: { r: 0.385, alpha: 12.072 },
    "bg-nbd": { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    "mbg-nbd": { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
    "bg-cnbd-k": { k: 2, r: 0.85, alpha: 1.45, a: 0.79, b: 2.42 },
    "mbg-cnbd-k": { k: 3, r: 0.9, alpha: 4.1, a: 0.8, b: 1.6 },
    "pareto-nbd": { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
    "pareto-nbd, correlated": { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669, m: -1.1 },
    "ggom-nbd": { r: 0.553, alpha: 10.576, b: 0.01, s: 0.607, beta: 0.2 },
    "pareto-ggg": { t: 1.8, gamma: 1.75, r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 },
  };

  for (const [name, parameters] of Object.entries(models)) {
    test(`${name} has the scores of the package`, () => {
      const model = clovis.fromParameters(name.split(",")[0], parameters);
      const spend = clovis.fromParameters("gamma-gamma", { p: 6.25, q: 3.74, gamma: 15.44 });
      const of = Object.fromEntries(inputs.map((column) => [column, history[column]]));
      // A model with the times of all purchases takes milliseconds a customer.
      const some = name === "pareto-ggg" ? 150 : history.length;
      const given = Object.fromEntries(inputs.map((column) => [column, of[column].slice(0, some)]));
      const part = clovis.purchaseHistoryFrom(given);
      const found = scored(read(JSON.stringify(model)), read(JSON.stringify(spend)), given, 39);
      const told = model.predict({ horizon: 39 }, part);
      const expected = model.expected(part, { horizon: 39 });
      // Of who has surely left, `alive` of this model has more digits than its predictions.
      same(found.alive, name === "pareto-ggg" ? told.alive : model.alive(part), "alive");
      same(found.alive, told.alive, "alive as predicted");
      same(found.expected, expected, "expected");
      const orders = spend.predict(part).spend;
      same(found.meanSpend, orders, "mean spend");
      same(found.expectedSpend, expected.map((purchases, row) => purchases * orders[row]), "expected spend");
      assert.ok(found.exists.every((exists) => exists === 1));
      assert.ok(found.alive.some((alive) => alive > 0.5) && found.expected.some((purchases) => purchases > 1));
    });
  }

  test("a fit goes in as it is written", () => {
    const [fit, spend] = [clovis.fit("bg-nbd", history), clovis.fit("gamma-gamma", history)];
    const record = JSON.parse(JSON.stringify(fit));
    assert.deepEqual([record.model, record.parameters, record.covariance], ["bg-nbd", fit.parameters, fit.covariance]);
    const found = scored(read(JSON.stringify(fit)), read(JSON.stringify(spend)), history, 52);
    const { alive, expected } = fit.predict({ horizon: 52 });
    same(found.alive, alive, "alive");
    same(found.expected, expected, "expected");
    same(found.meanSpend, spend.predict().spend, "mean spend");
    // Without a spend model, only the purchases.
    const { frequency, recency, age } = history;
    const alone = scored(read(JSON.stringify(fit)), 0, { frequency, recency, age }, 52);
    same(alone.expected, expected, "expected");
    assert.ok(alone.meanSpend.every((amount) => amount === 0));
  });

  test("the models of a recorded run go in as they stand in the record", async () => {
    const settings = { read: {}, mapping: {}, cleaning: {}, segment: {}, value: { model: "pareto-nbd", horizon: 39 } };
    const asked = { format: "clovis-run", version: 1, files: [], settings, results: { segments: null, purchases: {} } };
    const { record, columns } = await clovis.repeat(asked, await log());
    const { purchases, spend } = record.results;
    const found = scored(read(JSON.stringify(purchases)), read(JSON.stringify(spend)), columns, 39);
    same(found.alive, columns.alive, "alive");
    same(found.expected, columns.expected, "expected");
    same(found.expectedSpend, columns.expected.map((expected, row) => expected * columns["expected-spend"][row]), "expected spend");
  });
});

describe("what cannot be is told, not trapped", () => {
  const model = (id, parameters) => JSON.stringify({ model: id, parameters });

  test("models", () => {
    const one = { r: 1, alpha: 1 };
    for (const [text, code, column] of [
      ["", "not-json"],
      ["{".repeat(1e6), "not-json"],
      ["[".repeat(1e6), "not-json"],
      ["null", "not-a-model"],
      [JSON.stringify({ model: "nbd" }), "not-a-model"],
      [model("bg-bb", { alpha: 1, beta: 1, gamma: 1, delta: 1 }), "unknown-model"],
      [model("nbd", { r: 1 }), "bad-option", "alpha"],
      [model("nbd", { ...one, "rate.shop": 1 }), "bad-option", "rate.shop"],
      [model("nbd", { ...one, r: "1" }), "bad-option", "r"],
      [model("nbd", { ...one, r: -1 }), "parameter"],
      [model("bg-cnbd-k", { k: 2.5, r: 1, alpha: 1, a: 1, b: 1 }), "parameter"],
      [model("pareto-nbd", { r: 1, alpha: 1, s: 1, beta: 1, m: -9 }), "parameter"],
    ]) {
      const told = read(text);
      assert.deepEqual([told.code, told.column], [code, column], text.slice(0, 60));
    }
  });

  test("customers, by row, column and rule", () => {
    const [purchases, spend] = [read(model("nbd", { r: 0.4, alpha: 12 })), read(model("gamma-gamma", { p: 6, q: 4, gamma: 15 }))];
    const valid = { frequency: [2, 0], recency: [30, 0], age: [38, 38], spend: [20, 0] };
    for (const [column, value, expected] of [
      ["frequency", NaN, "finite"],
      ["frequency", 1.5, "whole"],
      ["frequency", -1, "not-negative"],
      ["recency", 1, "recency-zero-without-repeat"],
      ["age", Infinity, "finite"],
      ["age", 1e300, "not-too-large"],
    ]) {
      const told = scored(purchases, spend, { ...valid, [column]: [valid[column][0], value] }, 52);
      assert.deepEqual([told.code, told.row, told.column, told.expected], ["row", 1, column, expected]);
    }
    const unpaid = scored(purchases, spend, { ...valid, spend: [NaN, NaN] }, 52);
    assert.deepEqual([unpaid.code, unpaid.row, unpaid.column], ["row", 0, "spend"]);
    assert.equal(scored(purchases, spend, valid, -1).code, "setting");
    assert.equal(scored(purchases, spend, valid, NaN).code, "setting");
    assert.equal(scored(spend, purchases, valid, 52).code, "wrong-model");
    assert.equal(scored(77, 0, valid, 52).code, "unknown-handle");
    assert.equal(scored(purchases, spend, { ...valid, spend: null }, 52).code, "buffer");
    // Nothing of this has broken it.
    assert.equal(scored(purchases, spend, valid, 0).expected[0], 0);
  });

  test("addresses and lengths that were made up", () => {
    const purchases = read(model("nbd", { r: 0.4, alpha: 12 }));
    const column = host.allocate(16);
    for (const [rows, address] of [[3, column], [2, column + 8], [2, 0], [2, -1], [1e7, column], [1e9, column], [-1, column]]) {
      const status = host.score(purchases, 0, rows, address, column, column, 0, 0, 52, column, column, 0, 0, 0);
      assert.equal(status, 1);
      assert.ok(["buffer", "too-many-rows"].includes(reason().code));
    }
    assert.equal(host.model(column, 17), 0);
    assert.equal(host.model(-8, -8), 0);
    assert.deepEqual([host.release(column), host.release(column), host.forget(purchases), host.forget(purchases)], [0, 1, 0, 1]);
    // More than a module can have.
    assert.equal(host.allocate(-1), 0);
  });
});
