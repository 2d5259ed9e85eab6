// Opens pages of the site and watches them: any console error, uncaught error or request to another origin, from the
// page or from a worker, fails the test that opened the page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts Chromium without any traffic of its own. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CLOVIS_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * Opens the site and watches it.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url address of the site, with a hash if wanted
 * @param {object} [options]
 * @param {string} [options.lang] language of the browser
 * @param {"light" | "dark"} [options.scheme]
 * @param {number} [options.width]
 * @param {number} [options.height]
 * @param {boolean} [options.offline] whether service workers are allowed
 * @param {string[]} [options.origins] further origins that may be asked
 * @param {RegExp[]} [options.expected] console errors that the test provokes
 */
export async function open(browser, url, options = {}) {
  const { lang = "en-GB", scheme = "light", width = 1280, height = 900, offline = false } = options;
  const { origins = [], expected = [] } = options;
  const context = await browser.newContext({
    locale: lang,
    colorScheme: scheme,
    viewport: { width, height },
    serviceWorkers: offline ? "allow" : "block",
    acceptDownloads: true,
    reducedMotion: "reduce",
  });
  const faults = [];
  const home = new Set([new URL(url).origin, ...origins]);
  const isExpected = (text) => expected.some((pattern) => pattern.test(text));
  const watchRequest = (request) => {
    const address = new URL(request.url());
    const local = ["blob:", "data:"].includes(address.protocol) || home.has(address.origin);
    if (!local) faults.push(`a request left the origin: ${request.method()} ${request.url()}`);
  };
  // The context sees the requests of its pages and of their workers alike.
  context.on("request", watchRequest);
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    const text = `a request failed: ${request.url()} (${reason})`;
    // A page that is left behind, or a worker that is stopped, gives up what it was fetching.
    if (reason !== "net::ERR_ABORTED" && !isExpected(text)) faults.push(text);
  });
  context.on("console", (message) => {
    const text = `console ${message.type()}: ${message.text()} (${message.location().url})`;
    if (message.type() === "error" && !isExpected(text)) faults.push(text);
  });
  context.on("weberror", (error) => {
    const text = `uncaught: ${error.error().stack ?? error.error()}`;
    if (!isExpected(text)) faults.push(text);
  });
  const page = await context.newPage();
  page.on("crash", () => faults.push("the page crashed"));
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  return {
    page,
    context,
    faults,
    /** Waits until the app has drawn a page: its main part with a heading. */
    async ready() {
      await page.getByRole("main").getByRole("heading", { level: 1 }).first().waitFor();
    },
    /** Ends the visit; fails if anything was wrong on the way. */
    async done() {
      await context.close();
      assert.deepEqual(faults, []);
    },
  };
}

/**
 * Runs axe on the page; answers its violations as lines.
 * @param {import("playwright-core").Page} page
 * @param {string[]} [except] rules that do not hold for the page, each with its reason at the call
 * @param {object} [limits]
 * @param {string} [limits.part] selector of the part that is looked at
 * @param {string[]} [limits.passed] selectors of what is passed over
 */
export async function accessibilityFaults(page, except = [], { part = "html", passed = [] } = {}) {
  // Through the debugger, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(({ except, part, passed }) =>
    globalThis.axe.run(
      // The link past the rail is outside every landmark by its nature; axe lets it be only where it is a bare fragment.
      { include: [part], exclude: [".skip", ...passed] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
      },
    ), { except, part, passed },
  );
  return violations.flatMap((violation) =>
    violation.nodes.slice(0, 5).map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ""}`),
  );
}

/**
 * Whether the page scrolls sideways.
 * @param {import("playwright-core").Page} page
 */
export function scrollsSideways(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return "";
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.right > root.clientWidth + 1 && box.width > 0;
    });
    return `${root.scrollWidth} > ${root.clientWidth}: ${wide.slice(0, 5).map((e) => `${e.tagName}.${e.className}`).join(", ")}`;
  });
}

/** The routes of the app that need no data. */
export const routes = ["#/", "#/data", "#/segment", "#/value", "#/textbook", "#/embed"];
