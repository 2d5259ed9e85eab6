// The pictures of the value page on the CDNOW sample, as a reader finds them: by their titles, by keys, as tables.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open, resize, scrollsSideways } from "./browser.mjs";
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

// What scipy found (tests/reference/value_pictures.py).
const reference = JSON.parse(readFileSync(new URL("../reference/value_pictures.json", import.meta.url), "utf8"));

const words = {
  "en-GB": {
    value: "Lifetime value", model: "Purchase model", end: "Learn up to", table: "As table",
    recency: "Purchases on the days held out, by when customers had last bought",
    alive: "How likely is a customer with this history to be still there?",
    expected: "How many purchases are to be expected in the next 52 weeks?",
    cell: /^Repeat purchases: 4; last purchase 15–20 weeks ago: 71% likely still there\. 15 of your customers\.$/,
    beyond: /customers with more than \d+ repeat purchases lie beyond the picture/,
    rate: /^Half of the customers buy less often than 0\.0\d+ times a week$/,
    dropout: /^Half of the customers leave with a chance below 1\d% at each purchase$/,
    gamma: /Gamma distribution of shape 0\.2426 and rate 4\.41\d: mean 0\.055, variance 0\.0125\./,
    leaving: /^Half of the customers leave at a rate below 0\.0\d+ a week$/,
    spend: "Mean spend of 946 repeat buyers, counted and expected",
    between: /^Half of all repeat purchases come within 34 days of the one before$/,
    timing: "How do purchases follow one another, and who is still there?", another: "Draw another", second: "Sample 2",
    draw: "Draw the contours", across: "Across", upward: "Upward",
    contours: /^Which a and b fit nearly as well as 0\.79\d+ and 2\.42\d+\?$/,
    others: "At each point r, α are put where the likelihood is highest.",
    best: /a = 0\.793, b = 2\.43: log-likelihood 0 below the best, within the 50% region/,
    silent: "if nothing more is bought",
  },
  "zh-CN": {
    value: "终身价值", model: "购买模型", end: "学习截至", table: "显示为表格",
    recency: "留出期的购买次数，按此前末次购买时的客龄",
    alive: "有这样历史的客户，仍活跃的概率有多大？",
    expected: "今后 52 周内，预期购买几次？",
    cell: /^重复购买 4 次，最后一次在 15–20 周前：仍活跃的概率 71%。您的客户 15 位。$/,
    beyond: /位客户重复购买超过 \d+ 次，未在图中/,
    rate: /^半数客户每周购买不到 0\.0\d+ 次$/,
    dropout: /^半数客户在每次购买时离开的概率低于 1\d%$/,
    gamma: /伽马分布，形状参数 0\.2426，速率参数 4\.41\d：均值 0\.055，方差 0\.0125。/,
    leaving: /^半数客户每周的离开率低于 0\.0\d+$/,
    spend: "946 位重复购买者的平均消费：实际与预期",
    between: /^半数重复购买发生在上一次购买后的 34 天之内$/,
    timing: "购买如何前后相继，谁仍活跃？", another: "另抽一组", second: "样本 2",
    draw: "绘制等高线", across: "横轴", upward: "纵轴",
    contours: /^哪些 a 和 b 与 0\.79\d+ 和 2\.42\d+ 拟合得几乎一样好？$/,
    others: "在每一点上，r、α 取使似然最高的值。",
    best: /a = 0\.793，b = 2\.43：对数似然比最佳值低 0，在 50% 区域之内/,
    silent: "假如不再购买",
  },
};

for (const [lang, word] of Object.entries(words)) {
  test(`the pictures of the CDNOW sample are drawn, read by keys and as tables (${lang})`, async () => {
    const visit = await open(browser, server.url, { lang });
    const { page } = visit;
    await visit.ready();
    await openFile(page, cdnow("sample"));
    await page.getByText(/2,357/).first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: word.value }).click();
    await page.getByLabel(word.end, { exact: true }).fill("1997-09-30");
    await page.getByText("9,582.429").first().waitFor();

    // They are asked for when one comes near.
    const figure = (name) => page.getByRole("figure").filter({ has: page.getByText(name, { exact: typeof name === "string" }) });
    assert.equal(await figure(word.recency).count(), 0);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const recency = figure(word.recency);
    await recency.waitFor();
    await recency.getByRole("button", { name: word.table }).click();
    const rows = recency.getByRole("row");
    // Head, those without a repeat purchase, and eight stretches of five weeks.
    assert.equal(await rows.count(), 10);
    const never = await rows.nth(1).innerText();
    const [customers, actual, expected] = reference.byRecency[0];
    for (const number of [customers.toLocaleString("en"), actual.toFixed(2), expected.toFixed(2).replace(/0$/, "")]) {
      assert.ok(never.includes(number), `${never} holds ${number}`);
    }

    // The cell of four repeat purchases, the last 15 to 20 weeks ago: 71% and 15 customers by scipy's numbers.
    const cell = reference.cells.find((one) => one.column === 4 && one.row === 3);
    assert.deepEqual([Math.round(100 * cell.alive), cell.customers], [71, 15]);
    const map = figure(word.alive);
    const plot = map.getByRole("group", { name: word.alive });
    await plot.focus();
    await page.keyboard.press("ArrowRight");
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
    await map.getByText(word.cell).waitFor();
    await map.getByText(word.beyond).waitFor();
    await figure(word.expected).waitFor();

    const rate = figure(word.rate);
    await rate.getByText(word.gamma).waitFor();
    await figure(word.dropout).waitFor();
    await figure(word.spend).waitFor();
    await figure(word.between).waitFor();

    const timing = figure(word.timing);
    const readout = timing.locator(".chart-readout");
    const first = async () => {
      await timing.getByRole("group", { name: word.timing }).focus();
      await page.keyboard.press("Home");
      return readout.innerText();
    };
    const one = await first();
    await timing.getByRole("button", { name: word.another }).click();
    await timing.getByText(word.second).waitFor();
    assert.notEqual(await first(), one);

    await page.getByRole("combobox", { name: word.across }).selectOption("a");
    await page.getByRole("combobox", { name: word.upward }).selectOption("b");
    await page.getByRole("button", { name: word.draw }).click();
    const contours = figure(word.contours);
    await contours.waitFor({ timeout: 120_000 });
    await contours.getByText(word.others, { exact: false }).waitFor();
    await contours.locator(".chart-plot").focus();
    await page.keyboard.press("ArrowUp");
    await contours.getByText(word.best).waitFor();
    for (const level of ["50%", "80%", "95%"]) {
      assert.equal(await contours.locator("svg text", { hasText: level }).count(), 1);
    }
    await visit.ready();
    assert.deepEqual(await accessibilityFaults(page), []);

    // Another model has other densities.
    await page.getByLabel(word.model, { exact: true }).selectOption("pareto-nbd");
    await page.getByText("9,594.976").first().waitFor();
    await figure(word.leaving).waitFor();
    assert.equal(await figure(word.dropout).count(), 0);
    assert.equal(await contours.count(), 0);

    // One customer's chance goes on into the time ahead.
    await page.locator("#customer-row-0").click();
    await page.getByText(word.silent, { exact: true }).waitFor();
    await resize(page, 360);
    assert.equal(await scrollsSideways(page), "");
    await visit.done();
  });
}
