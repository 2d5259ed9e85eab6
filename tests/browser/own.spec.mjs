// Models that users make: begun, edited under an audit, used on numbers and on a file, kept over a reload, taken along as
// a file and brought back; a file that is wrong says where and loses nothing.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open, scrollsSideways, settles } from "./browser.mjs";
import { openFile, table } from "./files.mjs";
import { serve } from "./server.mjs";

let browser;
let server;
let folder;
before(async () => {
  browser = await launch();
  server = await serve({ prefix: "/clovis/" });
  folder = await mkdtemp(join(tmpdir(), "clovis-own-"));
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Begins a model of a kind and waits for its page with the editor. */
async function begin(kind, options) {
  const visit = await open(browser, `${server.url}#/textbook/own`, options);
  const { page } = visit;
  await page.locator(`[data-kind=${kind}]`).click();
  await page.locator("#own-editor form").waitFor();
  await page.locator(".model-stage svg").first().waitFor();
  return visit;
}

const segment = (page) => page.locator(".model-headline").innerText();
const audit = (page) => page.locator(".own-audit").innerText();
const part = (page, name) => page.getByRole("group", { name, exact: true });

/** Asks for the numbers of a model to be kept: they follow a field after a moment. */
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("clovis-settings"))?.settings);

/** Saves the model and answers the file's path and content. */
async function save(page, button = "Save as a file") {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { path, model: JSON.parse(await readFile(path, "utf8")) };
}

test("a matrix is made, named, used on numbers and still there after a reload", async () => {
  const visit = await begin("matrix");
  const { page } = visit;
  await settles(() => audit(page), /Every customer falls into exactly one quadrant/);
  const form = page.locator("#own-editor form");
  await part(page, "The model").getByLabel("Name").fill("Service matrix");
  await settles(() => page.locator("main h1").innerText(), "Service matrix");
  await part(page, "Across").getByLabel("Name").fill("Speed");
  const high = part(page, "High, high");
  await high.getByLabel("Name").fill("Fast and dear");
  await high.getByLabel("What to do with them").fill("Ask them to tell others.");
  await part(page, "Across").getByRole("textbox", { name: "Cut", exact: true }).fill("5");
  // Both start in the middle of 1 to 7, which is now low across.
  await settles(() => segment(page), "Win back");
  await page.locator("#own-x").fill("6");
  await settles(() => segment(page), "Fast and dear");
  await page.getByText("Ask them to tell others.", { exact: false }).last().waitFor();
  assert.match(await page.locator(".model-steps").innerText(), /Speed is high/);
  // A cut where nobody sees it, and two quadrants of one name.
  await part(page, "Across").getByRole("textbox", { name: "Cut", exact: true }).fill("9");
  await part(page, "Low, low").getByLabel("Name").fill("Fast and dear");
  await settles(() => audit(page), /The cut on “Speed” lies at the edge/);
  assert.match(await audit(page), /“Fast and dear” is the name of more than one segment/);
  await part(page, "Low, low").getByLabel("Name").fill("Watch");
  await part(page, "Across").getByRole("textbox", { name: "Cut", exact: true }).fill("5");
  await settles(() => segment(page), "Fast and dear");
  // What cannot be used is said, and the last usable model stays.
  await part(page, "Across").getByRole("textbox", { name: "to", exact: true }).fill("0");
  await settles(() => page.locator(".own-flaws").innerText(), /axis across, to: must be larger/);
  assert.equal(await segment(page), "Fast and dear");
  await part(page, "Across").getByRole("textbox", { name: "to", exact: true }).fill("7");
  await page.locator(".own-flaws").waitFor({ state: "detached" });
  assert.ok(await form.isVisible());

  await settles(async () => (await kept(page)).models["own-1"]?.inputs.x, 6);
  await page.reload();
  await visit.ready();
  await settles(() => segment(page), "Fast and dear");
  assert.equal(await page.locator("main h1").innerText(), "Service matrix");
  await visit.go("#/textbook");
  await page.getByRole("link", { name: "Service matrix" }).click();
  await page.locator(".model-stage svg").first().waitFor();
  await visit.done();
});

test("undo takes a change of the definition back, and a removed model too", async () => {
  const visit = await begin("tiers");
  const { page } = visit;
  const first = part(page, "Tier 1");
  await first.getByLabel("Name").fill("Platinum");
  await settles(async () => (await kept(page)).own["own-1"].tiers[0].name, "Platinum");
  await page.getByRole("button", { name: "Remove the model" }).click();
  await page.getByRole("link", { name: "Make a model of your own" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "My tiers" }).count(), 0);
  await page.keyboard.press("Control+z");
  await page.getByRole("link", { name: "My tiers" }).click();
  await page.getByRole("button", { name: "Edit the model" }).click();
  assert.equal(await first.getByLabel("Name").inputValue(), "Platinum");
  // Outside a field, where the keys are the browser's own.
  await page.locator("main h1").click();
  await page.keyboard.press("Control+z");
  await settles(() => first.getByLabel("Name").inputValue(), "Gold");
  await visit.done();
});

