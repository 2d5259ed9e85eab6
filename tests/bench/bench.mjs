// Times the released site in headless Chromium and writes tests/bench/results.md. Called by `cargo xtask bench`.
// Every time is a median of several runs, each in a fresh browser context.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { launch, open } from "../browser/browser.mjs";
import { cdnow } from "../browser/files.mjs";
import { serve } from "../browser/server.mjs";
import { engineParts } from "./engine.mjs";
import { formatParts } from "./formats.mjs";
import { kilobytes, median, milliseconds, quantile } from "./numbers.mjs";
import { roadParts } from "./roads.mjs";

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "7" }, only: { type: "string" } },
});
const runs = Number(options.runs);
const files = process.env.CLOVIS_LARGE_FILES.split(delimiter);
const [, large, largest] = files;
const many = process.env.CLOVIS_MANY_CUSTOMERS_FILE;
const packageFolder = fileURLToPath(new URL("../../target/package/clovis/", import.meta.url));

const rows = [];
const row = (what, wanted, found, detail = "") => {
  rows.push([what, wanted, found, detail]);
  console.log(`${what}: ${found}${wanted ? ` (wanted: ${wanted})` : ""}${detail ? `; ${detail}` : ""}`);
};

const browser = await launch();
const server = await serve({ prefix: "/clovis/" });

/** Notes in the page when the start page is drawn and answers, and every task that blocked it. */
const watch = () => {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longTasks.push([entry.startTime, entry.duration]);
  }).observe({ type: "longtask", buffered: true });
  const seen = new MutationObserver(() => {
    if (globalThis.interactiveAt || !document.querySelector("main h1")) return;
    // Drawn means: a frame with it has been handed over.
    requestAnimationFrame(() => setTimeout(() => (globalThis.interactiveAt ??= performance.now())));
  });
  seen.observe(document, { childList: true, subtree: true });
};

/** A visit whose page is watched from its first line. */
async function visit(hash = "#/") {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const requests = [];
  page.on("response", (response) => requests.push({ url: response.url(), at: Date.now(), response }));
  await page.goto(server.url + hash);
  await page.waitForFunction(() => globalThis.interactiveAt);
  return { context, page, requests, readyAt: Date.now() };
}

