// Times the value engine in the browser, through the npm package, beside its native build and the PyPI package lifetimes.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { cdnow } from "../browser/files.mjs";
import { serve } from "../browser/server.mjs";
import { median, milliseconds } from "./numbers.mjs";

const packageFolder = fileURLToPath(new URL("../../target/package/clovis/", import.meta.url));

/** What every fit of the CDNOW sample may take, and the log-likelihood published for it (BTYD, BTYDplus, CLVTools, lifetimes). */
const models = {
  nbd: { wanted: 10, published: -9763.658 },
  "bg-nbd": { wanted: 10, published: -9582.429 },
  "mbg-nbd": { wanted: 10 },
  "bg-cnbd-k": { wanted: 10 },
  "mbg-cnbd-k": { wanted: 10 },
  "gamma-gamma": { wanted: 10, published: -4055.918 },
  "pareto-nbd": { wanted: 30, published: -9594.976 },
  "ggom-nbd": { published: -9594.976 },
};

/** Survivors of the high-end customers of Fader and Hardie (2007), of 1,000 at first. */
const survivors = [[1000, 869, 743, 653, 593, 551, 517, 491]];

/** A page that can import the package as `/index.js`. */
export async function withPackage(browser, use) {
  const page = await (await browser.newContext()).newPage();
  const host = await serve({ folder: packageFolder, pages: { "/page.html": "<!doctype html><title>bench</title>" } });
  await page.goto(`${host.origin}/page.html`);
  const answer = await use(page, host);
  await page.context().close();
  await host.close();
  return answer;
}

/** Milliseconds of each run of each model in the page, with the log-likelihood found. */
const fitInPage = async ({ text, models, survivors, runs }) => {
  const clovis = await import("/index.js");
  await clovis.default();
  const table = await clovis.readTable(new TextEncoder().encode(text), {});
  const history = clovis.purchaseHistory(table, {
    customer: "customer", date: "date", amount: "amount", unit: "week", until: "1997-09-30",
  });
  const retention = clovis.retentionTable({ survivors });
  const found = {};
  for (const model of [...models, "sbg", "bdw"]) {
    const data = model === "sbg" || model === "bdw" ? retention : history;
    const times = [];
    let logLikelihood;
    const began = performance.now();
    for (let run = 0; run < runs && performance.now() - began < 5000; run += 1) {
      const start = performance.now();
      const fit = clovis.fit(model, data);
      logLikelihood = fit.logLikelihood;
      times.push(performance.now() - start);
      fit.free?.();
    }
    found[model] = { times, logLikelihood };
  }
  return found;
};

/** Milliseconds of grouping, fitting and scoring so many simulated customers, in the page. */
const scoreInPage = async ({ count, runs }) => {
  const clovis = await import("/index.js");
  await clovis.default();
  let state = 12_345;
  const uniform = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return (state + 0.5) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  // Marsaglia and Tsang (2000).
  const gamma = (shape) => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const [frequency, recency, age, spend] = [0, 1, 2, 3].map(() => new Float64Array(count));
  const rows = new Set();
  for (let customer = 0; customer < count; customer += 1) {
    const days = 1 + Math.floor(uniform() * 730);
    const rate = gamma(0.5) / 6;
    const stay = gamma(2.5);
    const leave = gamma(0.8);
    const chance = leave / (leave + stay);
    let bought = 0;
    let last = 0;
    for (let now = -Math.log(uniform()) / rate; now * 7 < days; now -= Math.log(uniform()) / rate) {
      bought += 1;
      last = now;
      if (uniform() < chance) break;
    }
    // Quarters of a day: about half of the rows are like no other.
    recency[customer] = Math.min(Math.ceil(last * 28) / 28, days / 7);
    frequency[customer] = bought;
    age[customer] = days / 7;
    spend[customer] = bought ? (20 * gamma(6) * gamma(3)) / 6 : 0;
    if (count <= 1e6) rows.add((bought * 4096 + Math.round(recency[customer] * 28)) * 1024 + days);
  }
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const history = clovis.purchaseHistoryFrom({ frequency, recency, age, spend, unit: "week" });
    const purchases = clovis.fit("bg-nbd", history);
    const money = clovis.fit("gamma-gamma", history);
    const { alive, expected } = purchases.predict({ horizon: 52 });
    const { value } = clovis.customerValue(purchases, money, { annualDiscountRate: 0.15, horizon: 52 });
    times.push(performance.now() - start);
    if (![alive, expected, value].every((column) => column.length === count && column.every(Number.isFinite))) {
      throw new Error("a customer without a score");
    }
    // The truth of the simulation, within what the rounding of times and the sample allow.
    if (Math.abs(purchases.parameters.r - 0.5) > 0.05) throw new Error(JSON.stringify(purchases.parameters));
    for (const held of [history, purchases, money]) held.free();
  }
  return { times, distinct: rows.size };
};

