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
