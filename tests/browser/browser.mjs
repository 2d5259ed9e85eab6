// Opens pages of the site and watches them: any console error, uncaught error or request to another origin, from the
// page or from a worker, fails the test that opened the page.
//
// CLOVIS_SLOW=6 has the browser compute as if its processor were six times slower. A slow machine draws later than a spec
// may expect; so slowed, a spec that reads before the page has answered fails here and not only there.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How many times slower than it is the machine plays to be. */
const slowness = Number(process.env.CLOVIS_SLOW ?? 1);

/**
 * Milliseconds that a page may take for one answer. What it is to take is measured in tests/bench; here it only ends a
 * wait that is in vain, on a machine that may be slow and busy.
 */
const PATIENCE = 60_000;

/** How Chromium starts without any traffic of its own. */
const starting = {
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
};

/** Starts Chromium, with further flags if wanted; its windows are private ones. */
export const launch = (...flags) => chromium.launch({ ...starting, args: [...starting.args, ...flags] });

/**
 * Starts Chromium with a profile on the disk, as people have it: the browser may keep there what memory does not hold.
 * @param {string} folder
 */
export function launchAtHome(folder) {
  const contexts = [];
  return {
    async newContext(options) {
      const context = await chromium.launchPersistentContext(folder, { ...starting, ...options });
      contexts.push(context);
      return context;
    },
    close: () => Promise.all(contexts.map((context) => context.close())),
  };
}

/**
 * Opens the site and watches it.
 * @param {Pick<import("playwright-core").Browser, "newContext">} browser
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
  page.setDefaultTimeout(PATIENCE);
  if (slowness > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowness });
  await page.goto(url);
  return {
    page,
    context,
    faults,
    /** Waits until the app has drawn a page: its main part with a heading, and nothing in it that is still to come. */
    ready: () => standing(page),
    /**
     * Goes to another page of the app by its hash and waits until that one is drawn.
     * @param {string} hash
     */
    async go(hash) {
      await page.evaluate((hash) => {
        if (location.hash === hash) return;
        document.querySelector("main h1").isLeft = true;
        location.hash = hash;
      }, hash);
      await page.waitForFunction(() => {
        const heading = document.querySelector("main h1");
        return heading && !heading.isLeft;
      });
      await standing(page);
    },
    /** Ends the visit; fails if anything was wrong on the way. */
    async done() {
      await context.close();
      assert.deepEqual(faults, []);
    },
  };
}

/** Waits for a heading and the end of everything that is still on its way. */
async function standing(page) {
  await page.getByRole("main").getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"));
}

/**
 * Waits until what was asked of the page has been drawn, where nothing that can be waited for comes of it: two frames,
 * since the first may have begun before.
 * @param {import("playwright-core").Page} page
 */
export const drawn = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/**
 * Makes the window as wide; waits until the page has heard of it and drawn its pictures anew.
 * @param {import("playwright-core").Page} page
 * @param {number} width
 */
export async function resize(page, width) {
  await page.setViewportSize({ width, height: 900 });
  await page.waitForFunction((width) => innerWidth === width, width);
  await drawn(page);
}

/**
 * Waits until what is read is as wanted, and answers it. A page answers in its own time: what follows a click, an entry or
 * a step to another page is asked for again until it is there, and told as it was last when it never is.
 * @template T
 * @param {() => Promise<T>} read
 * @param {T | RegExp | ((found: T) => boolean)} wanted what it equals, what it matches, or what says so
 * @returns {Promise<T>}
 */
export async function settles(read, wanted) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      const found = await read();
      if (wanted instanceof RegExp) assert.match(found, wanted);
      else if (typeof wanted === "function") assert.ok(wanted(found), `${JSON.stringify(found)} is not as wanted: ${wanted}`);
      else assert.deepEqual(found, wanted);
      return found;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await pause(50);
  }
}

/**
 * Whether a number is the wanted one but for rounding, for `settles`.
 * @param {number} wanted
 */
export const near = (wanted) => (found) => Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));

/**
 * Runs axe on the page; answers its violations as lines.
 * @param {import("playwright-core").Page} page
 * @param {string[]} [except] rules that do not hold for the page, each with its reason at the call
 * @param {object} [limits]
 * @param {string} [limits.part] selector of the part that is looked at
 * @param {string[]} [limits.passed] selectors of what is passed over
 * @param {string[]} [limits.rules] the only rules that are asked; without it, all of the guidelines
 */
export async function accessibilityFaults(page, except = [], { part = "html", passed = [], rules } = {}) {
  // Through the debugger, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(({ except, part, passed, rules }) =>
    globalThis.axe.run(
      // The link past the rail is outside every landmark by its nature; axe lets it be only where it is a bare fragment.
      { include: [part], exclude: [".skip", ...passed] },
      {
        runOnly: rules ?? ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        // Of what is as it should be, one place a rule is enough.
        resultTypes: ["violations"],
        rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
      },
    ), { except, part, passed, rules },
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
