// Models made from parameters, contracts, and purchases at known opportunities, through the package: against the values with
// 20 digits that the scripts in tests/reference computed, and against published numbers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { clovis as started, log, near } from "./package.mjs";

const clovis = await started();

const reference = async (name) => JSON.parse(await readFile(new URL(`../reference/${name}.json`, import.meta.url)));

const sum = (column) => column.reduce((total, value) => total + value, 0);

/** The ClovisError that the call throws. */
function refused(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof clovis.ClovisError, String(error));
    return error;
  }
  assert.fail("nothing was thrown");
}

const symbols = {
  "bg-nbd": ["r", "alpha", "a", "b"],
  "mbg-nbd": ["r", "alpha", "a", "b"],
  "pareto-nbd": ["r", "alpha", "s", "beta"],
  "bg-cnbd-k": ["k", "r", "alpha", "a", "b"],
  "mbg-cnbd-k": ["k", "r", "alpha", "a", "b"],
  "ggom-nbd": ["r", "alpha", "b", "s", "beta"],
  "pareto-ggg": ["t", "gamma", "r", "alpha", "s", "beta"],
  nbd: ["r", "alpha"],
  "bg-bb": ["alpha", "beta", "gamma", "delta"],
  sbg: ["alpha", "beta"],
  bdw: ["alpha", "beta", "c"],
};

function made(model, inputs) {
  const names = symbols[model];
  const parameters = Object.fromEntries(names.map((name, place) => [name, inputs[place]]));
  return [clovis.fromParameters(model, parameters), inputs.slice(names.length)];
}

const one = (model, [frequency, recency, age], sums) => {
  const last = model === "bg-bb" ? { opportunities: [age] } : { age: [age] };
  const sumLogIntervals = sums === undefined ? undefined : [sums];
  return clovis.purchaseHistoryFrom({ frequency: [frequency], recency: [recency], sumLogIntervals, ...last });
};

/** An effective rate where opportunities are counted. */
const rateOf = (model, rate) => (model === "bg-bb" ? Math.expm1(rate) : rate);

const endless = (value) => value ?? Infinity;

/** What the package gives for a case. */
function answer(model, { kind, inputs }) {
  const [made_, rest] = made(model, inputs);
  const history = () => one(model, rest, kind === "log-likelihood" && model.includes("cnbd") ? rest[3] : undefined);
  const discounted = () => ({ discountRate: rateOf(model, rest[4]), horizon: endless(rest[3]) });
  switch (kind) {
    case "log-likelihood":
      return [made_.logLikelihood(history()), made_.logLikelihoods(history())[0]];
    case "alive":
      return [made_.alive(history(), { after: rest[3] })[0]];
    case "expected":
      return [made_.expected(history(), { horizon: rest[3] })[0]];
    case "residual":
      return [made_.residual(history(), discounted())[0]];
    case "probability-of":
      return [made_.probability(history(), { n: rest[3], horizon: rest[4] })[0]];
    case "expected-new":
      return [made_.expectedNew({ horizon: rest[0] }), made_.expectedNew(rest[0])];
    case "probability-new":
      return [made_.probabilityNew({ n: rest[0], horizon: rest[1] }), made_.probabilityNew(rest[0], rest[1])];
    default:
      throw new Error(kind);
  }
}

function check(cases) {
  const failures = [];
  for (const [model, found] of cases) {
    const expected = Number(found.value);
    for (const value of answer(model, found)) {
      const logarithm = found.kind === "log-likelihood" ? 1e-9 : 0;
      const close = Math.abs(value - expected) <= 1e-9 * Math.abs(expected) + logarithm + 1e-290;
      if (!close) failures.push(`${model} ${JSON.stringify(found)}: ${value}`);
    }
  }
  assert.deepEqual(failures, []);
}

test("models of time have the values of an independent computation", async () => {
  const first = await reference("btyd_oracle");
  const others = ["btyd_oracle_more", "btyd_oracle_regular", "btyd_oracle_ggom"];
  const more = (await Promise.all(others.map(reference))).flat();
  const kinds = ["log-likelihood", "alive", "expected", "residual", "expected-new", "probability"];
  const cases = [
    ...first.filter(({ kind }) => kinds.includes(kind)).map((found) => ["bg-nbd", found]),
    ...more.filter(({ kind }) => kinds.includes(kind)).map((found) => [found.model, found]),
  ];
  assert.ok(cases.length > 4000, `${cases.length}`);
  // There, `probability` is that of a new customer, and a frequency too large to be one is left to the library's own tests.
  const named = ({ kind, ...found }) => ({ kind: kind === "probability" ? "probability-new" : kind, ...found });
  check(cases.map(([model, found]) => [model, named(found)]));
});

