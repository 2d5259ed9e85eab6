// A workbook out of the page and into it again, through the module that is fetched only then.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { file, openFile } from "./files.mjs";
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

test("customers saved as a workbook open again as customers", async () => {
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await page.getByRole("button", { name: "Two years of orders", exact: true }).click();
  await page.getByText(/3,000 customers/).first().waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Segments" }).click();
  await page.getByText(/the largest segment/).first().waitFor();

  const exported = page.waitForEvent("download");
  await page.getByRole("button", { name: /3,000.*XLSX$/ }).click();
  const download = await exported;
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  const bytes = await readFile(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), "PK");

  await page.getByRole("navigation").getByRole("link", { name: "Data" }).click();
  await openFile(page, file("customers.xlsx", bytes));
  await page.getByRole("heading", { level: 1, name: "customers.xlsx" }).waitFor();
  await page.getByText(/3,000 rows/).first().waitFor();
  await visit.done();
});