const parts = {
  /** Bytes before the start page answers, and when it does. */
  async load() {
    const times = [];
    let files = [];
    for (let run = 0; run < runs; run += 1) {
      const { context, page, requests, readyAt } = await visit();
      times.push(await page.evaluate(() => globalThis.interactiveAt));
      if (run === 0) {
        const before = requests.filter(({ url, at }) => at <= readyAt && url.startsWith("http") && !/\/worker/.test(url));
        files = await Promise.all(
          before.map(async ({ url, response }) => [url, gzipSync(await response.body(), { level: 9 }).length]),
        );
      }
      await context.close();
    }
    const total = files.reduce((sum, [, size]) => sum + size, 0);
    for (const [url, size] of files) console.log(`  ${String(size).padStart(8)} ${url.slice(server.url.length)}`);
    const largest = Math.max(...files.filter(([url]) => url.endsWith(".wasm")).map(([, size]) => size));
    row("First load, compressed (gzip)", "600 KB or less", kilobytes(total), `${files.length} files; the wasm module ${kilobytes(largest)}`);
    row("Start page drawn and answering, localhost, nothing cached", "1 s or less", milliseconds(median(times)));
  },

  /** From the drop of the file to every customer valued. */
  async large() {
    const times = [];
    const blocked = [];
    const drawing = [];
    for (let run = 0; run < runs; run += 1) {
      const { context, page } = await visit();
      await page.waitForTimeout(1500);
      const result = await dropAndValue(page, large);
      times.push(result.time);
      blocked.push(result.longest);
      drawing.push((await openSegments(page)).longest);
      console.log(`  run ${run + 1}: ${milliseconds(result.time)}, longest task ${milliseconds(result.longest)}`);
      await context.close();
    }
    row("1,000,000 orders of 200,000 customers (32.5 MB of CSV), from drop to fitted and scored", "2 s or less", milliseconds(median(times)));
    row("Longest task on the page meanwhile", "50 ms or less", milliseconds(median(blocked)), `worst run ${milliseconds(Math.max(...blocked))}`);
    row("Longest task while the segment page draws them, every customer a dot", "50 ms or less", milliseconds(median(drawing)), `worst run ${milliseconds(Math.max(...drawing))}`);
  },

  /** A table of very many customers, used as hard as a hand can. */
  async table() {
    const blocked = [];
    for (let run = 0; run < Math.min(runs, 3); run += 1) {
      const { context, page } = await visit();
      await page.waitForTimeout(1500);
      await dropAndValue(page, many);
      const drawing = (await openSegments(page)).longest;
      const used = await useTable(page);
      blocked.push(used);
      console.log(`  run ${run + 1}: drawing the segments ${milliseconds(drawing)}, using the table ${milliseconds(used)}`);
      await context.close();
    }
    row("Longest task while the table of 1,000,000 customers is scrolled, jumped in, searched and sorted", "50 ms or less", milliseconds(median(blocked)), `worst run ${milliseconds(Math.max(...blocked))}`);
  },

  /** The published log, from drop to values on the page. */
  async cdnow() {
    const times = [];
    for (let run = 0; run < runs; run += 1) {
      const { context, page } = await visit();
      await page.waitForTimeout(800);
      times.push((await dropAndValue(page, cdnow("sample"))).time);
      await context.close();
    }
    row("CDNOW sample, from drop to values on the page", "", milliseconds(median(times)));
  },

  /** A file of ten million orders: everything that the page makes of it, and what it needs for that. */
  async largest() {
    const times = [];
    const blocked = [];
    const memory = [];
    for (let run = 0; run < Math.min(runs, 3); run += 1) {
      const { context, page } = await visit();
      await page.waitForTimeout(1500);
      const { time, longest } = await dropAndValue(page, largest);
      const start = await page.evaluate(() => performance.now());
      const drawing = await openSegments(page);
      times.push(time + drawing.drawnAt - start);
      blocked.push(Math.max(longest, drawing.longest));
      memory.push(await peakMemory());
      console.log(`  run ${run + 1}: valued in ${milliseconds(time)}, segmented in ${milliseconds(drawing.drawnAt - start)}, ${memory.at(-1).toFixed(2)} GB`);
      await context.close();
    }
    row("10,000,000 orders of 2,000,000 customers (339 MB of CSV), from drop to fitted, scored and segmented", "8 s or less", milliseconds(median(times)));
    row("Peak memory of the tab meanwhile", "1.5 GB or less", `${median(memory).toFixed(2)} GB`, "resident memory of its process");
    row("Longest task on the page meanwhile", "50 ms or less", milliseconds(median(blocked)), `worst run ${milliseconds(Math.max(...blocked))}`);
  },

  ...roadParts({ browser, runs, row, files }),
  ...engineParts({ browser, runs, row }),
  ...formatParts({ browser, runs, row }),

  /** A matrix over a million rows, through the npm package. */
  async score() {
    const page = await (await browser.newContext()).newPage();
    const host = await serve({ folder: packageFolder, pages: { "/page.html": "<!doctype html><title>bench</title>" } });
    await page.goto(`${host.origin}/page.html`);
    const times = await page.evaluate(async (runs) => {
      const clovis = await import("/index.js");
      await clovis.default();
      const rows = 1_000_000;
      let state = 7;
      const next = (top) => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return Math.floor((state / 2_147_483_648) * top);
      };
      const column = (value) => Float64Array.from({ length: rows }, value);
      const total = column(() => 1 + next(20));
      const columns = {
        attitude: column(() => 1 + next(7)),
        rivalAttitude: column(() => 1 + next(7)),
        bought: total.map((all) => next(all + 1)),
        total,
      };
      const times = [];
      for (let run = 0; run < Math.max(runs, 15); run += 1) {
        const start = performance.now();
        const { segmentCounts } = clovis.score("loyalty-matrix", columns);
        times.push(performance.now() - start);
        if (segmentCounts.reduce((sum, count) => sum + count) !== rows) throw new Error(`${segmentCounts}`);
      }
      return times;
    }, runs);
    await host.close();
    row("`score` of the loyalty matrix on 1,000,000 rows, four columns in, two results and the segment out", "50 ms or less", milliseconds(median(times)), `first run ${milliseconds(times[0])}`);
  },

  /** From the click on a model in the textbook's list to the first screen of it drawn, its module fetched ahead as the list does. */
  async model() {
    const times = [];
    const wholes = [];
    for (let run = 0; run < runs; run += 1) {
      const { context, page, requests } = await visit("#/textbook");
      const link = page.getByRole("main").locator("a[href$='#/textbook/servqual']");
      await link.hover();
      // The last thing that is fetched ahead is the model's own text, by the module.
      await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/models/servqual.ftl")));
      // The module draws a model off the page meanwhile; nobody chooses a link sooner.
      await page.waitForTimeout(1000);
      const [time, whole] = await link.evaluate(
        (link) =>
          new Promise((resolve) => {
            let start;
            const when = (stands) =>
              new Promise((done) => {
                const seen = new MutationObserver(() => {
                  if (!stands()) return;
                  seen.disconnect();
                  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
                });
                seen.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
              });
            const first = when(() => document.querySelector(".model-results") && document.querySelector(".model-svg"));
            const last = when(() => document.querySelector("article.model[aria-busy=false]"));
            resolve(Promise.all([first, last]));
            start = performance.now();
            link.click();
          }),
      );
      times.push(time);
      wholes.push(whole);
      if (run === 0) {
        await page.locator(".file-run").waitFor();
        const module = async (path) => {
          const files = requests.filter(({ url }) => url.includes(path));
          const sizes = await Promise.all(files.map(async ({ response }) => gzipSync(await response.body(), { level: 9 }).length));
          return [kilobytes(sizes.reduce((sum, size) => sum + size, 0)), `${sizes.length} files`];
        };
        // With the editor of readers' own models.
        row("The module with every model, compressed (gzip), not part of the first load", "900 KB or less", ...(await module("/embed/clovis-element")));
        // The run over a file, the estimated models, the pictures of what was computed.
        row("The module of results, compressed (gzip), fetched when one is shown", "680 KB or less", ...(await module("/reports/reports")));
      }
      await context.close();
    }
    const detail = `worst run ${milliseconds(Math.max(...times))}; down to the last reference ${milliseconds(median(wholes))}`;
    row("A model opened from the textbook’s list, click to the first screen drawn", "100 ms or less", milliseconds(median(times)), detail);
  },

  /** Frames while a slider is dragged. */
  async slider() {
    const medians = [];
    const tails = [];
    for (let run = 0; run < runs; run += 1) {
      const { context, page } = await visit("#/textbook/lifetime-value");
      const slider = page.getByRole("slider").first();
      await slider.waitFor();
      const frames = await slider.evaluate(async (input) => {
        const [low, high] = [Number(input.min), Number(input.max)];
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
        const frames = [];
        let last;
        for (let step = 0; step <= 150; step += 1) {
          set.call(input, String(low + ((high - low) * (step % 50)) / 50));
          input.dispatchEvent(new Event("input", { bubbles: true }));
          const now = await new Promise(requestAnimationFrame);
          if (last !== undefined && step > 10) frames.push(now - last);
          last = now;
        }
        return frames;
      });
      medians.push(median(frames));
      tails.push(quantile(frames, 0.95));
      await context.close();
    }
    row("A slider moves its picture, frame time", "16.7 ms (60 frames a second)", milliseconds(median(medians)), `95 % of frames within ${milliseconds(median(tails))}`);
  },

  /** Frames while a cut line is dragged over very many dots. */
  async cut() {
    const medians = [];
    const tails = [];
    for (let run = 0; run < runs; run += 1) {
      const { context, page } = await visit();
      await page.waitForTimeout(800);
      await dropAndValue(page, customers(100_000));
      await openSegments(page);
      const cut = page.locator("main .cut-across[role=slider]").first();
      await cut.scrollIntoViewIfNeeded();
      const { frames, dots, places } = await cut.evaluate(async (cut) => {
        const line = cut.querySelector(".cut-grip").getBoundingClientRect();
        const plot = cut.closest(".chart-plot").getBoundingClientRect();
        const at = (type, x) =>
          cut.firstElementChild.dispatchEvent(
            new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, clientX: x, clientY: line.y + line.height / 2 }),
          );
        const frames = [];
        const places = new Set();
        let last;
        at("pointerdown", line.x);
        for (let step = 0; step <= 240; step += 1) {
          // There and back over the whole width, a few pixels a frame.
          const part = Math.abs(((step / 60) % 2) - 1);
          at("pointermove", plot.x + plot.width * (0.1 + 0.8 * part));
          const now = await new Promise(requestAnimationFrame);
          if (last !== undefined && step > 20) frames.push(now - last);
          last = now;
          places.add(cut.getAttribute("aria-valuenow"));
        }
        at("pointerup", line.x);
        const shares = [...cut.closest("svg").querySelectorAll(".quadrant-share")].map((share) => share.textContent);
        const dots = shares.reduce((sum, share) => sum + Number(/[\d,]+/.exec(share)[0].replaceAll(",", "")), 0);
        return { frames, dots, places: places.size };
      });
      if (dots !== 100_000 || places < 50) throw new Error(`${dots} dots, ${places} places of the cut`);
      medians.push(median(frames));
      tails.push(quantile(frames, 0.95));
      await context.close();
    }
    const detail = `frame time; the middle one ${milliseconds(median(medians))}, worst run ${milliseconds(Math.max(...tails))}`;
    row("A cut is dragged over 100,000 dots, all drawn: 95 % of frames within", "16.7 ms (60 frames a second)", milliseconds(median(tails)), detail);
  },

  /** k-means natively, on one thread; measured by `cargo xtask bench` before the browser is started. */
  async kmeans() {
    const { ours, theirs } = JSON.parse(process.env.CLOVIS_KMEANS ?? "{}");
    if (!ours?.length) throw new Error("only by cargo xtask bench");
    const what = "k-means natively on one thread: 5 groups, 3 columns, 200,000 rows, 10 starts, to convergence";
    const time = median(ours);
    const detail = theirs?.length
      ? `scikit-learn ${milliseconds(median(theirs) * 1000)} of processor time: ${(median(theirs) / time).toFixed(1)} times as long`
      : "scikit-learn not measured: name a Python that has it in CLOVIS_PYTHON";
    row(what, "half the time of scikit-learn or less", milliseconds(time * 1000), detail);
  },
};