test("customers with a regularity of their own have the values of an independent computation", async () => {
  const cases = await reference("btyd_ggg");
  const failures = [];
  for (const { kind, inputs, value } of cases) {
    const [model, [frequency, recency, age, sum, after, rate]] = made("pareto-ggg", inputs);
    const history = clovis.purchaseHistoryFrom({ frequency: [frequency], recency: [recency], age: [age], sumLogIntervals: [sum] });
    const expected = Number(value);
    const alive = () => model.alive(history)[0];
    const close = (found, tolerance) => {
      if (!(Math.abs(found - expected) <= tolerance * Math.abs(expected) + 1e-12)) failures.push(`${kind} ${inputs}: ${found}`);
    };
    if (kind === "log-likelihood") close(model.logLikelihoods(history)[0], 1e-9);
    if (kind === "alive") close(model.alive(history, { after })[0], 1e-9);
    // Of a customer who is there.
    if (kind === "living") close(model.residual(history, { horizon: after, discountRate: rate })[0] / alive(), inputs[0] < 1 ? 5e-7 : 1e-8);
  }
  assert.ok(cases.length > 200, `${cases.length}`);
  assert.deepEqual(failures, []);
});

test("known customers have the probabilities of an independent computation", async () => {
  const cases = await reference("btyd_oracle_future");
  assert.ok(cases.length > 300, `${cases.length}`);
  check(cases.map((found) => [found.model, { ...found, kind: found.kind === "probability" ? "probability-of" : found.kind }]));
});

test("regular purchases are discounted to any horizon", async () => {
  const newcomer = clovis.purchaseHistoryFrom({ frequency: [0], recency: [0], age: [0] });
  for (const { parameters, horizon, discountRate, value } of await reference("btyd_regular_residual")) {
    const model = clovis.fromParameters("bg-cnbd-k", parameters);
    const what = JSON.stringify(parameters);
    near(assert, model.residual(newcomer, { horizon, discountRate })[0], Number(value), 1e-10 * Number(value), what);
    near(assert, model.discountedNew({ horizon, discountRate }), Number(value), 1e-10 * Number(value), what);
    // Discounted to nothing beyond a horizon, it is as good as none.
    const [far, endless] = [41.9, Infinity].map((rates) => model.residual(newcomer, { horizon: rates / discountRate, discountRate })[0]);
    near(assert, far, endless, 1e-10 * endless, what);
  }
});

test("models of opportunities have the values of an independent computation", async () => {
  const { cases } = await reference("btyd_oracle_discrete");
  const used = cases.filter(({ model, kind }) => model === "bg-bb" && kind !== "derivatives");
  assert.ok(used.length > 500, `${used.length}`);
  check(used.map((found) => [found.model, { ...found, kind: found.kind === "probability" ? "probability-of" : found.kind }]));
});

test("contracts have the values of an independent computation", async () => {
  const { tables, cases } = await reference("btyd_oracle_discrete");
  const data = tables.map((survivors) => clovis.retentionTable({ survivors }));
  const used = cases.filter(({ model, kind }) => model !== "bg-bb" && kind !== "derivatives");
  assert.ok(used.length > 300, `${used.length}`);
  for (const { model, kind, inputs, value } of used) {
    const [made_, rest] = made(model, inputs);
    const found = {
      survival: () => made_.survival({ periods: rest[0] })[rest[0]],
      retention: () => made_.retention({ periods: rest[0] })[rest[0] - 1],
      "log-likelihood": () => made_.logLikelihood(data[rest[0]]),
      residual: () =>
        made_.residualLifetime({ renewals: rest[0], horizon: endless(rest[1]), discountRate: Math.expm1(rest[2]) }),
    }[kind]();
    near(assert, found, Number(value), 1e-9 * Math.abs(Number(value)) + 1e-290, `${model} ${kind} ${inputs}`);
  }
});