test("rules are audited as they are written", async () => {
  const visit = await begin("rules");
  const { page } = visit;
  await settles(() => audit(page), /Rules 1 and 2 both match where Orders ≥ 5 and Days since the last order ≤ 90 days/);
  await page.getByRole("button", { name: "Remove: Rule 3" }).click();
  await settles(() => audit(page), /Some customers get no segment: Days since the last order > 90 days\./);
  assert.match(await audit(page), /No rule gives “Segment 3”/);
  await page.getByRole("button", { name: "Move up: Rule 2" }).click();
  await settles(() => audit(page), /Rule 2 never decides/);
  await page.getByLabel("Comparison in condition 1 of rule 2").selectOption("<");
  await page.getByLabel("Value in condition 1 of rule 2").fill("0");
  await settles(() => audit(page), /Rule 2 can never match/);
  await page.locator("#own-number2").fill("200");
  await settles(() => page.locator(".model-headline").innerText(), /gives no segment/);
  await visit.done();
});

test("a scorecard weighs, turns and reads its items", async () => {
  const visit = await begin("scorecard", { width: 360, scheme: "dark" });
  const { page } = visit;
  await settles(() => audit(page), /the weights add up to 100/);
  await part(page, "Item 1").getByRole("textbox", { name: "Weight", exact: true }).fill("50");
  await settles(() => audit(page), /The weights add up to 110, not to 100/);
  await part(page, "Item 1").getByLabel("Statement").fill("Delivers on time");
  await part(page, "Item 2").getByLabel(/reversed/).check();
  // Three items at 3 of 5: turned or not, the mean is 3, between 2.5 and 4.
  await settles(() => segment(page), "Middle");
  assert.equal(await scrollsSideways(page), "");
  assert.deepEqual(await accessibilityFaults(page), []);
  await visit.done();
});

test("a model runs over a file, whose columns it knows by its own names", async () => {
  const visit = await begin("tiers");
  const { page } = visit;
  await page.getByRole("button", { name: "Close the editor" }).click();
  const rows = [["a", 6000], ["b", 5000], ["c", 4999], ["d", 10], ["e", ""]];
  await openFile(page, { name: "spend.csv", mimeType: "text/csv", buffer: table(["customer", "Spend a year"], rows) });
  await page.getByRole("heading", { level: 1, name: /spend/ }).waitFor();
  await visit.go("#/textbook/own/1");
  const run = page.locator(".file-run");
  await run.getByRole("button", { name: /Run on 5 rows/ }).click();
  const shares = run.getByRole("table", { name: "Segments", exact: true });
  for (const [segment, count] of [["Gold", 2], ["Silver", 1], ["Bronze", 1]]) {
    const row = shares.getByRole("row", { name: new RegExp(`^${segment}`) });
    assert.equal(await row.getByRole("cell").first().innerText(), String(count), segment);
  }
  await settles(() => run.innerText(), /1 row has none/);
  await visit.done();
});

test("a model is saved, forgotten and opened from its file; a file that is wrong says where", async () => {
  const visit = await begin("tiers");
  const { page } = visit;
  await part(page, "Tier 2").getByLabel("Name").fill("银卡客户");
  await settles(async () => (await kept(page)).own["own-1"].tiers[1].name, "银卡客户");
  const { path, model } = await save(page);
  assert.match(path, /My tiers\.clovis-model\.json$/);
  assert.deepEqual([model.format, model.version, model.tiers[1].name], ["clovis-model", 1, "银卡客户"]);
  await page.getByRole("button", { name: "Remove the model" }).click();
  await page.locator(".textbook").waitFor();

  const wrong = join(folder, "wrong.json");
  model.tiers[0].threshold = "a lot";
  delete model.number.unit;
  await writeFile(wrong, JSON.stringify(model));
  await page.getByRole("link", { name: "Make a model of your own" }).click();
  await page.getByLabel("File of a model").setInputFiles(wrong);
  const flaws = await settles(() => page.locator(".own-flaws").innerText(), /Tier 1, threshold: should be a number/);
  assert.match(flaws, /The number, Unit: is missing/);
  assert.match(flaws, /nothing has changed/);
  await writeFile(wrong, '{\n  "format": oops');
  await page.getByLabel("File of a model").setInputFiles(wrong);
  await settles(() => page.locator(".own-flaws").innerText(), /line 2, column 13/);

  await page.getByLabel("File of a model").setInputFiles(path);
  await page.locator("#own-editor form").waitFor();
  assert.equal(await part(page, "Tier 2").getByLabel("Name").inputValue(), "银卡客户");
  await visit.done();
});

test("a copy of a matrix of the book begins where that one is, in the language of the page", async () => {
  const visit = await open(browser, `${server.url}#/textbook/own`, { lang: "zh-CN" });
  const { page } = visit;
  await page.getByRole("heading", { name: "自建模型" }).waitFor();
  await visit.ready();
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.getByLabel("要复制的模型").selectOption("loyalty-matrix");
  await page.getByRole("button", { name: "复制" }).click();
  await page.locator("#own-editor form").waitFor();
  await settles(() => page.locator("main h1").innerText(), /（副本）$/);
  await settles(() => audit(page), /每位客户恰好落入一个象限/);
  assert.deepEqual(await accessibilityFaults(page), []);
  await visit.done();
});
