// The record of a run is saved by the page; the package repeats it in Node, to the bit.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { clovis as started } from "../package/package.mjs";
import { launch, open } from "./browser.mjs";
import { file, openFile, sample, table } from "./files.mjs";
import { serve } from "./server.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve({ prefix: "/clovis/" });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Saves the record on the page of the data. */
async function saved(page) {
  await page.getByRole("navigation").getByRole("link", { name: "Data" }).click();
  const exported = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the record of the run" }).click();
  const download = await exported;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("a run recorded by the page comes out the same in Node, and not with another file", async () => {
  const clovis = await started();
  const bytes = await readFile(sample("orders.en.csv"));
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await openFile(page, file("orders.en.csv", bytes));
  await page.getByRole("heading", { level: 1, name: "orders.en.csv" }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Segments" }).click();
  await page.getByText(/the largest segment/).first().waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Lifetime value" }).click();
  await page.locator(".value-page .headline").waitFor();
  const { name, text } = await saved(page);
  assert.equal(name, "orders.en.run.json");

  const record = JSON.parse(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  assert.deepEqual(record.files, [{ name: "orders.en.csv", bytes: bytes.length, sha256 }]);
  assert.equal(record.results.customers, 3000);
  assert.ok(record.results.segments.length >= 10 && record.results.purchases.parameters.length === 4);
  assert.ok(!text.includes(bytes.toString().split("\n")[1].split(",")[0]), "no customer is named");

  const again = await clovis.repeat(text, bytes);
  assert.deepEqual(again.differences, []);
  assert.ok(again.same);
  assert.deepEqual(again.record.results, record.results);
  assert.equal(again.columns.customer.length, 3000);
  assert.equal(again.columns.value.length, 3000);

  // One amount more makes another run.
  const other = bytes.toString().trimEnd().split("\n");
  other.push(other.at(-1));
  const differs = await clovis.repeat(text, Buffer.from(other.join("\n") + "\n"));
  assert.ok(!differs.same);
  assert.ok(differs.differences.includes("files.0.sha256") && differs.differences.includes("results.rows"));
  await assert.rejects(clovis.repeat("{}", bytes), { code: "bad-option" });
  await visit.done();
});

test("several files with a mapping by hand and a bad row are recorded and repeated", async () => {
  const clovis = await started();
  const rows = (from) => Array.from({ length: 60 }, (_, row) => [`c${(row * 7) % 23}`, `2024-${String(1 + ((row + from) % 12)).padStart(2, "0")}-15`, row % 9 ? 10 + row : "much"]);
  const parts = ["one.csv", "two.csv"].map((name, place) => ({ name, mimeType: "text/csv", buffer: table(["who", "when", "paid"], rows(place * 5)) }));
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await openFile(page, parts);
  await page.getByText(/23 customers/).first().waitFor();
  const { text } = await saved(page);
  const record = JSON.parse(text);
  assert.deepEqual(record.files.map(({ name }) => name), ["one.csv", "two.csv"]);
  assert.equal(record.results.rows, 120);
  const again = await clovis.repeat(record, parts.map(({ buffer }) => buffer));
  assert.deepEqual(again.differences, []);
  await visit.done();
});

test("a survey, whose answers are nobody's orders, has a record of its models", async () => {
  const clovis = await started();
  const bytes = await readFile(sample("survey.en.csv"));
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await openFile(page, file("survey.en.csv", bytes));
  await page.getByRole("link", { name: /^Loyalty matrix/ }).first().click();
  await page.getByRole("button", { name: /^Run on/ }).click();
  await page.getByRole("slider", { name: /Line through all rows at Share/ }).waitFor();
  const { name, text } = await saved(page);
  assert.equal(name, "survey.en.run.json");
  const { results } = JSON.parse(text);
  assert.deepEqual([results.rows, results.customers, results.purchases], [240, null, null]);
  assert.deepEqual(Object.keys(results.models), ["loyalty-matrix"]);
  const again = await clovis.repeat(text, bytes);
  assert.deepEqual(again.differences, []);
  // One answer less makes another run.
  const fewer = bytes.toString().trimEnd().split("\n").slice(0, -1);
  const differs = await clovis.repeat(text, Buffer.from(fewer.join("\n") + "\n"));
  assert.ok(differs.differences.includes("results.rows"));
  await visit.done();
});
