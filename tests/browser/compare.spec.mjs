// The value page's choice of a purchase model: all side by side, and any of them taken.
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
    value: "Lifetime value", compare: "Compare the models", title: "Which purchase model suits these customers?",
    choose: "Use Pareto/NBD", model: "Purchase model", fitted: "Purchases: Pareto/NBD", end: "Learn up to",
    grows: "Gamma-Gompertz/NBD There is no evidence that the risk of leaving grows",
    random: "BG/CNBD-k There is no evidence that purchases follow a rhythm", baseline: "As before", apart: "BG/BB describes in which time units customers bought",
    slow: "Pareto/GGG was left out: it is slow, and compared for up to 200 customers only",
  },
  "zh-CN": {
    value: "终身价值", compare: "比较各模型", title: "哪个购买模型适合这些客户？",
    choose: "采用 Pareto/NBD", model: "购买模型", fitted: "购买：Pareto/NBD", end: "学习截至",
    grows: "Gamma-Gompertz/NBD 没有迹象表明离开的风险会随客龄增大",
    random: "BG/CNBD-k 没有迹象表明购买有节奏", baseline: "照旧", apart: "BG/BB 描述的是客户在哪些时间单位内购买",
    slow: "Pareto/GGG 未参与比较：它计算很慢，只在客户不超过 200 位时参与比较",
  },
};

for (const [lang, word] of Object.entries(words)) {
  test(`purchase models are compared on the CDNOW sample, and another one is taken (${lang})`, async () => {
    const visit = await open(browser, server.url, { lang });
    const { page } = visit;
    await visit.ready();
    await openFile(page, cdnow("sample"));
    await page.getByText(/2,357/).first().waitFor();
    await page.getByRole("navigation").getByRole("link", { name: word.value }).click();
    await page.getByLabel(word.end, { exact: true }).fill("1997-09-30");
    await page.getByText("9,582.429").first().waitFor();

    await page.getByRole("button", { name: word.compare }).click();
    const table = page.getByRole("table", { name: word.title });
    const line = (model) => table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: model }) });
    // Fader, Hardie and Lee (2005); Pareto/NBD by BTYD 2.4.3; 1,882 purchases happened on the days held out.
    await line(/^BG\/NBD/).getByText("9,582.43").waitFor();
    await line(/^Pareto\/NBD/).getByText("9,594.98").waitFor();
    await table.getByText("1,882").waitFor();
    // CLVTools: where the risk of leaving does not grow, Gamma-Gompertz/NBD is Pareto/NBD. With k = 1, the models of regular
    // purchases are those of purchases at random times (tests/reference/btyd_regular_cdnow.json).
    await line(/^Gamma-Gompertz\/NBD/).getByText("9,594.98").waitFor();
    await line(/^BG\/CNBD-k/).getByText("9,582.43").waitFor();
    await line(/^MBG\/CNBD-k/).getByText("9,582.14").waitFor();
    await line(/^NBD/).waitFor();
    await line(word.baseline).waitFor();
    // What counts weeks with a purchase is compared by its forecast alone.
    await line(/^BG\/BB/).getByText("–").first().waitFor();
    await page.locator(".compare-remarks li").filter({ hasText: word.apart }).waitFor();
    // Eight models and the baseline without one, the best by AIC first.
    assert.equal(await table.locator("tbody tr").count(), 9);
    assert.match(await table.locator("tbody th").first().innerText(), /^MBG\/NBD/);
    const remarks = page.locator(".compare-remarks li");
    await remarks.filter({ hasText: word.grows }).waitFor();
    await remarks.filter({ hasText: word.slow }).waitFor();
    await remarks.filter({ hasText: word.random }).first().waitFor();
    await visit.ready();
    assert.deepEqual(await accessibilityFaults(page), []);

    await page.getByRole("button", { name: word.choose }).click();
    const fit = page.locator(".fit").filter({ has: page.getByRole("heading", { name: word.fitted }) });
    for (const published of ["0.5533", "10.577", "0.6062", "11.668", "9,594.976"]) {
      await fit.getByText(published, { exact: false }).first().waitFor();
    }
    await settles(() => page.getByLabel(word.model, { exact: true }).inputValue(), "pareto-nbd");
    await resize(page, 360);
    assert.equal(await scrollsSideways(page), "");
    await visit.done();
  });
}
