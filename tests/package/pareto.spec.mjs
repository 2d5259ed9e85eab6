// What only Pareto/NBD has, correlated rates and covariates that change with time, through the package: against the integrals and the
// fits that tests/reference/btyd_correlated.py, btyd_time_varying.py and btyd_pareto_fits.py computed; and its priors and draws
// (btyd_posterior.py).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { clovis as started, near } from "./package.mjs";

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

/** What a model says of the one customer of a history. */
const answers = {
  "log-likelihood": (model, history) => model.logLikelihood(history),
  alive: (model, history, [after]) => model.alive(history, { after })[0],
  expected: (model, history, [horizon]) => model.expected(history, { horizon })[0],
  residual: (model, history, [horizon, discountRate]) =>
    model.residual(history, { horizon: horizon ?? Infinity, discountRate })[0],
  probability: (model, history, [n, horizon]) => model.probability(history, { n, horizon })[0],
};

function check(cases) {
  const failures = [];
  for (const { kind, model, history, asked, value } of cases) {
    const [found, expected] = [answers[kind](model, history, asked), Number(value)];
    const absolute = kind === "log-likelihood" ? 1e-11 : 1e-290;
    const close = Math.abs(found - expected) <= 1e-9 * Math.abs(expected) + absolute;
    if (!close) failures.push(`${kind} ${JSON.stringify(model.parameters)} ${asked}: ${found} is not ${expected}`);
  }
  assert.deepEqual(failures, []);
}

test("correlated rates have the values of integrals over both", async () => {
  const cases = await reference("btyd_correlated");
  assert.ok(cases.length > 700, `${cases.length}`);
  const made = ({ kind, inputs: [r, alpha, s, beta, m, x, recency, age, ...asked], value }) => {
    const model = clovis.fromParameters("pareto-nbd", { r, alpha, s, beta, m });
    if (kind === "correlation") {
      near(assert, model.correlation.value, Number(value), 1e-12 * Math.abs(Number(value)));
      return [];
    }
    const history = clovis.purchaseHistoryFrom({ frequency: [x], recency: [recency], age: [age] });
    return [{ kind, model, history, asked, value }];
  };
  check(cases.flatMap(made));
});

test("a correlation is estimated as an independent fit does", async () => {
  const { correlated } = await reference("btyd_pareto_fits");
  const history = clovis.purchaseHistoryFrom(correlated.data);
  const fit = clovis.fit("pareto-nbd", history, { correlation: true });
  assert.deepEqual(Object.keys(fit.parameters), correlated.names);
  assert.deepEqual(fit.diagnosis, [{ kind: "converged" }]);
  correlated.names.forEach((name, place) => {
    const error = correlated.errors[place];
    near(assert, fit.parameters[name], correlated.parameters[place], 1e-5 * error, name);
    near(assert, fit.standardErrors[name], error, 1e-5 * error, name);
  });
  near(assert, fit.logLikelihood, correlated.logLikelihood, 1e-8);
  near(assert, fit.correlation.value, correlated.correlation, 1e-6 * Math.abs(correlated.correlation));
  const { statistic, degrees, p } = fit.likelihoodRatio;
  near(assert, statistic, 2 * (correlated.logLikelihood - correlated.without), 1e-7);
  assert.equal(degrees, 1);
  assert.ok(p > 0.1 && p < 0.2, `${p}`);
  const plain = clovis.fit("pareto-nbd", history);
  near(assert, plain.logLikelihood, correlated.without, 1e-8);
  assert.equal(plain.correlation, null);
  // Without a correlation it is the plain model.
  const none = clovis.fromParameters("pareto-nbd", { ...plain.parameters, m: 0 });
  const [alive, same] = [plain.alive(history), none.alive(history)];
  alive.forEach((value, row) => near(assert, same[row], value, 1e-11 * value));
  const beyond = refused(() => clovis.fromParameters("pareto-nbd", { ...fit.parameters, m: -9 }));
  assert.deepEqual([beyond.code, beyond.data.parameter], ["parameter", "m"]);
});

test("covariates over time have the values of integrals over both rates", async () => {
  const cases = await reference("btyd_time_varying");
  assert.ok(cases.length > 300, `${cases.length}`);
  const made = ({ kind, parameters, rate, dropout, period, start, values, times, age, asked, value }, place) => {
    const [r, alpha, s, beta] = parameters;
    const effects = rate.flatMap((effect, z) => [[`rate.z${z}`, effect], [`dropout.z${z}`, dropout[z]]]);
    const model = clovis.fromParameters("pareto-nbd", { r, alpha, s, beta, ...Object.fromEntries(effects) });
    // Each customer with an own list, or one list for all; times, or the sums of the covariates at the purchases.
    const list = (column) => (place % 2 ? [column] : column);
    const at = (column) => sum(times.map((time) => column[Math.floor((start + time) / period)]));
    const named = (of) => Object.fromEntries(values.map((column, z) => [`z${z}`, of(column)]));
    const purchases = place % 3 ? { times: [times] } : { purchases: named((column) => [at(column)]) };
    const history = clovis.purchaseHistoryFrom({
      frequency: [times.length],
      recency: [times.at(-1) ?? 0],
      age: [age],
      covariatesOverTime: { period, start: [start], values: named(list), ...purchases },
    });
    return { kind, model, history, asked, value };
  };
  check(cases.map(made));
});

