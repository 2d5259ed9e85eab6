// The settings of the estimate on the value page: priors and draws, columns of the file, a correlation; closed until asked for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open, resize, scrollsSideways, settles } from "./browser.mjs";
import { cdnow, openFile, table } from "./files.mjs";
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
    value: "Lifetime value", end: "Learn up to", settings: /^Settings of the estimate/, model: "Purchase model", stop: "Stop",
    prior: /^Hold a weakly informative prior/, draw: /^Draw from the posterior/, draws: "Draws", seed: "Seed",
    told: "What the settings of the estimate say", table: "Parameters by draws from the posterior",
    found: /200 draws \(seed 5\), worth 1\d\d independent ones/, reliable: "The draws can be relied on.",
    interval: /^By draws from the posterior, the 95% credible interval/, from: "Value from", search: "Find a customer",
    story: /^Customer \d/, ends: /\([\d.,]+ to [\d.,]+\)/,
    correlation: /^Buying often and leaving may go together/, tested: /^Likelihood-ratio test against the model without correlation: χ² = [\d.]+ with 1 degree of freedom, p/,
    moves: (column) => `What ${column} explains`, own: "both, each in its way", rate: "how often they buy", spend: "how much they spend",
    effects: "Effects of columns of the file", asked: "The data ask for them.",
    refused: "“same” cannot be used as a covariate.", undo: "not used",
  },
  "zh-CN": {
    value: "终身价值", end: "学习截至", settings: /^估计设置/, model: "购买模型", stop: "停止",
    prior: /^采用弱信息先验/, draw: /^从后验分布抽样/, draws: "抽样次数", seed: "随机种子",
    told: "估计设置的结果", table: "后验抽样得到的参数",
    found: /200 次抽样（种子 5），相当于 1\d\d 次独立抽样/, reliable: "抽样可靠。",
    interval: /^按后验抽样，仅就参数估计的不确定性而言，95% 可信区间为/, from: "价值下限", search: "查找客户",
    story: /^客户 \d/, ends: /（[¥\d.,]+ 至 [¥\d.,]+）/,
    correlation: /^购买频率与离开可以相关/, tested: /^与不含相关的模型作似然比检验：χ² = [\d.]+，自由度 1，p/,
    moves: (column) => `${column} 解释什么`, own: "两者，各有效应", rate: "购买频率", spend: "消费金额",
    effects: "文件中各列的效应", asked: "数据支持这些列。",
    refused: "“same”无法用作协变量。", undo: "不使用",
  },
};

/** Customers simulated with two covariates (tests/reference/btyd_covariates.py), and a column that is the same for all. */
function customers(reference) {
  const { frequency, recency, age, spend, covariates } = reference.data["pareto-nbd"];
  const rows = frequency.map((x, row) => [
    `c${row}`, x, recency[row], age[row], spend[row], covariates.shop[row] ? "town" : "net", covariates.income[row], 1,
  ]);
  const header = ["customer_id", "frequency", "recency", "T", "monetary_value", "shop", "income", "same"];
  return { name: "customers.csv", mimeType: "text/csv", buffer: table(header, rows) };
}

const reference = JSON.parse(readFileSync(new URL("../reference/btyd_covariates.json", import.meta.url), "utf8"));
const bgbb = JSON.parse(readFileSync(new URL("../reference/bgbb_cdnow.json", import.meta.url), "utf8"));

