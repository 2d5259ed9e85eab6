// Where customers came from since an earlier day, on the segment page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open, resize, scrollsSideways, settles } from "./browser.mjs";
import { cdnow, openFile } from "./files.mjs";
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

const words = {
  "en-GB": {
    segment: "Segments", compare: "Compare with an earlier day", day: "Compare with", title: "Where did the customers come from?", table: "As table",
    stop: "Do not compare", worth: "What are these moves worth?", rate: "Discount rate a year, %", model: "Work it out by hand with three states", first: "Value in state 1", finding: /stayed in their segment/, new: "new since",
  },
  "zh-CN": {
    segment: "客户细分", compare: "与较早的一天比较", day: "比较日", title: "客户从哪里来？", table: "显示为表格",
    stop: "不比较", worth: "这些移动值多少？", rate: "年贴现率（%）", model: "归为三种状态，动手计算", first: "状态1的价值", finding: /留在原来的细分/, new: "此后新来",
  },
};

for (const [lang, word] of Object.entries(words)) {
  test(`the segments of an earlier day are compared with today's (${lang})`, async () => {
    const visit = await open(browser, server.url, { lang });
    const { page } = visit;
    await visit.ready();
    await openFile(page, cdnow("sample"));
    await page.getByText(/2,357/).first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: word.segment }).click();
    await page.getByRole("button", { name: word.compare }).click();
    await page.getByText(word.finding).first().waitFor();

    const section = page.getByRole("region", { name: word.title });
    // Money later is worth less: a higher rate lowers every value, and the spend since is what it was.
    const worth = async () => {
      const cells = await section.getByRole("table", { name: word.worth }).getByRole("row").evaluateAll((all) => all.slice(1).map((row) => [...row.cells].slice(2).map((cell) => cell.textContent)));
      return cells.filter(([, value]) => value !== "–").map((cells) => cells.map((cell) => Number(cell.replace(/[^\d.-]/g, ""))));
    };
    const [spent, values] = [0, 1].map((column) => (rows) => rows.map((row) => row[column]));
    const at15 = await worth();
    assert.ok(at15.length >= 5 && values(at15).some((value) => value > 0));
    await section.getByLabel(word.rate).fill("40");
    await section.getByLabel(word.rate).press("Tab");
    await settles(async () => values(await worth()).every((value, row) => value < values(at15)[row] || value === 0), true);
    assert.deepEqual(spent(await worth()), spent(at15));

    // On 15 February 1997 many of the sample had not yet bought; by the end of March all had.
    await page.getByLabel(word.day, { exact: true }).fill("1997-02-15");
    await section.getByRole("button", { name: word.table }).click();
    const table = section.getByRole("table").first();
    await table.getByRole("rowheader", { name: word.new }).waitFor();
    // Each row's shares add up to all of its customers.
    const rows = await table.getByRole("row").evaluateAll((all) => all.slice(1).map((row) => [...row.cells].map((cell) => cell.textContent)));
    const number = (text) => Number(text.replace(/[,%]/g, ""));
    const customers = rows.map((cells) => number(cells[1]));
    assert.equal(customers.reduce((sum, count) => sum + count, 0), 2357);
    for (const cells of rows.filter((cells) => number(cells[1]) > 0)) {
      const shares = cells.slice(2).map(number).reduce((sum, share) => sum + share, 0);
      assert.ok(Math.abs(shares - 100) < 1, cells.join(" "));
    }
    await visit.ready();
    assert.deepEqual(await accessibilityFaults(page), []);
    await resize(page, 360);
    assert.equal(await scrollsSideways(page), "");

    await page.getByRole("button", { name: word.stop }).click();
    await page.getByRole("button", { name: word.compare }).waitFor();

    // The model that it comes from opens with these moves between three states.
    await page.getByRole("button", { name: word.compare }).click();
    await section.getByRole("link", { name: word.model }).click();
    await visit.ready();
    const main = () => page.getByRole("main").innerText();
    await settles(main, new RegExp(word.first));
    assert.match(page.url(), /form=matrix&reward=[\d.]+,[\d.]+,[\d.]+&to-?[fF]irst=/);
    await visit.done();
  });
}
