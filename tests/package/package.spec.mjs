// The npm package as a user imports it in Node: `import init, * as clovis from "clovis"`.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, symlink, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cdnow } from "../browser/files.mjs";

const built = fileURLToPath(new URL("../../target/package/clovis", import.meta.url));
let folder;
let clovis;

before(async () => {
  // A project that has the package among its node_modules: the exports map decides what Node gets.
  folder = await mkdtemp(join(tmpdir(), "clovis-package-"));
  await mkdir(join(folder, "node_modules"));
  await symlink(built, join(folder, "node_modules/clovis"));
  await writeFile(join(folder, "main.mjs"), 'export * from "clovis";\nexport { default } from "clovis";\n');
  clovis = await import(pathToFileURL(join(folder, "main.mjs")));
  await clovis.default();
});
after(() => rm(folder, { recursive: true }));

/** Whether two numbers agree to a relative distance. */
const near = (found, wanted, relative) =>
  assert.ok(Math.abs(found - wanted) <= relative * Math.abs(wanted), `${found} is not near ${wanted}`);

test("every model of the catalogue computes its worked example", () => {
  const cards = clovis.catalogue();
  assert.ok(cards.length >= 6);
  for (const card of cards) {
    const { inputs, settings, values } = card.example;
    const found = clovis.evaluate(card.id, inputs, settings);
    for (const [id, printed] of Object.entries(values)) {
      const digits = (String(printed).split(".")[1] ?? "").length;
      assert.ok(Math.abs(found.values[id] - printed) <= 0.5 * 10 ** -digits + 1e-12, `${card.id}.${id}: ${found.values[id]}`);
    }
    assert.ok(found.steps.length > 0);
  }
});

test("the CDNOW sample gives the published summary, fits and values", async () => {
  const table = await clovis.readTable(cdnow("sample").buffer);
  assert.equal(table.rowCount, 6919);
  const history = clovis.purchaseHistory(table, {
    customer: "customer", date: "date", amount: "amount", unit: "week", until: "1997-09-30", holdoutUntil: "1998-06-30",
  });
  assert.equal(history.customers.length, 2357);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  assert.equal(sum(history.frequency), 2457);
  assert.equal([...history.frequency].filter((x) => x === 0).length, 1411);

  const fit = clovis.fit("bg-nbd", history);
  for (const [name, value] of Object.entries({ r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 })) {
    near(fit.parameters[name], value, 1e-3);
  }
  for (const [name, value] of Object.entries({ r: 0.012557, alpha: 0.378221, a: 0.185719, b: 0.705345 })) {
    near(fit.standardErrors[name], value, 1e-3);
  }
  assert.ok(Math.abs(fit.logLikelihood + 9582.429) < 1e-3);
  const { alive, expected } = fit.predict({ horizon: 52 });
  assert.equal(alive.length, 2357);
  assert.ok(alive.every((p) => p >= 0 && p <= 1) && expected.every((n) => n >= 0));
  const first = [...history.customers].findIndex((_, i) => history.frequency[i] === 26 && Math.abs(history.recency[i] - 30.857143) < 1e-5);
  near(alive[first], 0.9688523, 1e-3);
  near(expected[first], 25.75659, 1e-3);

  const spend = clovis.fit("gamma-gamma", history);
  near(spend.parameters.p, 6.25, 1e-2);
  near(spend.parameters.q, 3.74, 1e-2);
  near(spend.parameters.gamma, 15.44, 1e-2);
  near(spend.logLikelihood, -4055.9177, 1e-3);

  const worth = clovis.customerValue(fit, spend, { annualDiscountRate: 0.15, horizon: 52 });
  assert.equal(worth.value.length, 2357);
  const [low, high] = worth.interval;
  assert.ok(low < worth.total && worth.total < high);
  near(sum(worth.value), worth.total, 1e-9);
});

test("columns can be handed over without a file", () => {
  const history = clovis.purchaseHistoryFrom({
    frequency: [2, 1, 0, 3], recency: [30.43, 1.71, 0, 20], age: [38.86, 38.86, 38.86, 38.86], spend: [22.35, 11.77, 0, 30], unit: "week",
  });
  assert.equal(history.frequency.length, 4);
});

test("RFM scores and segments every customer", async () => {
  const table = await clovis.readTable(cdnow("sample").buffer);
  const history = clovis.purchaseHistory(table, { customer: "customer", date: "date", amount: "amount", unit: "week" });
  const { scores, segments, audit } = clovis.rfm(history, {});
  assert.ok(scores && segments && audit);
});

test("what goes wrong is a ClovisError with a code", async () => {
  assert.throws(() => clovis.evaluate("no-such-model", {}), (error) => error.name === "ClovisError" && error.code === "unknown-model");
  assert.throws(() => clovis.evaluate("lifetime-value", { retention: 2 }), (error) => error.name === "ClovisError" && error.code === "out-of-range");
  await assert.rejects(() => clovis.readTable(new Uint8Array()), (error) => error.name === "ClovisError" && error.code === "empty-file");
});

test("the package names every file it needs", async () => {
  const manifest = JSON.parse(await readFile(join(built, "package.json"), "utf8"));
  assert.notEqual(manifest.version, "0.0.0");
  const named = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flatMap(named));
  for (const file of [...named(manifest.exports), manifest.main, manifest.types]) await readFile(join(built, file));
  const types = await readFile(join(built, "clovis.d.ts"), "utf8");
  for (const name of ["catalogue", "evaluate", "readTable", "purchaseHistory", "rfm", "fit", "customerValue"]) {
    assert.match(types, new RegExp(`\\b${name}\\b`));
  }
});