// Fader, Hardie & Shang (2010), table 1: gifts in six years, the year of the last, donors.
const donors = [
  [6, 6, 1203], [5, 6, 728], [4, 6, 512], [3, 6, 357], [2, 6, 234], [1, 6, 129], [5, 5, 335], [4, 5, 284],
  [3, 5, 225], [2, 5, 173], [1, 5, 119], [4, 4, 240], [3, 4, 181], [2, 4, 155], [1, 4, 78], [3, 3, 322],
  [2, 3, 255], [1, 3, 129], [2, 2, 613], [1, 2, 277], [1, 1, 1091], [0, 0, 3464],
];

const giving = () =>
  clovis.purchaseHistoryFrom({
    frequency: donors.map((row) => row[0]),
    recency: donors.map((row) => row[1]),
    opportunities: new Float64Array(donors.length).fill(6),
    weight: donors.map((row) => row[2]),
  });

test("donors have their published numbers", () => {
  const history = giving();
  assert.deepEqual([history.length, sum(history.weight), history.opportunities[0]], [22, 11104, 6]);
  const fit = clovis.fit("bg-bb", history);
  const published = { alpha: 1.203522, beta: 0.749716, gamma: 0.656718, delta: 2.783442 };
  assert.deepEqual(Object.keys(fit.parameters), Object.keys(published));
  for (const [name, value] of Object.entries(published)) near(assert, fit.parameters[name], value, 2e-6 * value, name);
  near(assert, fit.logLikelihood, -33225.581274, 1e-5);
  assert.deepEqual([fit.customers, fit.diagnosis], [11104, [{ kind: "converged" }]]);
  const same = clovis.fromParameters("bg-bb", fit.parameters);
  near(assert, same.logLikelihood(history), fit.logLikelihood, 1e-7);
  near(assert, fit.logLikelihoodOf(history), fit.logLikelihood, 1e-7);
  near(assert, sum(fit.logLikelihoods(history).map((value, row) => donors[row][2] * value)), fit.logLikelihood, 1e-7);
  const alive = fit.alive(history, { after: 1 });
  [[21, 0.108133], [13, 0.589657], [0, 0.930434]].forEach(([row, value]) => near(assert, alive[row], value, 1e-6));
  assert.equal(fit.alive(history)[0], 1);
  const expected = fit.expected(history, { horizon: 5 });
  near(assert, sum(expected.map((value, row) => donors[row][2] * value)), 12884.157, 0.01);
  near(assert, fit.expectedNew({ horizon: 10 }), 3.179829, 1e-5);
  assert.deepEqual(fit.predict({ horizon: 5 }).expected, expected);
  // Of a few opportunities all numbers of purchases can be asked for.
  const shares = [0, 1, 2, 3, 4, 5].map((n) => fit.probability(history, { n, horizon: 5 }));
  history.frequency.forEach((_, row) => {
    near(assert, sum(shares.map((share) => share[row])), 1, 1e-12);
    near(assert, sum(shares.map((share, n) => n * share[row])), expected[row], 1e-12);
  });
});

test("a contract has its published numbers", () => {
  const share = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1];
  const table = clovis.retentionTable({ survivors: [share.map((value) => 10 * value)] });
  assert.deepEqual([table.periods, table.customers, table.survivors[0][0]], [7, 1000, 1000]);
  const fit = clovis.fit("sbg", table);
  near(assert, fit.parameters.alpha, 0.668088, 1e-6);
  near(assert, fit.parameters.beta, 3.806095, 1e-6);
  near(assert, fit.logLikelihood, -1611.158147, 1e-6);
  assert.deepEqual([fit.model, fit.customers, fit.diagnosis], ["sbg", 1000, [{ kind: "converged" }]]);
  const survival = fit.survival({ periods: 12 });
  assert.deepEqual([survival.length, survival[0]], [13, 1]);
  [46.04, 43.58, 41.42, 39.51, 37.8].forEach((value, year) => near(assert, 100 * survival[8 + year], value, 0.005));
  const retention = fit.retention({ periods: 12 });
  assert.equal(retention.length, 12);
  retention.forEach((rate, place) => near(assert, survival[place + 1] / survival[place], rate, 1e-14));
  const printed = clovis.fromParameters("sbg", { alpha: 0.668, beta: 3.806 });
  near(assert, printed.residualLifetime({ renewals: 7, discountRate: 0.1 }), 7.52995, 1e-5);
  near(assert, clovis.fromParameters("sbg", { alpha: 1, beta: 1 }).logLikelihood(table) / 1000, -2.115545507, 1e-9);
  // c = 1 is sbg, and a free c describes at least as well.
  const same = clovis.fromParameters("bdw", { ...fit.parameters, c: 1 });
  same.survival({ periods: 12 }).forEach((share, period) => near(assert, share, survival[period], 1e-14));
  assert.ok(clovis.fit("bdw", table).logLikelihood > fit.logLikelihood);
  const all = [10000, 8000, 6480, 5307, 4391];
  const triangle = clovis.retentionTable({ survivors: [5, 4, 3, 2].map((length) => all.slice(0, length)) });
  near(assert, clovis.fit("sbg", triangle).parameters.alpha, 3.798126, 1e-5);
});

