// Files that the specs drop on the page.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const target = new URL("../../target/", import.meta.url);

/**
 * A file of the built site's samples.
 * @param {string} name
 */
export const sample = (name) => fileURLToPath(new URL(`../../www/samples/${name}`, import.meta.url));

/**
 * The CDNOW log as a table with a header of our own: the published sample has none, and columns set by spaces.
 * @param {"sample" | "master"} which
 * @param {object} [options]
 * @param {string} [options.from] first day kept, as eight digits
 */
export function cdnow(which, { from = "" } = {}) {
  const text = readFileSync(new URL(`cdnow/CDNOW_${which}.txt`, target), "utf8");
  const rows = text.split(/\r?\n/).map((line) => line.trim().split(/\s+/)).filter((cells) => /^\d+$/.test(cells[0]));
  // The sample numbers its customers twice: of the master file, and of the sample.
  const cells = rows.map((row) => (which === "sample" ? [row[0], row[2], row[4]] : [row[0], row[1], row[3]]));
  const kept = cells.filter(([, day]) => day >= from);
  return { name: `cdnow-${which}.csv`, mimeType: "text/csv", buffer: table(["customer", "date", "amount"], kept) };
}

/** The CDNOW sample as the papers summarise it to the end of September 1997: a row a customer, weeks, no dates. */
export function cdnowSummary() {
  const text = readFileSync(new URL("../reference/btyd_cdnow.csv", import.meta.url), "utf8");
  const rows = text.trim().split("\n").slice(1).map((line) => line.split(","));
  const cells = rows.map(([customer, , frequency, recency, age, , spend]) => [customer, frequency, recency / 7, age / 7, spend]);
  const header = ["customer", "frequency", "recency", "age", "spend"];
  return { name: "cdnow-summary.csv", mimeType: "text/csv", buffer: table(header, cells) };
}

/**
 * A CSV file of cells.
 * @param {string[]} header
 * @param {unknown[][]} rows
 */
export function table(header, rows) {
  return Buffer.from([header, ...rows].map((row) => row.join(",")).join("\n") + "\n");
}

/**
 * A file for the page's file input.
 * @param {string} name
 * @param {string | Uint8Array} content
 */
export const file = (name, content) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

/** The whole CDNOW log as it was published: columns set by spaces, under a header. */
export const rawCdnowMaster = () => file("CDNOW_master.txt", readFileSync(new URL("cdnow/CDNOW_master.txt", target)));

/**
 * Opens a file through the page's button.
 * @param {import("playwright-core").Page} page
 * @param {string | { name: string, mimeType: string, buffer: Buffer }} chosen
 */
export async function openFile(page, chosen) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^(Open a file|Open another file|打开文件|打开另一个文件|另开文件)$/ }).first().click();
  await (await chooser).setFiles(chosen);
}
