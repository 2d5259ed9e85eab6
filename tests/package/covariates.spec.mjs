// Models with covariates that do not change with time, through the package: against values and estimates that
// tests/reference/btyd_covariates.py computed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { clovis as started, near } from "./package.mjs";

const clovis = await started();

const reference = JSON.parse(await readFile(new URL("../reference/btyd_covariates.json", import.meta.url)));

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

const historyOf = (model) => {
  const { covariates, ...columns } = reference.data[model === "gamma-gamma" ? "pareto-nbd" : model];
  const typed = Object.entries(covariates).map(([name, values]) => [name, Float64Array.from(values)]);
  return clovis.purchaseHistoryFrom({ ...columns, covariates: Object.fromEntries(typed) });
};

test("values at any parameters, effects and customers", () => {
  for (const { model, parameters, covariates, customer, value } of reference.values) {
    const made = clovis.fromParameters(model, parameters);
    const spends = model === "gamma-gamma";
    const [frequency, recency, age] = spends ? [customer[0], 1, 2] : customer;
    const history = clovis.purchaseHistoryFrom({
      frequency: [frequency],
      recency: [recency],
      age: [age],
      spend: spends ? [customer[1]] : undefined,
      covariates: Object.fromEntries(Object.entries(covariates).map(([name, own]) => [name, [own]])),
    });
    const [ln, alive] = value.map(Number);
    near(assert, made.logLikelihood(history), ln, 1e-11 * Math.max(Math.abs(ln), 1e-3), JSON.stringify(parameters));
    if (!spends) near(assert, made.alive(history)[0], alive, 1e-10 * Math.max(alive, 1e-3), JSON.stringify(parameters));
  }
});

test("estimates and errors are those of an independent fit", () => {
  for (const { model, choice, constrain, names, parameters, errors, logLikelihood, without } of reference.fits) {
    const settings = constrain.length > 0 ? { covariates: choice, constrain } : { covariates: choice };
    const fit = clovis.fit(model, historyOf(model), settings);
    assert.deepEqual(Object.keys(fit.parameters), names);
    assert.deepEqual(fit.diagnosis, [{ kind: "converged" }]);
    names.forEach((name, place) => {
      near(assert, fit.parameters[name], parameters[place], 1e-6 * errors[place], `${model} ${name}`);
      near(assert, fit.standardErrors[name], errors[place], 1e-6 * errors[place], `${model} ${name}`);
      near(assert, Math.sqrt(fit.covariance[place][place]), errors[place], 1e-6 * errors[place], `${model} ${name}`);
    });
    near(assert, fit.logLikelihood, logLikelihood, 1e-8);
    near(assert, fit.aic, 2 * names.length - 2 * logLikelihood, 1e-7);
    const { statistic, degrees, p } = fit.likelihoodRatio;
    near(assert, statistic, 2 * (logLikelihood - without), 1e-7);
    assert.equal(degrees, names.filter((name) => name.includes(".")).length);
    assert.ok(p >= 0 && p < 0.1);
    const same = clovis.fromParameters(model, fit.parameters);
    near(assert, same.logLikelihood(historyOf(model)), fit.logLikelihood, 1e-9 * Math.abs(fit.logLikelihood));
    assert.equal(clovis.fit(model, historyOf(model)).likelihoodRatio, null);
  }
});

test("every prediction takes the customer's covariates", () => {
  const history = historyOf("pareto-nbd");
  const settings = { covariates: { rate: ["shop"], dropout: ["shop"] } };
  const fit = clovis.fit("pareto-nbd", history, settings);
  const { r, alpha, s, beta, "rate.shop": rate, "dropout.shop": dropout } = fit.parameters;
  const own = [0, 1].map((shop) =>
    clovis.fromParameters("pareto-nbd", { r, alpha: alpha * Math.exp(-rate * shop), s, beta: beta * Math.exp(-dropout * shop) }),
  );
  const shop = history.covariates.shop;
  for (const ask of [
    (model) => model.alive(history, { after: 3 }),
    (model) => model.expected(history, { horizon: 26 }),
    (model) => model.probability(history, { n: 2, horizon: 26 }),
    (model) => model.residual(history, { discountRate: 0.002 }),
    (model) => model.logLikelihoods(history),
    (model) => model.predict({ horizon: 26 }, history).expected,
  ]) {
    const [found, plain] = [ask(fit), own.map(ask)];
    found.forEach((value, row) => near(assert, value, plain[shop[row]][row], 1e-10 * Math.abs(value)));
  }
  own.forEach((model, shop) => {
    const covariates = { shop };
    const close = (found, expected) => near(assert, found, expected, 1e-12 * expected);
    close(fit.expectedNew({ horizon: 52, covariates }), model.expectedNew({ horizon: 52 }));
    close(fit.probabilityNew({ n: 1, horizon: 52, covariates }), model.probabilityNew({ n: 1, horizon: 52 }));
    close(fit.discountedNew({ discountRate: 0.01, covariates }), model.discountedNew({ discountRate: 0.01 }));
  });
  const spend = clovis.fit("gamma-gamma", history, { covariates: { spend: ["shop"] } });
  assert.equal(spend.predict().mean, null);
  const { p, q, gamma, "spend.shop": effect } = spend.parameters;
  near(assert, spend.meanNew({ covariates: { shop: 1 } }), (p * gamma * Math.exp(-effect)) / (q - 1), 1e-9);
  const valued = clovis.customerValue(fit, spend);
  near(assert, sum(valued.value), valued.total, 1e-9 * valued.total);
  assert.ok(valued.interval[0] < valued.total && valued.total < valued.interval[1] && valued.parameterError > 0);
});

