// The npm package in a browser, from any static host: the same functions, the same numbers as under Node.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";

const folder = fileURLToPath(new URL("../../target/package/clovis/", import.meta.url));

let browser, server;

before(async () => {
  browser = await launch();
  const page = "<!doctype html><link rel=icon href=data:,><title>package</title>";
  server = await serve({ folder, prefix: "/clovis/", pages: { "/": page } });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test("the package fits the CDNOW sample in a browser", async () => {
  const { page, done } = await open(browser, `${server.origin}/`);
  const text = await readFile(new URL("../reference/cdnow_sample.csv", import.meta.url), "utf8");
  const found = await page.evaluate(async (text) => {
    const clovis = await import(new URL("/clovis/index.js", location.href).href);
    await clovis.default();
    const table = await clovis.readTable(new Blob([text]), { name: "cdnow.csv" });
    const history = clovis.purchaseHistory(table, { unit: "week", until: "1997-09-30" });
    const fit = clovis.fit("bg-nbd", history);
    const code = await clovis.readTable("").catch((error) => error instanceof clovis.ClovisError && error.code);
    return { code, parameters: fit.parameters, logLikelihood: fit.logLikelihood, customers: history.length };
  }, text);
  assert.equal(found.customers, 2357);
  assert.ok(Math.abs(found.logLikelihood - -9582.429207) < 1e-6);
  assert.ok(Math.abs(found.parameters.alpha - 4.413602) < 5e-5);
  assert.equal(found.code, "empty-file");
  await done();
});

test("a file is read to its end however often the browser collects what nobody holds", { timeout: 60_000 }, async (t) => {
  const collecting = await launch("--js-flags=--expose-gc");
  t.after(() => collecting.close());
  const { page, done } = await open(collecting, `${server.origin}/`);
  const rows = await page.evaluate(async () => {
    const clovis = await import(new URL("/clovis/index.js", location.href).href);
    await clovis.default();
    const row = (place) => `C${place % 977},2024-0${(place % 9) + 1}-1${place % 8},${place % 100}.5\n`;
    const rows = Array.from({ length: 200_000 }, (_, place) => row(place)).join("");
    const file = new Blob(["customer,date,amount\n", rows]);
    setInterval(() => globalThis.gc(), 1);
    const found = [];
    while (found.length < 5) {
      const table = await clovis.readTable(file);
      found.push(table.rowCount);
      table.free();
    }
    return found;
  });
  assert.deepEqual(rows, Array(5).fill(200_000));
  await done();
});
