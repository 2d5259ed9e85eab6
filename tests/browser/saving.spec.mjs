// Customers out of the page and into it again, through the modules that are fetched only then.
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

/** What the button says, how the file's name ends, and how its bytes begin and end. */
const formats = [
  [/3,000.*XLSX$/, "xlsx", "PK", ""],
  [/3,000.*Parquet$/, "parquet", "PAR1", "PAR1"],
  ["One list a segment (ZIP)", "zip", "PK", ""],
];

for (const [button, ending, start, end] of formats) {
  test(`customers saved as .${ending} open again as customers`, async () => {
    const visit = await open(browser, server.url);
    const { page } = visit;
    await visit.ready();
    await page.getByRole("button", { name: "Two years of orders", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "orders.en.csv" }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Segments" }).click();
    await page.getByText(/the largest segment/).first().waitFor();

    const exported = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const download = await exported;
    assert.ok(download.suggestedFilename().endsWith(`.${ending}`), download.suggestedFilename());
    const bytes = await readFile(await download.path());
    assert.ok(bytes.toString("latin1").startsWith(start) && bytes.toString("latin1").endsWith(end));

    await page.getByRole("navigation").getByRole("link", { name: "Data" }).click();
    await openFile(page, file(`customers.${ending}`, bytes));
    await page.getByRole("heading", { level: 1, name: `customers.${ending}` }).waitFor();
    await page.getByText(/3,000 rows/).first().waitFor();
    await visit.done();
  });
}
