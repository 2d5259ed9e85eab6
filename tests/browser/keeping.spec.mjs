// Nothing the user did is lost: stopping, a worker that dies, a reload, a project file; and forgetting forgets.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, settles } from "./browser.mjs";
import { file, openFile, sample } from "./files.mjs";
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

const customers = /3,000 customers placed 11,619 orders/;

/** Opens the sample of orders and waits for its customers. */
async function withOrders(options) {
  const visit = await open(browser, `${server.url}#/data`, options);
  await visit.ready();
  await openFile(visit.page, sample("orders.en.csv"));
  await visit.page.getByText(customers).waitFor();
  return visit;
}

/** An error in the worker that nothing catches, as a trap is; waits for the worker that takes its place. */
async function killWorker(page) {
  const worker = page.workers().at(-1);
  const next = page.waitForEvent("worker");
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("made up");
    });
  });
  await next;
}

/** Name of the file that is kept on this device, null where there is none. */
const keptFile = (page) =>
  page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening a database that is not there would make one.
    if (!(await indexedDB.databases()).some(({ name }) => name === "clovis")) return null;
    const database = await done(indexedDB.open("clovis"));
    try {
      return (await done(database.transaction("files").objectStore("files").get("open")))?.name ?? null;
    } finally {
      database.close();
    }
  });

/** Where the settings kept on this device draw the line between short and long duration. */
const keptLine = (page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem("clovis-settings"))?.settings.matrix.cuts?.[0]?.toFixed(2));

test("stopping leaves the file, and it can be read after all", async () => {
  // Large enough that nobody reads it before the button is found.
  const folder = await mkdtemp(join(tmpdir(), "clovis-"));
  const large = join(folder, "large.csv");
  const rows = Array.from({ length: 250_000 }, (_, row) => `c${(row * 7919) % 90_000},2024-0${1 + (row % 9)}-1${row % 10},${row % 97}\n`);
  await writeFile(large, `customer,date,amount\n${rows.join("").repeat(8)}`);
  const visit = await open(browser, `${server.url}#/data`);
  const { page } = visit;
  await visit.ready();
  await openFile(page, large);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("What was there before is unchanged").waitFor();
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByText(/90,000 customers placed/).waitFor({ timeout: 300_000 });
  await visit.done();
  await rm(folder, { recursive: true });
});

test("a worker that dies is replaced, with everything it had done", async () => {
  const visit = await withOrders({ expected: [/made up/] });
  const { page } = visit;
  await page.getByRole("navigation").getByRole("link", { name: "Segments" }).click();
  await page.getByText(/the largest segment/).first().waitFor();
  await killWorker(page);
  // What the new worker is asked rests on what the old one had read.
  const exported = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Export 10 segments|CSV/ }).first().click();
  assert.match((await exported).suggestedFilename(), /^orders\.en-segments\.csv$/);
  assert.equal(await page.getByRole("alert").count(), 0);
  await visit.done();
});

