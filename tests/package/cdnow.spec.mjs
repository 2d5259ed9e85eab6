// The CDNOW sample through the package, in wasm, against published numbers: BTYD 2.4.3 walkthrough (counts, expectations),
// Fader, Hardie and Lee (2005) with CLVTools' digits (BG/NBD), Hardie's note 025 (Gamma-Gamma).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { clovis as started, log, near } from "./package.mjs";

const clovis = await started();

async function history(more = {}) {
  const table = await clovis.readTable(await log(), { name: "cdnow.csv" });
  return clovis.purchaseHistory(table, {
    customer: "customer",
    date: "date",
    amount: "amount",
    unit: "week",
    until: "1997-09-30",
    holdoutUntil: "1998-06-30",
    ...more,
  });
}

const sum = (column) => column.reduce((total, value) => total + value, 0);

test("the log becomes its customers", async () => {
  const table = await clovis.readTable(await log());
  assert.equal(table.rowCount, 6919);
  assert.deepEqual(table.columns.map((column) => column.name), ["customer", "date", "cds", "amount"]);
  assert.deepEqual(table.setAside, []);
  assert.equal(table.kind, "transactions");

  const { customers, frequency, recency, age, spend, total, daysSinceLast, sumLogIntervals, holdoutFrequency, ...rest } =
    await (async () => {
      const found = await history();
      const names = ["customers", "frequency", "recency", "age", "spend", "total", "daysSinceLast", "sumLogIntervals"];
      return Object.fromEntries(
        [...names, "holdoutFrequency", "length", "unit", "until"].map((name) => [name, found[name]]),
      );
    })();
  assert.deepEqual(rest, { length: 2357, unit: "week", until: "1997-09-30" });
  assert.equal(customers.length, 2357);
  assert.ok(frequency instanceof Float64Array);
  assert.equal(sum(frequency), 2457);
  assert.equal(frequency.filter((x) => x === 0).length, 1411);
  assert.equal(Math.max(...frequency), 29);
  assert.equal(sum(holdoutFrequency), 1882);
  // Rows 1 to 3 of the walkthrough, and customer 1516.
  near(assert, recency[0], 30.428571, 1e-6);
  near(assert, age[0], 38.857143, 1e-6);
  near(assert, recency[1], 1.714286, 1e-6);
  assert.deepEqual([frequency[2], recency[2]], [0, 0]);
  const place = customers.indexOf("1516");
  assert.equal(frequency[place], 26);
  near(assert, recency[place], 30.857143, 1e-6);
  near(assert, age[place], 31, 1e-9);
  // Days are whole days, and the spend of customer 1 is the mean of 29.73 and 14.96.
  near(assert, spend[0], (29.73 + 14.96) / 2, 1e-9);
  near(assert, total[0], 29.33 + 29.73 + 14.96, 1e-9);
  near(assert, daysSinceLast[0], (age[0] - recency[0]) * 7, 1e-9);
  near(assert, sumLogIntervals[0], Math.log(17 / 7) + Math.log(196 / 7), 1e-9);
});

test("BG/NBD has its published numbers", async () => {
  const fit = clovis.fit("bg-nbd", await history());
  assert.deepEqual(Object.keys(fit.parameters), ["r", "alpha", "a", "b"]);
  const published = { r: 0.242595, alpha: 4.413602, a: 0.792922, b: 2.425907 };
  const errors = { r: 0.012557, alpha: 0.378224, a: 0.185732, b: 0.705408 };
  for (const [name, value] of Object.entries(published)) {
    near(assert, fit.parameters[name], value, 1e-5 * value, name);
    near(assert, fit.standardErrors[name], errors[name], 1e-4 * errors[name], name);
  }
  near(assert, fit.logLikelihood, -9582.429207, 1e-6);
  near(assert, fit.aic, 8 + 2 * 9582.429207, 1e-5);
  near(assert, fit.bic, 4 * Math.log(2357) + 2 * 9582.429207, 1e-5);
  assert.deepEqual(fit.diagnosis, [{ kind: "converged" }]);
  assert.equal(fit.covariance.length, 4);
  near(assert, fit.expectedNew(52), 1.444012, 1e-5);
});

