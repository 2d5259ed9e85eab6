// Takes a picture of a page of the built site:
//   node tests/browser/screenshot.mjs --hash '#/textbook' --lang zh-CN --width 1440 --scheme dark --out page.png
//     [--url ADDRESS] [--height N] [--full] [--wait MILLISECONDS] [--axe] [--script FILE]
// Serves dist/ itself unless --url is given. --script runs a module whose
// default export gets the page. Says what the console said.
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { accessibilityFaults, launch, open, scrollsSideways } from "./browser.mjs";
import { serve } from "./server.mjs";

const { values } = parseArgs({
  options: {
    hash: { type: "string", default: "#/" },
    lang: { type: "string", default: "en-GB" },
    scheme: { type: "string", default: "light" },
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "900" },
    out: { type: "string", default: "page.png" },
    url: { type: "string" },
    wait: { type: "string", default: "800" },
    script: { type: "string" },
    full: { type: "boolean", default: false },
    axe: { type: "boolean", default: false },
  },
});

const server = values.url ? undefined : await serve({ prefix: "/some/folder/" });
const browser = await launch();
const visit = await open(browser, (values.url ?? server.url) + values.hash, {
  lang: values.lang,
  scheme: values.scheme,
  width: Number(values.width),
  height: Number(values.height),
});
visit.page.on("console", (message) => console.log(`console ${message.type()}: ${message.text()}`));
if (values.script) await (await import(pathToFileURL(values.script))).default(visit.page);
await visit.page.waitForTimeout(Number(values.wait));
await visit.page.screenshot({ path: values.out, fullPage: values.full });
const wide = await scrollsSideways(visit.page);
if (wide) console.log(`scrolls sideways: ${wide}`);
if (values.axe) for (const fault of await accessibilityFaults(visit.page)) console.log(`axe: ${fault}`);
for (const fault of visit.faults) console.log(`fault: ${fault}`);
await browser.close();
await server?.close();
if (visit.faults.length > 0) process.exitCode = 1;
