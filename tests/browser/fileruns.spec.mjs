// Models over a whole file: shares, means, what is missing. The numbers are those of tests/reference/runs.py.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open } from "./browser.mjs";
import { openFile } from "./files.mjs";
import { serve } from "./server.mjs";

const reference = (name) => readFile(new URL(`../reference/${name}`, import.meta.url));
const expected = JSON.parse(await reference("runs.json"));
const survey = { name: "runs.csv", mimeType: "text/csv", buffer: await reference("runs.csv") };

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve({ prefix: "/deep/down/" });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A model's page with the survey open. */
async function show(model, options = {}) {
  const visit = await open(browser, server.url, options);
  await visit.ready();
  const { page } = visit;
  await openFile(page, survey);
  await page.getByRole("heading", { level: 1, name: /runs/ }).waitFor();
  await page.evaluate((model) => (location.hash = `#/textbook/${model}`), model);
  const run = page.locator(".file-run");
  const start = run.getByRole("button", { name: /^(Run on|运行)/ });
  await start.waitFor();
  const go = async () => {
    await start.click();
    await run.locator(".file-outcome").waitFor();
  };
  return { ...visit, page, run, go };
}

const percent = (share) => `${(100 * share).toFixed(1)}%`;

test("shares, means and missing answers are reported with their intervals", async () => {
  const { page, run, go, done } = await show("loyalty-matrix");
  await go();
  const { segments, incomplete, results } = expected.loyalty;
  await run.getByText(`In ${incomplete} of 240 rows`).waitFor();
  const rows = run.getByRole("table", { name: "Segments", exact: true }).locator("tbody tr");
  for (const [place, { count, share, interval }] of segments.entries()) {
    const cells = await rows.nth(place).getByRole("cell").allInnerTexts();
    assert.deepEqual(cells, [String(count), percent(share), interval.map(percent).join(" – ")]);
  }
  const share = run.getByRole("table", { name: "Results", exact: true }).getByRole("row", { name: /^Share of purchases/ });
  const [mean, interval] = await share.getByRole("cell").allInnerTexts();
  assert.deepEqual([mean, interval], [percent(results.share.mean), results.share.interval.map(percent).join(" – ")]);
  assert.deepEqual(await accessibilityFaults(page), []);
  await done();
});