test("a log has covariates in its columns", async () => {
  const rows = ["who,when,amount,channel,size"];
  rows.push("b,2024-01-01,10,web,3", "a,2024-01-02,5,shop,", "a,2024-01-20,8,web,2.5", "b,2024-02-01,4,shop,4", "c,2024-01-05,6,shop,1");
  const table = await clovis.readTable(rows.join("\n"));
  const columns = { customer: "who", date: "when", amount: "amount" };
  const history = clovis.purchaseHistory(table, { ...columns, covariates: ["channel", "size"] });
  const own = (name) => Object.fromEntries(history.customers.map((who, row) => [who, history.covariates[name][row]]));
  assert.deepEqual([own("channel"), own("size")], [{ a: 0, b: 1, c: 0 }, { a: 2.5, b: 3, c: 1 }]);
  assert.equal(clovis.purchaseHistory(table, columns).covariates, null);
  assert.equal(refused(() => clovis.purchaseHistory(table, { ...columns, covariates: ["nowhere"] })).code, "no-column");
});

test("covariates that will not do are named", () => {
  const history = historyOf("bg-nbd");
  const named = (call) => {
    const { code, data } = refused(call);
    return [code, data.column ?? data.parameter];
  };
  const rate = { covariates: { rate: ["shop"] } };
  assert.deepEqual(named(() => clovis.fit("nbd", history, rate)), ["bad-option", "covariates"]);
  assert.deepEqual(named(() => clovis.fit("bg-nbd", history, { covariates: { spend: ["shop"] } })), ["bad-option", "covariates.spend"]);
  assert.deepEqual(named(() => clovis.fit("bg-nbd", history, { covariates: { rates: ["shop"] } })), ["bad-option", "covariates"]);
  assert.deepEqual(named(() => clovis.fit("bg-nbd", history, { covariates: { rate: ["size"] } })), ["covariate", "size"]);
  assert.deepEqual(named(() => clovis.fit("bg-nbd", history, { ...rate, constrain: ["shop"] })), ["covariate", "shop"]);
  const { covariates, ...columns } = reference.data["bg-nbd"];
  const web = covariates.shop.map((shop) => 1 - shop);
  const twice = clovis.purchaseHistoryFrom({ ...columns, covariates: { ...covariates, web, flat: web.map(() => 3) } });
  const made = refused(() => clovis.fit("bg-nbd", twice, { covariates: { rate: ["shop", "web"] } }));
  assert.deepEqual([made.code, made.data.column, made.data.expected], ["covariate", "web", "independent"]);
  const flat = refused(() => clovis.fit("bg-nbd", twice, { covariates: { dropout: ["flat"] } }));
  assert.deepEqual([flat.code, flat.data.column, flat.data.expected], ["covariate", "flat", "varying"]);
  const odd = refused(() => clovis.purchaseHistoryFrom({ ...columns, covariates: { shop: covariates.shop.map((shop, row) => (row === 5 ? NaN : shop)) } }));
  assert.deepEqual([odd.code, odd.data.row, odd.data.column], ["row", 5, "shop"]);
  const short = refused(() => clovis.purchaseHistoryFrom({ ...columns, covariates: { shop: [1, 0] } }));
  assert.deepEqual([short.code, short.data.column], ["length", "shop"]);
  const fit = clovis.fit("bg-nbd", history, rate);
  assert.deepEqual(named(() => fit.alive(clovis.purchaseHistoryFrom(columns))), ["covariate", "shop"]);
  assert.deepEqual(named(() => fit.expectedNew({ horizon: 5 })), ["bad-option", "covariates.shop"]);
  assert.deepEqual(named(() => fit.expectedNew({ horizon: 5, covariates: { shop: 1, size: 2 } })), ["bad-option", "covariates.size"]);
  const parameters = { r: 1, alpha: 1, a: 1, b: 1 };
  assert.deepEqual(named(() => clovis.fromParameters("bg-nbd", { ...parameters, "dropout.shop": 1 })), ["bad-option", "dropout.shop"]);
  assert.deepEqual(named(() => clovis.fromParameters("bg-nbd", { ...parameters, "rate.shop": NaN })), ["parameter", "rate.shop"]);
  assert.deepEqual(named(() => clovis.fromParameters("nbd", { r: 1, alpha: 1, "rate.shop": 1 })), ["bad-option", "rate.shop"]);
});
