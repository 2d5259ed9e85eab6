// Files larger than the page keeps: their text is read again where it is wanted, and a file that has changed since is told of.
import assert from "node:assert/strict";
import { appendFile, mkdtemp, open as openPath, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { launch, launchAtHome, open, settles } from "./browser.mjs";
import { openFile } from "./files.mjs";
import { serve } from "./server.mjs";

const ROWS = 2_000_000;
const CUSTOMERS = 90_000;

let browser;
let server;
let folder;
before(async () => {
  browser = await launch();
  server = await serve();
  folder = await mkdtemp(join(tmpdir(), "clovis-large-"));
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/**
 * Writes orders of 70 MB, among them rows that are none and texts of several lines with a quote too many or none, far behind the
 * beginning of the file: where there are cores, several workers read it in stretches.
 */
async function orders(path) {
  const odd = new Map([
    [700_000, 'C000008,2024-05-01,12.5,"web\n\nand ""shop""\n",Zürich\n'],
    [800_000, 'C000008,2024-05-01,12.5,web,"Zürich\n'],
    [1_200_000, "C000007,2024-13-45,12.5,web,Tōkyō\n"],
    [1_400_000, "C000008,2024-06-01\n"],
    [1_600_000, ",2024-06-01,12.5,shop,Besançon\n"],
  ]);
  const out = await openPath(path, "w");
  let text = "customer_id,order_date,amount,channel,city\n";
  for (let row = 0; row < ROWS; row++) {
    const [customer, month, day] = [(row * 7919) % CUSTOMERS, 1 + ((row * 12) / ROWS | 0), 1 + (row % 28)];
    text += odd.get(row) ?? `C${String(customer).padStart(6, "0")},2024-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")},${5 + (row % 90)}.25,web,Zürich\n`;
    if (text.length > 1 << 22 || row === ROWS - 1) {
      await out.write(text);
      text = "";
    }
  }
  const { size } = await out.stat();
  await out.close();
  return size;
}

test("rows are found again in a file that is not kept, and none are made up once it has changed", async () => {
  const path = join(folder, "orders.csv");
  assert.ok((await orders(path)) > 64 << 20, "more than is kept");
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await openFile(page, path);
  const said = () => page.getByRole("main").innerText();
  await settles(said, /90,000 customers/);
  await page.getByText("the date cannot be read").click();
  await settles(said, /1,?200,?002[\s\S]*2024-13-45/);
  await page.getByText("more or fewer cells than the header").click();
  await settles(said, /800,?002[\s\S]*"Zürich[\s\S]*1,?400,?002[\s\S]*C000008,2024-06-01/);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save all 4 rows as CSV/ }).click();
  const list = await readFile(await (await download).path(), "utf8");
  assert.match(list, /1600002/);
  assert.match(list, /C000007,2024-13-45,12\.5,web,Tōkyō/);

  await page.getByText("Refunds and odd rows").click();
  await page.getByRole("checkbox", { name: /equal in every column/ }).check();
  await settles(said, /90,000 customers/);

  await appendFile(path, "C000001,2024-12-30,5.25,web,Zürich\n");
  await page.getByRole("checkbox", { name: /equal in every column/ }).uncheck();
  await settles(said, /orders\.csv[\s\S]*can no longer read the file/);
  await settles(said, /90,000 customers/);
  await visit.done();
});

/** Packs orders with long remarks: so many times the same 10 MB, each a member of its own, under a header; odd rows in their midst and behind them. */
async function remarks(name, times, odd = []) {
  const row = (at) => {
    const [customer, month, day] = [(at * 7919) % 9_000, 1 + (at % 12), 1 + (at % 28)];
    return `C${customer},2024-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")},${5 + (at % 90)}.25,${"as agreed by telephone ".repeat(10)}\n`;
  };
  const member = Array.from({ length: 40_000 }, (_, at) => row(at)).join("");
  const path = join(folder, name);
  const members = Array(times / 2).fill(gzipSync(member));
  const [header, within, behind] = ["customer,date,amount,remark\n", odd[0] ?? "", odd[1] ?? ""].map((text) => gzipSync(text));
  await writeFile(path, Buffer.concat([header, ...members, within, ...members, behind]));
  return { path, bytes: member.length * times };
}

test("a compressed file may hold more text than can be held here", async (t) => {
  const { path, bytes } = await remarks("remarks.csv.gz", 120);
  assert.ok(bytes > 1 << 30);
  const home = launchAtHome(join(folder, "profile"));
  t.after(() => home.close());
  const visit = await open(home, server.url);
  await visit.ready();
  await openFile(visit.page, path);
  await visit.page.getByText(/9,000 customers/).first().waitFor({ timeout: 120_000 });
  await settles(() => visit.page.getByRole("main").innerText(), /4,800,000 rows of 4 columns/);
  await visit.done();
});

// There the text is unpacked again wherever it is wanted, in the order of the file or against it.
test("a compressed file opens in a private window, too, where the browser keeps less than it holds", async () => {
  const wrong = ["C7,2024-13-45,12.5,no such day\n", "C8,2024-14-01,12.5,nor this\n"];
  const { path, bytes } = await remarks("private.csv.gz", 120, wrong);
  assert.ok(bytes > 1 << 30);
  const visit = await open(browser, server.url);
  const { page } = visit;
  await visit.ready();
  await openFile(page, path);
  await page.getByText(/9,000 customers/).first().waitFor({ timeout: 120_000 });
  const said = () => page.getByRole("main").innerText();
  await settles(said, /4,800,002 rows of 4 columns/);
  await page.getByText("the date cannot be read").click();
  await settles(said, /2,?400,?002[\s\S]*2024-13-45[\s\S]*4,?800,?003[\s\S]*2024-14-01/);
  await visit.done();
});