test("regularity is estimated without drawing, from times, a log and sums of logarithms", async () => {
  // M of 5 and 5, 5 and 6, and 2 and 6: squares of M − 1/2 are 0, 1/484 and 1/16, each customer counted as one.
  const variance = 0.5 * (0.5 / 484 + 1 / 16);
  const times = [[0, 5, 10, 16], [3, 1, 9], [2]];
  const found = clovis.regularity(times);
  near(assert, found.k, (1 - 4 * variance) / (8 * variance), 1e-12);
  assert.deepEqual([found.pairs, found.customers, found.method], [3, 2, "wheat-morrison"]);
  // In the CDNOW sample customers buy at random times, or a little in bursts (Platzer and Reutterer 2016).
  const table = await clovis.readTable(await log(), { name: "cdnow.csv" });
  const history = clovis.purchaseHistory(table, { customer: "customer", date: "date", amount: "amount", unit: "week" });
  for (const method of ["wheat-morrison", "likelihood"]) {
    const { k, standardError } = clovis.regularity(history, { method });
    assert.ok(k > 0.7 && k < 1.3 && standardError < 0.1, `${method}: ${k} ± ${standardError}`);
  }
  assert.throws(() => clovis.regularity([[1]]), (error) => error.code === "empty");
});

test("covariates tell cohorts apart", () => {
  // Fader and Hardie (2007): the two segments, each with both shapes of its own, are one fit with a covariate.
  const survivors = [
    [1000, 869, 743, 653, 593, 551, 517, 491],
    [1000, 631, 468, 382, 326, 289, 262, 241],
  ];
  const table = clovis.retentionTable({ survivors, covariates: { regular: [0, 1] } });
  const fit = clovis.fit("sbg", table, { covariates: { dropout: ["regular"] } });
  near(assert, fit.logLikelihood, -1611.158147 - 1680.265188, 2e-6);
  near(assert, fit.logLikelihoodOf(table), fit.logLikelihood, 1e-8);
  near(assert, fit.parameters.alpha, 0.668088, 2e-6);
  near(assert, fit.parameters.beta * Math.exp(fit.parameters["dropout_beta.regular"]), 1.182043, 5e-6);
  assert.equal(fit.likelihoodRatio.degrees, 2);
  // Table 2 of the article: the high-end customers after eight years and more.
  const projected = fit.survival({ periods: 12, covariates: { regular: 0 } });
  [46.04, 43.58, 41.42, 39.51, 37.8].forEach((share, year) => near(assert, 100 * projected[8 + year], share, 0.005));
  const made = clovis.fromParameters("sbg", fit.parameters);
  near(assert, made.logLikelihood(table), fit.logLikelihood, 1e-8);
  const regular = made.residualLifetime({ discountRate: 0.1, covariates: { regular: 1 } });
  const alone = clovis.fromParameters("sbg", { alpha: 0.704077, beta: 1.182043 }).residualLifetime({ discountRate: 0.1 });
  near(assert, regular, alone, 2e-5);
  assert.throws(() => fit.survival({ periods: 3 }), (error) => error.code === "bad-option" && error.data.column === "covariates.regular");
});