test("settings are undone and done again", async () => {
  const visit = await withOrders();
  const { page } = visit;
  const amount = page.getByRole("combobox", { name: "Meaning of amount" });
  await amount.selectOption({ label: "not used" });
  await page.getByRole("alert").filter({ hasText: "No column says what the order was worth" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("alert").waitFor({ state: "detached" });
  await settles(() => amount.inputValue(), "amount");
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("alert").waitFor();
  await visit.done();
});

test("settings outlive a reload, data only if the user says so, and forgetting forgets both", async () => {
  const visit = await withOrders();
  const { page } = visit;
  await page.getByRole("checkbox", { name: "Remember the file on this device" }).check();
  // Written in its own time.
  await settles(() => keptFile(page), "orders.en.csv");
  await page.reload();
  await page.getByText(customers).waitFor();

  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByText("Drop a file here").waitFor();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  await settles(() => page.evaluate(() => localStorage.length), 0);
  await page.goto(`${server.url}#/data`);
  await page.reload();
  await page.getByText("Open a file to begin").waitFor();
  await visit.done();
});

test("a project opens again, with its data or with its file", async () => {
  const visit = await withOrders();
  const { page } = visit;
  const save = async (name) => {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const download = await saved;
    assert.equal(download.suggestedFilename(), "orders.en.clovis.json");
    return file("orders.en.clovis.json", await readFile(await download.path()));
  };
  const settings = await save("Save the project");
  const everything = await save("Save the project with the data");
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByText("Drop a file here").waitFor();

  await openFile(page, everything);
  await page.getByText(customers).waitFor();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByText("Drop a file here").waitFor();

  await openFile(page, settings);
  await page.getByText(/Your settings for orders\.en\.csv are kept/).waitFor();
  await openFile(page, sample("orders.en.csv"));
  await page.getByText(customers).waitFor();
  await visit.done();
});

test("the lines drawn between profit and duration are undone, and outlive a reload and a project", async () => {
  const visit = await withOrders();
  const { page } = visit;
  const go = (name) => page.getByRole("navigation").getByRole("link", { name }).click();
  const line = page.getByRole("slider", { name: "Line between short and long duration" });
  const stands = (value) => page.locator(`[role=slider][aria-valuenow="${value}"]`).first().waitFor();
  await page.getByRole("checkbox", { name: "Remember the file on this device" }).check();
  await go("Segments");
  await stands("0.5");
  await line.focus();
  for (let press = 0; press < 7; press += 1) await page.keyboard.press("ArrowLeft");
  // A hundredth of the axis a press; kept once the hand has rested, in one step of undo.
  await stands("0.43");
  await settles(() => keptLine(page), "0.43");
  await page.getByRole("button", { name: "Undo" }).click();
  await stands("0.5");
  await page.getByRole("button", { name: "Redo" }).click();
  await stands("0.43");

  // Written in their own time.
  await settles(() => keptLine(page), "0.43");
  await settles(() => keptFile(page), "orders.en.csv");
  await page.reload();
  await stands("0.43");

  await go("Data");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the project with the data", exact: true }).click();
  const project = file("orders.en.clovis.json", await readFile(await (await saved).path()));
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByText("Drop a file here").waitFor();
  await openFile(page, project);
  await page.getByText(customers).waitFor();
  await go("Segments");
  await stands("0.43");

  // Another file, other lines.
  await go("Data");
  await openFile(page, sample("orders.zh-CN.csv"));
  await page.getByRole("heading", { level: 1, name: "orders.zh-CN.csv" }).waitFor();
  await page.getByText(customers).waitFor();
  await go("Segments");
  await stands("0.5");
  await visit.done();
});

test("the next file with the same headers is read as the one before, and can be looked at anew", async () => {
  const rows = (first) => Array.from({ length: 30 }, (_, d) => `c${d % 7},2024-01-${10 + (d % 20)},${first + d},${1000 + d}`).join("\n");
  const month = (name, first) => file(name, `customer,date,amount,net\n${rows(first)}\n`);
  const visit = await open(browser, `${server.url}#/data`);
  await visit.ready();
  await openFile(visit.page, month("january.csv", 1));
  const text = () => visit.page.getByRole("main").innerText();
  await settles(text, /7 customers/);
  await visit.page.getByLabel("Meaning of amount").selectOption({ label: "not used" });
  await visit.page.getByLabel("Meaning of net").selectOption({ label: "Amount" });
  await settles(text, /worth ¥30,435 in all/);
  await openFile(visit.page, month("february.csv", 2));
  await settles(text, /read as you read those of an earlier file/);
  await settles(text, /worth ¥30,435 in all/);
  await visit.page.getByRole("button", { name: "Look at them anew" }).click();
  await visit.page.getByText(/read as you read those of an earlier file/).waitFor({ state: "detached" });
  await visit.done();
});