test("the other purchase models have their published numbers", async () => {
  const found = await history();
  const published = {
    "mbg-nbd": { r: 0.524843, alpha: 6.183084, a: 0.891359, b: 1.614003 },
    "pareto-nbd": { r: 0.553277, alpha: 10.577684, s: 0.60624, beta: 11.668728 },
    nbd: { r: 0.384766, alpha: 12.072024 },
  };
  const spend = clovis.fit("gamma-gamma", found);
  for (const [model, parameters] of Object.entries(published)) {
    const fit = clovis.fit(model, found);
    assert.equal(fit.model, model);
    assert.deepEqual(Object.keys(fit.parameters), Object.keys(parameters));
    for (const [name, value] of Object.entries(parameters)) near(assert, fit.parameters[name], value, 1e-5 * value, name);
    assert.deepEqual(fit.diagnosis, [{ kind: "converged" }]);
    // A customer's value is made of the model's expectation, whatever the model.
    const valued = clovis.customerValue(fit, spend, { annualDiscountRate: 0, horizon: 39 });
    near(assert, sum(valued.value), valued.total, 1e-6 * valued.total);
    assert.ok(valued.interval[0] < valued.total && valued.total < valued.interval[1]);
  }
  const pareto = clovis.fit("pareto-nbd", found);
  near(assert, pareto.logLikelihood, -9594.976179, 1e-5);
  near(assert, pareto.expectedNew(52), 1.473434, 1e-5);
  near(assert, clovis.fit("nbd", found).logLikelihood, -9763.657615, 1e-5);
  // One-time buyers are there for certain in BG/NBD, perhaps gone in the others that let customers leave, and nobody
  // ever leaves in NBD.
  const { frequency } = found;
  const oneTime = [...frequency.keys()].filter((row) => frequency[row] === 0);
  const range = (model) => {
    const { alive } = clovis.fit(model, found).predict({ horizon: 39 });
    const values = oneTime.map((row) => alive[row]);
    return [Math.min(...values), Math.max(...values)];
  };
  assert.deepEqual(range("bg-nbd"), [1, 1]);
  assert.deepEqual(range("nbd"), [1, 1]);
  for (const model of ["mbg-nbd", "pareto-nbd"]) {
    const [least, most] = range(model);
    assert.ok(least > 0.2 && most < 0.6, `${model}: ${least} to ${most}`);
  }
});

test("expectations by frequency have their published numbers", async () => {
  const found = await history();
  const { alive, expected } = clovis.fit("bg-nbd", found).predict({ horizon: 39 });
  assert.ok(alive instanceof Float64Array && expected instanceof Float64Array);
  assert.ok(alive.every((p) => p >= 0 && p <= 1));
  const { frequency } = found;
  const means = Array.from({ length: 8 }, (_, bin) => {
    const rows = [...frequency.keys()].filter((row) => Math.min(frequency[row], 7) === bin);
    return sum(rows.map((row) => expected[row])) / rows.length;
  });
  const published = [0.2251, 0.5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.504, 6.1572];
  means.forEach((mean, bin) => near(assert, mean, published[bin], 6e-5, `bin ${bin}`));
  const year = clovis.fit("bg-nbd", found).predict({ horizon: 52 });
  const place = found.customers.indexOf("1516");
  near(assert, year.expected[place], 25.757338, 1e-4);
  near(assert, year.alive[place], 0.9688544, 1e-6);
});

test("Gamma-Gamma has its published numbers", async () => {
  const fit = clovis.fit("gamma-gamma", await history());
  assert.equal(fit.customers, 946);
  const published = { p: 6.249573, q: 3.744225, gamma: 15.443519 };
  for (const [name, value] of Object.entries(published)) near(assert, fit.parameters[name], value, 1e-4 * value, name);
  near(assert, fit.logLikelihood, -4055.917695, 1e-5);
  const { spend, mean, reason } = fit.predict();
  assert.equal(reason, null);
  // The mean of the population is p γ / (q − 1), and what a one-time buyer is expected to spend.
  near(assert, mean, (published.p * published.gamma) / (published.q - 1), 1e-3);
  near(assert, spend[2], mean, 1e-9);
});

test("values add up to the total, which has an interval", async () => {
  const found = await history();
  const [purchases, spend] = [clovis.fit("bg-nbd", found), clovis.fit("gamma-gamma", found)];
  const valued = clovis.customerValue(purchases, spend, { annualDiscountRate: 0.15, horizon: 52 });
  near(assert, sum(valued.value), valued.total, 1e-6 * valued.total);
  assert.ok(valued.interval[0] < valued.total && valued.total < valued.interval[1]);
  assert.deepEqual([valued.covers, valued.level, valued.unit, valued.horizon], ["both", 0.95, "week", 52]);
  near(assert, valued.discountRate, Math.log(1.15) / (365.25 / 7), 1e-12);
  const parameters = clovis.customerValue(purchases, spend, { horizon: 52, covers: "parameters" });
  assert.ok(parameters.interval[0] > valued.interval[0] && parameters.interval[1] < valued.interval[1]);
  const half = clovis.customerValue(purchases, spend, { horizon: 52, margin: 0.5 });
  near(assert, half.total, valued.total / 2, 1e-9 * valued.total);
  // Without discounting, value is expected purchases times expected spend.
  const plain = clovis.customerValue(purchases, spend, { annualDiscountRate: 0, horizon: 52 });
  const { expected } = purchases.predict({ horizon: 52 });
  const spends = spend.predict().spend;
  plain.value.forEach((value, row) => near(assert, value, expected[row] * spends[row], 1e-9 * Math.max(1, value)));
});