/** A file of orders of so many customers, the same every time. */
function customers(count) {
  let state = 11;
  const next = (top) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * top);
  };
  const lines = ["customer,date,amount"];
  const first = Date.UTC(2023, 0, 1);
  for (let customer = 1; customer <= count; customer += 1) {
    let day = next(300);
    for (let order = 0, orders = 1 + next(5); order < orders && day < 700; order += 1) {
      const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
      lines.push(`C${String(customer).padStart(6, "0")},${date},${10 + next(200)}.${next(10)}0`);
      day += 1 + next(150);
    }
  }
  return { name: "customers.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) };
}

/** Goes to the segments of the open file; answers when its pictures stood, and the longest task until then. */
async function openSegments(page) {
  await page.evaluate(() => {
    globalThis.longTasks.length = 0;
    location.hash = "#/segment";
  });
  await page.locator("main canvas").first().waitFor({ timeout: 60_000 });
  const drawnAt = await page.evaluate(() => performance.now());
  await page.waitForTimeout(2000);
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks.map(([, length]) => length)));
  return { drawnAt, longest };
}

/** The most memory in GB that a page of the browser has held so far, as Linux counts it. */
async function peakMemory() {
  const processes = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const peaks = processes.map(async (id) => {
    const [command, status] = await Promise.all(["cmdline", "status"].map((file) => readFile(`/proc/${id}/${file}`, "utf8").catch(() => "")));
    return command.includes("--type=renderer") ? Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) : 0;
  });
  return (Math.max(...(await Promise.all(peaks))) * 1024) / 1e9;
}