for (const [lang, word] of Object.entries(words)) {
  test(`a prior and draws show how sure everything is, and a correlation is tested (${lang})`, async () => {
    const visit = await open(browser, server.url, { lang });
    const { page } = visit;
    await visit.ready();
    await openFile(page, cdnow("sample"));
    await page.getByText(/2,357/).first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: word.value }).click();
    await page.getByLabel(word.end, { exact: true }).fill("1997-09-30");
    await page.getByText("9,582.429").first().waitFor();
    // A novice sees a line.
    const settings = page.locator("details.estimate");
    await settles(() => settings.evaluate((details) => details.open), false);
    assert.equal(await page.getByRole("heading", { name: word.told }).count(), 0);

    await page.locator("summary").filter({ hasText: word.settings }).click();
    await page.getByRole("checkbox", { name: word.prior }).check();
    // The top of the posterior over a grid (tests/reference/btyd_posterior.json).
    await page.getByText("9,588.980").first().waitFor();
    await page.getByRole("checkbox", { name: word.draw }).check();
    // So many draws take a while: stopped, what was there stays.
    const draws = page.getByLabel(word.draws, { exact: true });
    await draws.fill("100000");
    await draws.blur();
    await page.getByRole("button", { name: word.stop }).click();
    await page.getByRole("button", { name: word.stop }).waitFor({ state: "detached" });
    await page.getByText("9,588.980").first().waitFor();
    assert.equal(await page.getByText(word.reliable).count(), 0);
    await draws.fill("200");
    await draws.blur();
    // What is typed while the page takes up the number would be lost.
    await page.locator("summary").filter({ hasText: "200" }).waitFor();
    const seed = page.getByLabel(word.seed, { exact: true });
    await seed.fill("5");
    await seed.blur();
    await page.getByText(word.found).first().waitFor();
    await page.getByText(word.reliable).first().waitFor();
    await page.getByText(word.interval).waitFor();
    const parameters = page.getByRole("table", { name: word.table });
    await settles(() => parameters.count(), 2);
    await settles(() => parameters.first().locator("tbody tr").count(), 4);
    // Every customer has an interval: in the table, and in the story.
    await page.getByRole("columnheader", { name: word.from }).waitFor();
    await page.getByRole("grid").locator("tbody tr[aria-rowindex='2']").click();
    await page.getByRole("heading", { name: word.story }).waitFor();
    await page.locator(".story-facts").getByText(word.ends).first().waitFor();
    await visit.ready();
    assert.deepEqual(await accessibilityFaults(page), []);
    await resize(page, 360);
    assert.equal(await scrollsSideways(page), "");
    await resize(page, 1280);

    await visit.done();
  });

  test(`weeks with a purchase are counted in place of purchases (${lang})`, async () => {
    const visit = await open(browser, server.url, { lang });
    const { page } = visit;
    await visit.ready();
    await openFile(page, cdnow("sample"));
    await page.getByText(/2,357/).first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: word.value }).click();
    await page.getByLabel(word.end, { exact: true }).fill("1997-09-30");
    await page.getByText("9,582.429").first().waitFor();
    await page.getByLabel(word.model, { exact: true }).selectOption("bg-bb");
    // scipy (tests/reference/bgbb_cdnow.json).
    const weekly = bgbb.week;
    const digits = (number, places) => number.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places });
    await page.getByText(digits(-weekly.logLikelihood, 3)).first().waitFor();
    for (const value of Object.values(weekly.parameters)) {
      await page.getByRole("cell", { name: String(value).slice(0, 5) }).first().waitFor();
    }
    await page.getByText(digits(weekly.heldOut, 0)).first().waitFor();
    await visit.ready();
    assert.deepEqual(await accessibilityFaults(page), []);
    await visit.done();
  });

  test(`a correlation of the rates is tested (${lang})`, async () => {
    const visit = await open(browser, server.url, { lang });
    const { page } = visit;
    await visit.ready();
    await openFile(page, cdnow("sample"));
    await page.getByText(/2,357/).first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: word.value }).click();
    await page.getByLabel(word.end, { exact: true }).fill("1997-09-30");
    await page.getByText("9,582.429").first().waitFor();
    await page.locator("summary").filter({ hasText: word.settings }).click();
    const correlation = page.getByRole("checkbox", { name: word.correlation });
    assert.equal(await correlation.isDisabled(), true);
    await page.getByLabel(word.model, { exact: true }).selectOption("pareto-nbd");
    await page.getByText("9,594.976").first().waitFor();
    await correlation.check();
    await page.getByText(word.tested).waitFor();
    const fit = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "m", exact: true }) });
    await fit.first().waitFor();
    await visit.ready();
    assert.deepEqual(await accessibilityFaults(page), []);
    await visit.done();
  });

  test(`columns of the file explain how customers differ, or are refused by name (${lang})`, async () => {
    const visit = await open(browser, `${server.url}#/data`, { lang });
    const { page } = visit;
    await visit.ready();
    await openFile(page, customers(reference));
    await page.getByText(/700/).first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: word.value }).click();
    await page.locator(".value-page .headline").waitFor();
    await page.getByLabel(word.model, { exact: true }).selectOption("pareto-nbd");
    await page.getByText("6,952.377").first().waitFor();
    await page.locator("summary").filter({ hasText: word.settings }).click();
    const place = (column) => page.getByRole("combobox", { name: word.moves(column) });
    await place("shop").selectOption({ label: word.own });
    await place("income").selectOption({ label: word.rate });
    // Newton's method on complex-step gradients.
    await page.getByText("6,904.878").first().waitFor();
    const effects = page.getByRole("table", { name: word.effects });
    await settles(() => effects.locator("tbody tr").count(), 3);
    await page.getByText(/95\.00|94\.99|94\.997/).first().waitFor();
    await page.getByText(word.asked).first().waitFor();
    assert.equal(await page.getByRole("checkbox", { name: word.prior }).isDisabled(), true);
    await page.getByRole("group", { name: "shop" }).getByRole("checkbox", { name: word.spend }).check();
    await settles(() => effects.count(), 2);
    await visit.ready();
    assert.deepEqual(await accessibilityFaults(page), []);

    await place("same").selectOption({ label: word.rate });
    await page.getByRole("alert").filter({ hasText: word.refused }).waitFor();
    await place("same").selectOption({ label: word.undo });
    await page.getByRole("alert").waitFor({ state: "detached" });
    await resize(page, 360);
    assert.equal(await scrollsSideways(page), "");
    await visit.done();
  });
}