test("spend and values from parameters", () => {
  const history = clovis.purchaseHistoryFrom({
    frequency: [2, 1, 0, 7, 2],
    recency: [10, 10, 0, 30, 20],
    age: [39, 39, 39, 39, 39],
    spend: [22.35, 11.77, 0, 73.74, 25.55],
    sumLogIntervals: [3, 2, 0, 9, 4],
    unit: "week",
  });
  assert.deepEqual(Array.from(history.sumLogIntervals), [3, 2, 0, 9, 4]);
  const spend = clovis.fromParameters("gamma-gamma", { p: 6.25, q: 3.74, gamma: 15.44 });
  // Hardie's note 025, with more digits.
  const published = [24.6637, 18.9169, 35.219, 71.4697, 27.2884];
  spend.spend(history).forEach((value, row) => near(assert, value, published[row], 1e-4));
  near(assert, sum(spend.logLikelihoods(history)), spend.logLikelihood(history), 1e-10);
  const purchases = clovis.fromParameters("pareto-nbd", { r: 0.5533, alpha: 10.5777, s: 0.6062, beta: 11.6687 });
  assert.deepEqual([purchases.aic, purchases.standardErrors.r, purchases.diagnosis], [null, null, []]);
  const valued = clovis.customerValue(purchases, spend, { covers: "customers" }, history);
  near(assert, sum(valued.value), valued.total, 1e-9 * valued.total);
  assert.ok(valued.interval[0] < valued.total && valued.total < valued.interval[1]);
  const { horizon, discountRate } = valued;
  const residual = purchases.residual(history, { horizon, discountRate });
  valued.value.forEach((value, row) => near(assert, value, residual[row] * spend.spend(history)[row], 1e-9 * value));
  assert.equal(clovis.customerValue(purchases, spend, {}, history).interval, null);
});