/** Scrolls, jumps in, searches and sorts the table of customers; answers the longest task meanwhile. */
async function useTable(page) {
  await page.evaluate(() => (location.hash = "#/value"));
  const cell = page.locator(".customer-table tbody tr:nth-child(3) th:not(.muted)");
  await cell.waitFor();
  const frame = page.locator(".customer-frame");
  await frame.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1000);
  await page.evaluate(() => (globalThis.longTasks.length = 0));
  await frame.hover();
  for (let step = 0; step < 20; step += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(50);
  }
  // Golden-ratio steps go everywhere, the same way in every run.
  for (let jump = 1; jump <= 15; jump += 1) {
    await frame.evaluate((frame, part) => (frame.scrollTop = part * frame.scrollHeight), (jump * 0.618_034) % 1);
    await page.waitForTimeout(150);
  }
  const search = page.locator(".table-tools input[type=search]");
  await search.pressSequentially("C0123", { delay: 100 });
  await page.waitForTimeout(1000);
  await search.fill("");
  for (const column of ["customer", "total", "alive"]) {
    await page.locator(`.customer-table thead .column-${column} button`).click();
    await page.waitForTimeout(1000);
  }
  await cell.waitFor();
  return page.evaluate(() => Math.max(0, ...globalThis.longTasks.map(([, length]) => length)));
}

