// Queries that the page writes, run by a real database: it makes the customers that the page makes, and scores and segments
// them as the page does.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { duckdb } from "../package/databases.mjs";
import { accessibilityFaults, launch, open } from "./browser.mjs";
import { sample } from "./files.mjs";
import { serve } from "./server.mjs";

let browser;
let server;
let database;
before(async () => {
  [browser, server, database] = await Promise.all([launch(), serve({ prefix: "/clovis/" }), duckdb()]);
});
after(async () => {
  await browser.close();
  await server.close();
  database.close();
});

/** Opens the section, chooses, and takes the query that is shown. */
async function shown(page, title, choice, mark) {
  const section = page.locator("details", { hasText: title });
  if (!(await section.evaluate((details) => details.open))) await section.getByText(title).click();
  if (choice) await section.getByRole("combobox", { name: "Query", exact: true }).selectOption({ label: choice });
  const query = section.getByLabel("The query");
  await query.getByText(mark).first().waitFor();
  return query.innerText();
}

test("a database makes, scores and segments the customers of the page", async () => {
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await page.getByRole("button", { name: "Two years of orders", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "orders.en.csv" }).waitFor();
  await page.getByText(/3,000 customers/).first().waitFor();
  const place = "The data is in a database, or too large for a page";
  const histories = await shown(page, place, "A row a customer", /customer_summary/);
  const groups = await shown(page, place, "A row for equal customers", /weight/);
  const count = await shown(page, place, "How many rows the groups are", /COUNT/);
  assert.deepEqual(await accessibilityFaults(page), []);

  await database.table("orders", (await readFile(sample("orders.en.csv"))).toString());
  const summarised = await database.query(histories);
  assert.equal(summarised.length, 3000);
  const grouped = await database.query(groups);
  assert.equal(grouped.reduce((sum, row) => sum + Number(row.weight), 0), 3000);
  assert.equal(Number((await database.query(count))[0].found), grouped.length);
  await database.query(`CREATE TABLE customers AS ${histories}`);

  for (const binning of [/^Each on its own/, /^Nested/]) {
    await page.getByRole("navigation").getByRole("link", { name: "Segments" }).click();
    await page.getByText(/the largest segment/).first().waitFor();
    await page.getByRole("radio", { name: binning }).check();
    await visit.ready();
    await page.getByRole("navigation").getByRole("link", { name: "Lifetime value" }).click();
    await page.locator(".value-page .headline").waitFor();
    await visit.ready();
    const scoring = "Score the customers where they are, in a database";
    const scores = await shown(page, scoring, "Values: P(alive), expected purchases, spend", /expected_spend/);
    const segments = await shown(page, scoring, "Segments: scores R, F and M", /WHEN/);
    const exported = page.waitForEvent("download");
    await page.getByRole("button", { name: /3,000.*CSV$/ }).click();
    const saved = await readFile(await (await exported).path(), "utf8");
    const [header, ...rows] = saved.replace(/^\uFEFF/, "").trimEnd().split(/\r?\n/).map((line) => line.split(","));
    const cell = (name) => header.indexOf(name);
    const scored = new Map((await database.query(scores)).map((row) => [row.customer, row]));
    const segmented = new Map((await database.query(segments)).map((row) => [row.customer, row]));
    const near = (found, expected, what) => assert.ok(Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${what}: ${found}, not ${expected}`);
    for (const row of rows) {
      const customer = row[0];
      const [values, codes] = [scored.get(customer), segmented.get(customer)];
      near(Number(values.alive), Number(row[cell("P(alive)")]), customer);
      near(Number(values.expected), Number(row[cell("Expected purchases")]), customer);
      for (const score of ["R", "F", "M"]) {
        assert.equal(Number(codes[score.toLowerCase()]), Number(row[cell(`${score} score`)]), `${binning}, ${customer}`);
      }
    }
  }

  // The groups come back as a file, whose rows are customers by their number.
  const names = Object.keys(grouped[0]);
  const lines = [names, ...grouped.map((row) => names.map((name) => row[name]))].map((row) => row.join(","));
  const input = page.locator('input[type="file"]').first();
  await page.getByRole("navigation").getByRole("link", { name: "Data" }).click();
  await input.setInputFiles({ name: "groups.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await page.getByRole("heading", { level: 1, name: "groups.csv" }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Lifetime value" }).click();
  await page.getByText(`${grouped.length.toLocaleString("en")} rows for 3,000 customers.`).waitFor();
  await visit.done();
});

test("a database is asked before any file is open, in Chinese too, and a name is wanted", async () => {
  const visit = await open(browser, `${server.url}#/data`, { lang: "zh-CN" });
  const { page } = visit;
  await visit.ready();
  const section = page.locator("details", { hasText: "数据在数据库中，或对网页来说太大" });
  await section.getByText("数据在数据库中，或对网页来说太大").click();
  await section.getByRole("combobox", { name: "数据库", exact: true }).selectOption({ label: "ClickHouse" });
  await section.getByLabel("查询语句").getByText(/customer_summary/).first().waitFor();
  await section.getByRole("textbox", { name: "订单表" }).fill("");
  await section.getByText("表没有名称。").waitFor();
  await section.getByRole("textbox", { name: "订单表" }).fill("shop.orders");
  await section.getByLabel("查询语句").getByText(/shop/).first().waitFor();
  await visit.done();
});