test("what cannot be asked is named", () => {
  const history = giving();
  const model = clovis.fromParameters("bg-bb", { alpha: 1, beta: 1, gamma: 1, delta: 1 });
  const named = (call) => {
    const { code, data } = refused(call);
    return [code, data.column ?? data.parameter];
  };
  assert.deepEqual(named(() => clovis.fromParameters("nobody", {})), ["unknown-model", undefined]);
  assert.deepEqual(named(() => clovis.fromParameters("nbd", { r: 1 })), ["bad-option", "alpha"]);
  assert.deepEqual(named(() => clovis.fromParameters("nbd", { r: 1, alpha: "x" })), ["bad-option", "alpha"]);
  assert.deepEqual(named(() => clovis.fromParameters("nbd", { r: 1, alpha: 1, beta: 1 })), ["bad-option", "beta"]);
  assert.deepEqual(named(() => clovis.fromParameters("nbd", { r: 0, alpha: 1 })), ["parameter", "r"]);
  assert.deepEqual(named(() => clovis.fromParameters("bdw", { alpha: 1, beta: 1, c: NaN })), ["parameter", "c"]);
  assert.deepEqual(named(() => model.alive(history, { afer: 1 })), ["bad-option", "afer"]);
  assert.deepEqual(named(() => model.alive(history, { after: -1 })), ["out-of-range", "after"]);
  assert.deepEqual(named(() => model.expected(history)), ["bad-option", "horizon"]);
  assert.deepEqual(named(() => model.expected(history, { horizon: NaN })), ["out-of-range", "horizon"]);
  assert.deepEqual(named(() => model.probability(history, { n: 0.5, horizon: 1 })), ["out-of-range", "n"]);
  assert.deepEqual(named(() => model.residual(history, {})), ["bad-option", "discountRate"]);
  assert.deepEqual(named(() => model.residual(history, { discountRate: 0 })), ["out-of-range", "discountRate"]);
  assert.deepEqual(named(() => model.predict({ horizon: 5 })), ["bad-option", "history"]);
  assert.deepEqual(named(() => clovis.fit("sbg", { survivors: [] })), ["bad-option", "history"]);
  assert.deepEqual(named(() => clovis.fit("sbg", history)), ["unknown-model", undefined]);
  const table = clovis.retentionTable({ survivors: [[1000, 869, 743]] });
  const unsuited = refused(() => clovis.fit("sbg", table, { k: 2 }));
  assert.deepEqual([unsuited.code, unsuited.data.column], ["bad-option", "k"]);
  assert.equal(unsuited.data.expected, "bg-cnbd-k mbg-cnbd-k");
  assert.deepEqual(named(() => clovis.fit("sbg", table, { weight: [1] })), ["bad-option", "weight"]);
  assert.deepEqual(named(() => clovis.fit("bg-cnbd-k", history, { k: "two" })), ["bad-option", "k"]);
  assert.deepEqual(named(() => clovis.fit("nbd", history, { wieght: [1] })), ["bad-option", "wieght"]);
  const ages = { frequency: [2, 3], recency: [2, 2], opportunities: [6, 6] };
  const few = refused(() => clovis.fit("bg-bb", clovis.purchaseHistoryFrom(ages)));
  assert.deepEqual([few.code, few.data.row, few.data.column], ["row", 1, "recency"]);
  const part = refused(() => model.alive(clovis.purchaseHistoryFrom({ ...ages, frequency: [2, 1], opportunities: [6, 6.5] })));
  assert.deepEqual([part.code, part.data.row, part.data.column], ["row", 1, "opportunities"]);
  const short = refused(() => clovis.purchaseHistoryFrom({ ...ages, opportunities: [1, 6] }));
  assert.deepEqual([short.code, short.data.row, short.data.column], ["row", 0, "recency"]);
  assert.equal(refused(() => clovis.purchaseHistoryFrom({ ...ages, weight: [1] })).data.column, "weight");
  assert.deepEqual(named(() => clovis.purchaseHistoryFrom({ ...ages, age: [6, 6] })), ["bad-option", "opportunities"]);
  const wide = clovis.fromParameters("gamma-gamma", { p: 2, q: 0.9, gamma: 5 });
  const spends = clovis.purchaseHistoryFrom({ frequency: [1, 0], recency: [1, 0], age: [2, 2], spend: [3, 0] });
  const infinite = refused(() => wide.spend(spends));
  assert.deepEqual([infinite.code, infinite.data.row], ["mean-spend-undefined", 1]);
  const rising = refused(() => clovis.retentionTable({ survivors: [[10, 8], [5, 6]] }));
  assert.deepEqual([rising.code, rising.data.cohort, rising.data.period], ["survivors", 1, 1]);
  assert.equal(refused(() => clovis.retentionTable({ survivors: [[10, "x"]] })).code, "not-a-number");
  assert.equal(refused(() => clovis.retentionTable({ survivors: [[10]] })).code, "empty");
  assert.equal(refused(() => clovis.retentionTable({})).code, "bad-option");
  const contract = clovis.fromParameters("sbg", { alpha: 1, beta: 1 });
  assert.deepEqual(named(() => contract.survival({ periods: 1.5 })), ["out-of-range", "periods"]);
  assert.deepEqual(named(() => contract.residualLifetime({ renewals: 1 })), ["bad-option", "discountRate"]);
});

test("no NaN comes out at any end", () => {
  const columns = { frequency: [0, 1, 100000, 3, 0], recency: [0, 1e-9, 9999, 10, 0], age: [0, 1e4, 1e4, 10, 1e4] };
  const history = clovis.purchaseHistoryFrom({ ...columns, unit: "day" });
  const whole = clovis.purchaseHistoryFrom({
    frequency: [0, 1, 10000, 3, 0],
    recency: [0, 1, 10000, 5, 0],
    opportunities: [0, 10000, 10000, 5, 10000],
  });
  for (const [model, names] of Object.entries(symbols)) {
    if (model === "sbg" || model === "bdw") continue;
    const customers = model === "bg-bb" ? whole : history;
    // Regular purchases at hardly any rate take long to be discounted, so they are left to the library.
    for (const size of "k" === names[0] ? [0.3, 1, 50, 1e6] : [1e-6, 0.3, 1, 50, 1e6]) {
      for (const tilt of [-3, 0, 3]) {
        const parameters = Object.fromEntries(names.map((name, place) => [name, name === "k" ? 3 : size * 10 ** (tilt * (place % 2))]));
        const made_ = clovis.fromParameters(model, parameters);
        // Of bursts without end (t ≤ 1) the mean is infinite for a customer of whom nothing is known: that has a reason.
        const endless = model === "pareto-ggg" && parameters.t <= 1;
        const asked = [
          () => made_.logLikelihoods(customers),
          () => made_.alive(customers, { after: 100 }),
          () => made_.expected(customers, { horizon: 1000 }),
          () => made_.probability(customers, { n: 3, horizon: 1000 }),
          () => made_.residual(customers, { discountRate: 1e-4 }),
          () => [made_.expectedNew({ horizon: 0 })],
          () => [made_.probabilityNew({ n: 100, horizon: 10000 })],
          () => [made_.discountedNew({ discountRate: 0.5 })],
        ];
        const values = asked.flatMap((ask) => {
          try {
            return [...ask()];
          } catch (thrown) {
            assert.ok(endless && thrown.code === "no-value", `${model} ${JSON.stringify(parameters)} ${thrown}`);
            return [];
          }
        });
        assert.ok(values.length > 0 && values.every(Number.isFinite), `${model} ${JSON.stringify(parameters)} ${values}`);
      }
    }
  }
});