/** Drops a file on the page and goes to the values; answers the time until they stand there, and the longest task. */
async function dropAndValue(page, file) {
  // A file that a script may drop: the browser gives one only to a file input.
  await page.evaluate(() => {
    const input = Object.assign(document.createElement("input"), { type: "file", id: "bench-file", hidden: true });
    document.body.append(input);
    const seen = new MutationObserver(() => {
      if (globalThis.valuedAt || !globalThis.droppedAt || !document.querySelector(".value-page .headline")) return;
      requestAnimationFrame(() => setTimeout(() => (globalThis.valuedAt ??= performance.now())));
    });
    seen.observe(document.body, { childList: true, subtree: true });
  });
  await page.locator("#bench-file").setInputFiles(file);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(document.querySelector("#bench-file").files[0]);
    const options = { bubbles: true, cancelable: true, dataTransfer: data };
    globalThis.droppedAt = performance.now();
    const main = document.querySelector("main");
    main.dispatchEvent(new DragEvent("dragover", options));
    main.dispatchEvent(new DragEvent("drop", options));
    setTimeout(() => (location.hash = "#/value"));
  });
  await page.waitForFunction(() => globalThis.valuedAt, undefined, { timeout: 120_000 });
  return page.evaluate(() => {
    const { droppedAt, valuedAt, longTasks } = globalThis;
    const between = longTasks.filter(([start, length]) => start + length > droppedAt && start < valuedAt);
    return { time: valuedAt - droppedAt, longest: Math.max(0, ...between.map(([, length]) => length)) };
  });
}

for (const [name, part] of Object.entries(parts)) {
  if (options.only && !options.only.split(",").includes(name)) continue;
  try {
    await part();
  } catch (error) {
    row(name, "", "not measured", String(error.message ?? error).split("\n")[0]);
    process.exitCode = 1;
  }
}
const version = browser.version();
await browser.close();
await server.close();

if (!options.only) {
  const lines = [
    "# Measured",
    "",
    `Written by \`cargo xtask bench\`: medians of ${runs} runs, headless Chromium ${version}, ${cpus().length} cores (${cpus()[0].model.trim()}).`,
    "A longest task of 0 ms means that no task reached 50 ms, from where the browser reports them.",
    "",
    "| what | wanted | measured | |",
    "|---|---|---|---|",
    ...rows.map((cells) => `| ${cells.join(" | ")} |`),
    "",
  ];
  await writeFile(new URL("results.md", import.meta.url), lines.join("\n"));
}
