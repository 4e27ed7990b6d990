// What a content script costs a page without terms, which most pages are: its time on the main thread, from a
// Chromium trace. Ours beside a bare one (the same listeners, nothing else) and one that mounts React, in one run.
// "first": a renderer process that has never seen the script, as on a new site. "again": the next page in the same tab.
// Prints medians and ratios; asserts nothing. Needs a build.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildFolder, startBrowser } from '../../scripts/browser.mjs';
import { serveFolder } from '../../scripts/serve.mjs';

const ROUNDS = 12;
/** A page about freight, so that nothing of ours is shown on it. */
const PAGE = 'off/tms-logistics.html';
const here = dirname(fileURLToPath(import.meta.url));
const made = mkdtempSync(join(tmpdir(), 'trd-context-bench-'));

/** An extension whose only content script is `code`. Returns its folder. */
function makeExtension(name, code) {
	const folder = join(made, name);
	mkdirSync(folder);
	const content_scripts = [{ matches: ['http://*/*'], js: ['page.js'], run_at: 'document_idle' }];
	writeFileSync(
		join(folder, 'manifest.json'),
		JSON.stringify({ manifest_version: 3, name, version: '1', permissions: ['storage'], content_scripts }),
	);
	writeFileSync(join(folder, 'page.js'), code);
	return folder;
}

const BARE = `chrome.storage.local.get(['settings']).then(() => {});
chrome.storage.onChanged.addListener(() => {});
chrome.runtime.onMessage.addListener(() => {});
chrome.runtime.onConnect.addListener(() => {});`;

async function bundleReact() {
	const entry = join(here, 'react.jsx');
	const output = { format: 'iife' };
	const result = await build({
		root: here,
		configFile: false,
		logLevel: 'silent',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: { write: false, rollupOptions: { input: entry, output } },
	});
	return [result].flat()[0].output[0].code;
}

/** Milliseconds of main-thread time in a trace spent on compiling and running page.js. */
function costIn(traceEvents) {
	const ours = traceEvents.filter(
		({ ph, name, args }) => ph === 'X' && /^(?:EvaluateScript|FunctionCall)$/.test(name) && JSON.stringify(args ?? {}).includes('/page.js'),
	);
	return ours.reduce((sum, { dur, tdur = dur }) => sum + tdur, 0) / 1000;
}

async function load(page, address) {
	await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
	await page.goto(address, { waitUntil: 'load' });
	await new Promise((resolve) => setTimeout(resolve, 600));
	return costIn(JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const server = await serveFolder(join(here, '../pages'));
const address = `${server.origin}/${PAGE}`;
const rows = [];
for (const [name, folder] of [
	['bare', makeExtension('bare', BARE)],
	['React', makeExtension('react', await bundleReact())],
	['ours', buildFolder('chromium')],
]) {
	const driven = await startBrowser('chromium', { folder });
	await new Promise((resolve) => setTimeout(resolve, 1500));
	const first = [];
	for (let round = 0; round < ROUNDS; round++) {
		const page = await driven.browser.newPage();
		first.push(await load(page, address));
		await page.close();
	}
	const again = [];
	const page = await driven.browser.newPage();
	for (let round = 0; round < ROUNDS + 2; round++) again.push(await load(page, address));
	rows.push({ name, first: median(first), again: median(again.slice(2)) });
	await driven.close();
}
await server.close();
rmSync(made, { recursive: true });

console.log(`Main-thread time of a content script on a page without terms, median of ${ROUNDS} loads:`);
for (const { name, first, again } of rows)
	console.log(`  ${name.padEnd(6)} first ${first.toFixed(1).padStart(5)} ms   again ${again.toFixed(1).padStart(4)} ms`);
const [bare, react, ours] = rows;
console.log(
	`Ours costs ${(ours.first / react.first).toFixed(2)} of React and ${(ours.first / bare.first).toFixed(1)} times a bare script at first; ${(ours.again / react.again).toFixed(2)} and ${(ours.again / bare.again).toFixed(1)} times after that.`,
);