/** What the native build and lifetimes took, by data and model, in milliseconds; measured by `cargo xtask bench` before. */
function outside() {
  const { ours = [], theirs = [] } = JSON.parse(process.env.CLOVIS_FITS ?? "{}");
  const of = (list) => (data, model) => list.find((fit) => fit.data === data && fit.model === model)?.milliseconds;
  return { native: of(ours), lifetimes: of(theirs) };
}

/** `natively 1.2 ms; lifetimes 105 ms: 44 times as long as here, 88 times as long as natively`. */
function beside(data, model, here) {
  const { native, lifetimes } = outside();
  const [ours, theirs] = [native(data, model), lifetimes(data, model)];
  if (!ours) return "";
  const told = `natively ${milliseconds(ours)}`;
  if (!theirs) return told;
  return `${told}; lifetimes ${milliseconds(theirs)}: ${Math.round(theirs / here)} and ${Math.round(theirs / ours)} times as long`;
}

/** The parts of the benchmark that measure the engine. */
export const engineParts = ({ browser, runs, row }) => ({
  /** Every model on the CDNOW sample, and two on 200,000 simulated customers. */
  async fits() {
    const found = await withPackage(browser, (page) =>
      page.evaluate(fitInPage, {
        text: cdnow("sample").buffer.toString(), models: Object.keys(models), survivors, runs: Math.max(runs, 31),
      }),
    );
    for (const [model, { times, logLikelihood }] of Object.entries(found)) {
      const { wanted, published } = models[model] ?? { wanted: 10 };
      if (published && !(Math.abs(logLikelihood - published) < 0.001)) throw new Error(`${model}: ${logLikelihood}`);
      const data = models[model] ? "the CDNOW sample" : "the high-end customers of Fader and Hardie";
      row(
        `\`${model}\` fitted to ${data}, with standard errors, in the browser`,
        wanted ? `${wanted} ms or less` : "",
        milliseconds(median(times)),
        [`first run ${milliseconds(times[0])}`, beside("cdnow", model, median(times))].filter(Boolean).join("; "),
      );
    }
    if (!process.env.CLOVIS_FITS_ROWS) return;
    const rows = await readFile(process.env.CLOVIS_FITS_ROWS);
    const large = await withPackage(browser, async (page, host) => {
      await page.route(`${host.origin}/rows.bin`, (route) => route.fulfill({ body: rows }));
      return page.evaluate(async (runs) => {
        const clovis = await import("/index.js");
        await clovis.default();
        const numbers = new Float64Array(await (await fetch("/rows.bin")).arrayBuffer());
        const count = numbers.length / 3;
        const [frequency, recency, age] = [0, 1, 2].map((place) => numbers.subarray(place * count, (place + 1) * count));
        const answers = {};
        for (const model of ["bg-nbd", "pareto-nbd"]) {
          answers[model] = [];
          for (let run = 0; run < runs; run += 1) {
            const start = performance.now();
            const history = clovis.purchaseHistoryFrom({ frequency, recency, age, unit: "week" });
            const fit = clovis.fit(model, history);
            answers[model].push(performance.now() - start);
            fit.free();
            history.free();
          }
        }
        return answers;
      }, runs);
    });
    for (const [model, times] of Object.entries(large)) {
      row(`\`${model}\` fitted to 200,000 simulated customers, in the browser`, "", milliseconds(median(times)), beside("simulated", model, median(times)));
    }
  },

  /** From columns to scored customers, for more and more of them. */
  async scale() {
    for (const count of [10_000, 100_000, 1_000_000, 2_000_000]) {
      const { times, distinct } = await withPackage(browser, (page) => page.evaluate(scoreInPage, { count, runs: count < 1e6 ? 15 : Math.max(runs, 3) }));
      const each = `${((1000 * median(times)) / count).toFixed(2)} µs a customer`;
      row(
        `${count.toLocaleString("en")} customers grouped, fitted (BG/NBD, Gamma-Gamma) and scored (P(alive), expected, value), in the browser`,
        count === 2_000_000 ? "3 s or less" : "",
        milliseconds(median(times)),
        distinct ? `${each}; ${distinct.toLocaleString("en")} different rows` : each,
      );
    }
  },
});
