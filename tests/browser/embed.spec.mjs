// The custom element: on our own plain page, and on somebody else's. That every model works as one is in models.spec.mjs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Value of a margin that a customer pays now and then every year while he stays (Gupta and Lehmann). */
const paysNow = (margin, retention, discount) => (margin * (1 + discount)) / (1 + discount - retention);

test("the plain page shows models and hears of their results", async () => {
  const server = await serve({ prefix: "/deep/down/" });
  for (const scheme of ["light", "dark"]) {
    const visit = await open(browser, `${server.url}embed/index.html`, { scheme });
    const heard = visit.page.locator("#heard");
    await visit.page.getByText(`value ${paysNow(120, 0.75, 0.1).toFixed(2)} at retention 0.75`).waitFor();
    await visit.page.getByRole("button", { name: "Raise retention by attribute" }).click();
    await visit.page.getByText(`value ${paysNow(120, 0.9, 0.1).toFixed(2)} at retention 0.9`).waitFor();
    assert.match(await heard.innerText(), /^value /);
    // Elements below the fold come when they are scrolled to.
    await visit.page.locator("#man").scrollIntoViewIfNeeded();
    await visit.page.locator("#man").getByRole("slider").first().waitFor();
    // Several models and tables on one page, and every landmark has a name of its own.
    await visit.page.locator("#value").getByRole("button", { name: "As table" }).click();
    await visit.page.locator("#gap").getByRole("button", { name: "As table" }).click();
    assert.deepEqual(await accessibilityFaults(visit.page), []);
    await visit.done();
  }
  await server.close();
});

test("a page of another origin shows a model with one script tag", async () => {
  const host = await serve({ prefix: "/clovis/", crossOrigin: true });
  const script = `${host.url}embed/clovis-model.js`;
  const policy = `default-src 'none'; script-src ${host.origin} 'wasm-unsafe-eval'; connect-src ${host.origin}; img-src data: blob:`;
  const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>别家的网页</title>
    <meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,">
    <script type="module" src="${script}"></script></head><body><main><h1>别家的网页</h1>
    <clovis-model model="lifetime-value" lang="zh-CN" margin="100" retention="0.8" convention="new"></clovis-model>
    </main></body></html>`;
  const other = await serve({ prefix: "/nothing/", pages: { "/theirs.html": page } });
  const visit = await open(browser, `${other.origin}/theirs.html`, { origins: [host.origin], lang: "zh-CN" });
  const element = visit.page.locator("clovis-model");
  await element.getByRole("slider").first().waitFor();
  const value = () => element.evaluate((it) => it.result?.values.value);
  await visit.page.waitForFunction(() => document.querySelector("clovis-model").result !== null);
  assert.ok(Math.abs((await value()) - paysNow(100, 0.8, 0.1)) < 1e-9);
  await element.evaluate((it) => it.setAttribute("retention", "0.5"));
  await visit.page.waitForFunction(() => document.querySelector("clovis-model").result.inputs.retention === 0.5);
  assert.ok(Math.abs((await value()) - paysNow(100, 0.5, 0.1)) < 1e-9);
  // What is typed into the element arrives as an event at the page.
  // The listener first: an evaluation and a fill sent together may arrive in either order.
  await element.evaluate((it) => {
    globalThis.heard = new Promise((resolve) => it.addEventListener("clovis-result", ({ detail }) => resolve(detail), { once: true }));
  });
  await element.getByRole("spinbutton").first().fill("0.6");
  const heard = await visit.page.evaluate(() => globalThis.heard);
  assert.ok(Number.isFinite(heard.values.value));
  await visit.done();
  await other.close();
  await host.close();
});

test("a model that does not exist is told by an event", async () => {
  const server = await serve();
  // Its words are asked for, and are not there.
  const visit = await open(browser, `${server.url}embed/index.html`, { expected: [/no-such-model\.ftl/] });
  const code = await visit.page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.createElement("clovis-model");
        element.addEventListener("clovis-error", ({ detail }) => resolve(detail.code));
        element.setAttribute("model", "no-such-model");
        document.querySelector("h1").after(element);
        element.scrollIntoView();
      }),
  );
  assert.equal(code, "unknown-model");
  await visit.done();
  await server.close();
});