test("a prior holds where the data do not, and draws say how sure one may be", async () => {
  const { data, cases } = await reference("btyd_posterior");
  const column = (place) => data.few.map((row) => row[place]);
  const few = clovis.purchaseHistoryFrom({ frequency: column(0), recency: column(1), age: column(2) });
  for (const [model, names] of Object.entries({ nbd: symbols.nbd, "bg-nbd": symbols["bg-nbd"] })) {
    const expected = cases.find((one) => one.model === model && one.data === "few" && one.prior === "weak");
    const fit = clovis.fit(model, few, { prior: "weak", draws: 2000, seed: 1 });
    near(assert, fit.logPosterior, expected.logPosterior, 1e-7);
    assert.deepEqual([fit.aic, fit.bic], [null, null]);
    const { posterior } = fit;
    assert.ok(posterior.paretoK < 0.7 && posterior.effectiveSampleSize > 1000 && posterior.diagnosis.length === 0);
    for (const [place, name] of names.entries()) {
      near(assert, fit.parameters[name], expected.top[place], 1e-4 * expected.top[place]);
      const draws = posterior.draws[name];
      assert.ok(draws instanceof Float64Array && draws.length === 2000);
      const mean = sum(draws.map(Math.log)) / 2000;
      const error = expected.posterior.deviation[place] / Math.sqrt(posterior.effectiveSampleSize);
      near(assert, mean, expected.posterior.mean[place], 4.5 * error);
      const [low, high] = posterior.interval[name];
      assert.ok(low < posterior.median[name] && posterior.median[name] < high);
    }
    const same = clovis.fit(model, few, { prior: "weak", draws: 2000, seed: 1 });
    assert.deepEqual(same.posterior.draws, posterior.draws);
    const { lower, median, upper, total, level } = fit.predictInterval(few, { horizon: 26, level: 0.8 });
    assert.equal(level, 0.8);
    const expectedNow = fit.expected(few, { horizon: 26 });
    for (const row of lower.keys()) assert.ok(lower[row] < median[row] && median[row] < upper[row] && upper[row] < 20 * (1 + expectedNow[row]));
    assert.ok(total.lower < sum(expectedNow) && sum(expectedNow) < total.upper);
  }
  const nobody = clovis.purchaseHistoryFrom({ frequency: [0, 0, 0], recency: [0, 0, 0], age: [20, 26, 24] });
  assert.equal(refused(() => clovis.fit("bg-nbd", nobody, { draws: 500 })).code, "no-maximum");
  assert.equal(clovis.fit("bg-nbd", nobody, { prior: "none" }).posterior, null);
  const known = { r: { median: 0.5, spread: 0.5 }, alpha: { median: 10, spread: 0.7 }, a: { median: 1, spread: 1 }, b: { median: 3, spread: 1 } };
  const held = clovis.fit("bg-nbd", nobody, { prior: known, draws: 200 });
  assert.ok(held.posterior.mean.r < 0.7);
  assert.equal(refused(() => clovis.fit("bg-nbd", nobody, { prior: { beta: { median: 1, spread: 1 } } })).code, "prior");
  assert.equal(refused(() => clovis.fit("bg-nbd", nobody, { prior: "strong" })).data.column, "prior");
  const none = clovis.fit("bg-nbd", few);
  assert.equal(refused(() => none.predictInterval(few, { horizon: 26 })).code, "no-draws");
});
