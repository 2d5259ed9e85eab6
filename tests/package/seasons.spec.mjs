// Seasons of the calendar, and values where covariates change with time, through the package: against the fit of
// tests/reference/btyd_seasons.py and the integrals of tests/reference/btyd_time_varying_value.py.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { clovis as started, log, near } from "./package.mjs";

const clovis = await started();

const reference = async (name) => JSON.parse(await readFile(new URL(`../reference/${name}.json`, import.meta.url)));

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

test("quarters move the purchases of the CDNOW sample as an independent fit says", async () => {
  const expected = await reference("btyd_seasons");
  const table = await clovis.readTable(await log());
  const cut = (more) =>
    clovis.purchaseHistory(table, { customer: "customer", date: "date", amount: "amount", until: "1997-09-30", ...more });
  const history = cut({ seasons: "quarter" });
  assert.deepEqual(history.seasons, ["quarter2", "quarter3"]);
  assert.equal(cut({}).seasons, null);
  const fit = clovis.fit("pareto-nbd", history, { covariates: { rate: history.seasons } });
  assert.deepEqual(Object.keys(fit.parameters), expected.names);
  assert.deepEqual(fit.diagnosis, [{ kind: "converged" }]);
  expected.names.forEach((name, place) => {
    near(assert, fit.parameters[name], expected.parameters[place], 1e-5 * expected.errors[place], name);
    near(assert, fit.standardErrors[name], expected.errors[place], 1e-5 * expected.errors[place], name);
  });
  near(assert, fit.logLikelihood, expected.logLikelihood, 1e-7);
  near(assert, fit.likelihoodRatio.statistic, 2 * (expected.logLikelihood - expected.without), 1e-6);
  // The fourth quarter has not been seen: what it does to purchases is not known.
  assert.equal(refused(() => fit.expected(history, { horizon: 4 })).code, "periods");
  // Once it has, the year goes round.
  const year = cut({ seasons: "month", until: "1998-06-30" });
  assert.equal(year.seasons.length, 11);
  const monthly = clovis.fromParameters("pareto-nbd", {
    ...Object.fromEntries(["r", "alpha", "s", "beta"].map((name) => [name, fit.parameters[name]])),
    "rate.month12": 0.7,
  });
  const quiet = clovis.fromParameters("pareto-nbd", { ...monthly.parameters, "rate.month12": 0 });
  const [busy, even] = [monthly, quiet].map((model) => model.expected(year, { horizon: 52 }));
  // Who bought nothing in a busy month is the less likely to come back, who did has another coming.
  assert.ok(busy.some((value, row) => value > even[row]) && busy.every((value, row) => value > 0 && value !== even[row]));
  // What is given back can be given again.
  const again = clovis.purchaseHistoryFrom({
    frequency: year.frequency,
    recency: year.recency,
    age: year.age,
    covariatesOverTime: year.covariatesOverTime,
  });
  near(assert, monthly.logLikelihood(again), monthly.logLikelihood(year), 1e-9);
  assert.equal(refused(() => cut({ seasons: "week" })).code, "bad-option");
});

test("customers are valued with the covariates to come", async () => {
  for (const given of await reference("btyd_time_varying_value")) {
    const [r, alpha, s, beta] = given.parameters;
    const model = clovis.fromParameters("pareto-nbd", { r, alpha, s, beta, "rate.season": given.rate, "dropout.season": given.dropout });
    const [p, q, gamma] = given.ofSpend;
    const spend = clovis.fromParameters("gamma-gamma", { p, q, gamma });
    const history = clovis.purchaseHistoryFrom({
      frequency: given.times.map((own) => own.length),
      recency: given.times.map((own) => own.at(-1) ?? 0),
      age: given.age,
      spend: given.spend,
      covariatesOverTime: { start: given.start, values: { season: given.values }, times: given.times },
    });
    const { horizon, annualDiscountRate } = given;
    const valued = clovis.customerValue(model, spend, { horizon, annualDiscountRate, covers: "customers" }, history);
    given.value.forEach((value, row) => near(assert, valued.value[row], Number(value), 1e-9 * Number(value)));
    near(assert, valued.total, Number(given.total), 1e-9 * Number(given.total));
    near(assert, valued.customerError, Number(given.customerError), 1e-9 * Number(given.customerError));
    assert.ok(valued.interval[0] < valued.total && valued.total < valued.interval[1]);
    assert.equal(refused(() => clovis.customerValue(model, spend, { horizon: Infinity }, history)).code, "periods");
    assert.equal(refused(() => clovis.customerValue(model, spend, { horizon: 80 }, history)).code, "periods");
  }
});
