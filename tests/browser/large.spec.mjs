// A file larger than the page keeps: its text is read again where it is wanted, and a file that has changed since is told of.
import assert from "node:assert/strict";
import { appendFile, mkdtemp, open as openPath, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, settles } from "./browser.mjs";
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