test("effects over time are estimated as an independent fit does", async () => {
  const { overTime } = await reference("btyd_pareto_fits");
  const { values, start, age, times } = overTime;
  const history = clovis.purchaseHistoryFrom({
    frequency: times.map((own) => own.length),
    recency: times.map((own) => own.at(-1) ?? 0),
    age,
    covariatesOverTime: { start, values, times },
  });
  for (const { settings, names, parameters, errors, logLikelihood, without } of overTime.fits) {
    const fit = clovis.fit("pareto-nbd", history, settings);
    assert.deepEqual(Object.keys(fit.parameters), names);
    // Of who leaves hardly anything is known: that is said of parameters with errors as large as themselves, and of no others.
    const uncertain = names.filter((_, place) => place < 4 && errors[place] > parameters[place]);
    const [ridge, ...rest] = fit.diagnosis;
    assert.deepEqual([ridge.kind, rest], ["ridge", [{ kind: "converged" }]]);
    assert.ok(uncertain.every((name) => ridge.parameters.includes(name)) && !ridge.parameters.includes("r"));
    names.forEach((name, place) => {
      near(assert, fit.parameters[name], parameters[place], 1e-5 * errors[place], name);
      near(assert, fit.standardErrors[name], errors[place], 1e-5 * errors[place], name);
    });
    near(assert, fit.logLikelihood, logLikelihood, 1e-7);
    near(assert, fit.likelihoodRatio.statistic, 2 * (logLikelihood - without), 1e-6);
    near(assert, clovis.fromParameters("pareto-nbd", fit.parameters).logLikelihood(history), logLikelihood, 1e-7);
    // The lists end with the history: what comes after is not known.
    const beyond = refused(() => fit.expected(history, { horizon: 4 }));
    assert.deepEqual([beyond.code, beyond.data.column.split(".").at(-1)], ["periods", names[4].split(".")[1]]);
    assert.equal(refused(() => fit.residual(history, { discountRate: 0.1 })).code, "periods");
  }
});

test("a prior of pareto-nbd, and its draws", async () => {
  const { data, cases } = await reference("btyd_posterior");
  const few = clovis.purchaseHistoryFrom(
    Object.fromEntries(["frequency", "recency", "age"].map((name, place) => [name, data.few.map((row) => row[place])])),
  );
  for (const expected of cases.filter((one) => one.model === "pareto-nbd" && one.data === "few")) {
    const names = ["r", "alpha", "s", "beta"];
    const own = names.map((name, at) => [name, { median: expected.medians[at], spread: expected.spreads[at] }]);
    // The weakly informative set is what its documentation says.
    const priors = expected.prior === "weak" ? ["weak", Object.fromEntries(own)] : [Object.fromEntries(own)];
    for (const prior of priors) {
      const fit = clovis.fit("pareto-nbd", few, { prior });
      names.forEach((name, at) => near(assert, fit.parameters[name], expected.top[at], 1e-5 * expected.top[at], name));
      near(assert, fit.logPosterior, expected.logPosterior, 1e-7);
      near(assert, fit.logLikelihood, expected.logLikelihood, 1e-5);
    }
  }
  const expected = cases.find((one) => one.model === "pareto-nbd" && one.data === "few" && one.posterior).posterior;
  const fit = clovis.fit("pareto-nbd", few, { prior: "weak", draws: 1000, seed: 7 });
  const { posterior } = fit;
  assert.ok(posterior.paretoK < 0.7 && posterior.effectiveSampleSize > 400, JSON.stringify(posterior.paretoK));
  ["r", "alpha", "s", "beta"].forEach((name, place) => {
    const mean = sum(posterior.draws[name].map(Math.log)) / 1000;
    near(assert, mean, expected.mean[place], (4.5 * expected.deviation[place]) / Math.sqrt(posterior.effectiveSampleSize), name);
  });
  const alive = fit.predictInterval(few, { of: "alive", level: 0.9 });
  fit.alive(few).forEach((value, row) => assert.ok(alive.lower[row] <= value && value <= alive.upper[row]));
});
