// What holds for every page: both languages, light and dark, any folder, any width, without a network, and nothing
// leaves the origin.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessibilityFaults, launch, open, routes, scrollsSideways, settles } from "./browser.mjs";
import { serve } from "./server.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve({ prefix: "/a/folder/of-ours/" });
});
after(async () => {
  await browser.close();
  await server.close();
});

for (const [locale, lang, chapterWord] of [
  ["en-GB", "en", /chapter|textbook/i],
  ["zh-CN", "zh-CN", /章|教材/],
]) {
  test(`the start page opens in the browser's language (${lang})`, async () => {
    const visit = await open(browser, server.url, { lang: locale });
    await visit.ready();
    await settles(() => visit.page.locator("html").getAttribute("lang"), lang);
    await settles(() => visit.page.getByRole("main").innerText(), chapterWord);
    await visit.done();
  });
}

for (const scheme of ["light", "dark"]) {
  for (const lang of ["en-GB", "zh-CN"]) {
    test(`no page has an accessibility fault (${lang}, ${scheme})`, async () => {
      const faults = [];
      for (const route of routes) {
        const visit = await open(browser, server.url + route, { lang, scheme });
        await visit.ready();
        for (const fault of await accessibilityFaults(visit.page)) faults.push(`${route} ${fault}`);
        await visit.done();
      }
      assert.deepEqual(faults, []);
    });
  }
}

for (const width of [360, 1920]) {
  test(`no page scrolls sideways at ${width} px`, async () => {
    const wide = [];
    for (const lang of ["en-GB", "zh-CN"]) {
      for (const route of routes) {
        const visit = await open(browser, server.url + route, { lang, width, height: 800 });
        await visit.ready();
        const found = await scrollsSideways(visit.page);
        if (found) wide.push(`${route} ${lang}: ${found}`);
        await visit.done();
      }
    }
    assert.deepEqual(wide, []);
  });
}

test("the page works without a network after the first visit", async () => {
  // The page itself is asked of the network first; that it is not there is what this test is about.
  const visit = await open(browser, server.url, { offline: true, expected: [/ERR_INTERNET_DISCONNECTED/] });
  await visit.ready();
  await visit.page.evaluate(() => navigator.serviceWorker.ready);
  // Kept means: the list of the service worker is in the cache.
  await visit.page.waitForFunction(async () => {
    const names = await caches.keys();
    if (names.length === 0) return false;
    const cache = await caches.open(names[0]);
    return (await cache.keys()).length > 10 && navigator.serviceWorker.controller !== null;
  });
  await visit.context.setOffline(true);
  await visit.page.reload();
  await visit.ready();
  await visit.go("#/textbook");
  // The module of the models was never asked for before.
  await visit.go("#/textbook/lifetime-value");
  await visit.page.getByRole("slider").first().waitFor();
  await visit.context.setOffline(false);
  await visit.done();
});

test("the policy refuses what would leave the origin, from the page and from a worker", async () => {
  const other = await serve({ crossOrigin: true });
  const visit = await open(browser, server.url, { expected: [/Content Security Policy/, /Refused to connect/, /other/] });
  await visit.ready();
  const fromPage = await visit.page.evaluate(
    (address) => fetch(address).then(() => "sent", () => "refused"),
    other.url,
  );
  assert.equal(fromPage, "refused");
  const fromWorker = await visit.page.evaluate(
    (address) =>
      new Promise((resolve, reject) => {
        const loader = new URL("worker_loader.js", document.baseURI).href;
        // As the app starts its worker, with a request added after the loader's.
        const source = `import ${JSON.stringify(loader)}; fetch(${JSON.stringify(address)}).then(() => postMessage("sent"), () => postMessage("refused"));`;
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" });
        worker.onmessage = ({ data }) => (data === "sent" || data === "refused") && resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
      }),
    other.url,
  );
  assert.equal(fromWorker, "refused");
  assert.deepEqual(other.requests, []);
  await visit.context.close();
  await other.close();
});

test("an error that nobody caught shows the bar, and the project can be saved", async () => {
  const visit = await open(browser, server.url, { expected: [/made up/] });
  await visit.ready();
  assert.equal(await visit.page.getByRole("alertdialog").isVisible(), false);
  await visit.page.evaluate(() => {
    window.clovisProject = '{"version":1}';
    setTimeout(() => {
      throw new Error("made up");
    });
  });
  const bar = visit.page.getByRole("alertdialog");
  await bar.waitFor();
  assert.match(await bar.innerText(), /made up/);
  const download = visit.page.waitForEvent("download");
  await bar.getByRole("button", { name: /Download the project/ }).click();
  assert.equal((await download).suggestedFilename(), "clovis-project.json");
  assert.deepEqual(await accessibilityFaults(visit.page), []);
  await visit.done();
});