test("columns made elsewhere give the same fit", async () => {
  const found = await history();
  const arrays = clovis.purchaseHistoryFrom({
    frequency: Array.from(found.frequency),
    recency: found.recency,
    age: found.age,
    spend: found.spend,
    unit: "week",
  });
  assert.equal(clovis.fit("bg-nbd", arrays).logLikelihood, clovis.fit("bg-nbd", found).logLikelihood);
  assert.deepEqual(arrays.daysSinceLast, found.daysSinceLast);
  assert.deepEqual([arrays.total, arrays.sumLogIntervals, arrays.until], [null, null, null]);
  // A fit made on one half of the customers speaks of the other half too.
  const half = (from) =>
    clovis.purchaseHistoryFrom({
      frequency: found.frequency.filter((_, row) => row % 2 === from),
      recency: found.recency.filter((_, row) => row % 2 === from),
      age: found.age.filter((_, row) => row % 2 === from),
    });
  const fitted = clovis.fit("bg-nbd", half(0));
  assert.equal(fitted.predict({ horizon: 10 }, half(1)).alive.length, 1178);
  assert.equal(fitted.predict({ horizon: 10 }).alive.length, 1179);
});

test("weights stand for customers", async () => {
  const found = await history();
  const twice = clovis.fit("bg-nbd", found, { weight: new Float64Array(found.length).fill(2) });
  const once = clovis.fit("bg-nbd", found);
  near(assert, twice.logLikelihood, 2 * once.logLikelihood, 1e-6);
  near(assert, twice.standardErrors.r, once.standardErrors.r / Math.SQRT2, 1e-6);
  assert.equal(twice.customers, 2 * 2357);
});

test("segments hold every customer once, in every rule set", async () => {
  const found = await history();
  for (const ruleSet of ["rf-ten", "codes-eleven", "eight-types", "rfm-030", "rfm-02x", "putler"]) {
    const result = clovis.rfm(found, { ruleSet });
    assert.equal(sum(result.segments.map((segment) => segment.customers)), 2357, ruleSet);
    assert.equal(result.segment.length, 2357);
    assert.ok(result.scores.r instanceof Uint8Array);
    for (const score of ["r", "f", "m"]) assert.ok(result.scores[score].every((value) => value >= 1 && value <= 5));
    assert.equal(result.audit.cells, 125);
  }
  // Counted over the 125 cells when the rules were published side by side.
  const audit = clovis.rfm(found, { ruleSet: "rfm-030" }).audit;
  assert.equal(audit.overlapping.length, 58);
  assert.equal(audit.unmatched.length, 10);
  assert.deepEqual(clovis.rfm(found).audit.overlapping, []);
});

test("the example log of lifetimes gives its fit and its forecasts of thirty days", async () => {
  // lifetimes 0.11.3, tests/test_utils.py; the estimates by its BetaGeoFitter on the same log.
  const bytes = await readFile(new URL("../../target/cdnow/example_transactions.csv", import.meta.url));
  const table = await clovis.readTable(bytes, { name: "example_transactions.csv" });
  const history = clovis.purchaseHistory(table, { customer: "id", date: "date", unit: "day", until: "2014-12-31" });
  assert.deepEqual([history.length, sum(history.frequency)], [5000, 9270]);
  assert.equal(history.spend, null);
  const fit = clovis.fit("bg-nbd", history);
  const estimates = { r: 0.163851, alpha: 1.864281, a: 1.850343, b: 3.181059 };
  for (const [name, value] of Object.entries(estimates)) near(assert, fit.parameters[name], value, 2e-5 * value, name);
  const expected = fit.expected(history, { horizon: 30 });
  const published = [0.016053, 0.021171, 0.030461, 0.031686, 0.001607];
  published.forEach((value, id) => near(assert, expected[history.customers.indexOf(String(id))], value, 1e-6, `customer ${id}`));
});
