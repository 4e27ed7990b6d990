// Drives the built extension in a real browser: for the demo and for the end-to-end tests.
// Knows how Chromium and Firefox load an extension and open its pages; asserts nothing.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const GECKO_ID = 'trd-context@trd-context.invalid';

const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--lang=en-US',
	'--window-size=1280,1000',
];

/** Folder of the build for "chromium" or "firefox". */
export const buildFolder = (name) => join(root, '.output', name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

/**
 * Starts `name` ("chromium" or "firefox") with the built extension, or with the one in `folder`. Throws an Error in one line when
 * there is no browser or no build. Returns what is needed to drive it; call `close()` at the end.
 */
export async function startBrowser(
	name,
	{ headless = true, width = 1280, height = 900, args = [], prefs = {}, folder = buildFolder(name) } = {},
) {
	const executablePath = findBrowser(name);
	if (!executablePath) throw new Error(`There is no ${name} here; run "node scripts/setup.mjs".`);
	if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`There is no build in ${folder}; run "npm run build".`);
	const common = { executablePath, headless, defaultViewport: headless ? { width, height } : null };
	return name === 'firefox' ? startFirefox(folder, common, prefs) : startChromium(folder, common, args);
}

async function startChromium(folder, common, args) {
	const browser = await puppeteer.launch({
		...common,
		browser: 'chrome',
		pipe: true,
		enableExtensions: [folder],
		args: [...CHROMIUM_ARGS, ...args],
	});
	const findWorker = () => browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'));
	// URL.origin is "null" for the schemes of extensions.
	const base = folder !== buildFolder('chromium') ? '' : (await findWorker()).url().replace(/\/background\.js$/, '');
	return {
		name: 'chromium',
		browser,
		base,
		/** Headless Chromium gives no key to the browser's own shortcuts: the command is raised where they would raise it. */
		raiseCommand: async (command) => (await (await findWorker()).worker()).evaluate(`chrome.commands.onCommand.dispatch('${command}')`),
		/** Restarts the extension, as an update does. */
		reload: async () => (await (await findWorker()).worker()).evaluate('chrome.runtime.reload()').catch(() => undefined),
		/** Presses our entry in the context menu of the selection in the active tab. */
		lookUp: async () =>
			(await (await findWorker()).worker()).evaluate(
				`chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', frameId: 0 }, tab))`,
			),
		/** One of our own pages, such as "options.html", in a tab of its own. */
		openOwn: async (path) => {
			const page = await browser.newPage();
			await page.goto(`${base}/${path}`);
			return page;
		},
		/** The toolbar popup, as a click on the icon would open it over `page`. */
		openPopup: async (page) => {
			await page.bringToFront();
			const worker = await (await findWorker()).worker();
			const opening = browser.waitForTarget((target) => target.url().startsWith(`${base}/popup.html`), { timeout: 10_000 });
			await worker.evaluate('chrome.action.openPopup()');
			return (await opening).asPage();
		},
		close: () => browser.close(),
	};
}

async function startFirefox(folder, common, prefs) {
	const uuid = randomUUID();
	const browser = await puppeteer.launch({
		...common,
		browser: 'firefox',
		args: ['--remote-allow-system-access'],
		extraPrefsFirefox: {
			'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: uuid }),
			// A background page that falls asleep in the middle of a test is woken by events all the same; this keeps timing even.
			'extensions.background.idle.timeout': 600_000,
			'intl.accept_languages': 'en-US',
			...prefs,
		},
	});
	await browser.installExtension(folder);
	const base = `moz-extension://${uuid}`;
	/** Firefox opens our pages, but the promise of goto never settles there (puppeteer 25, Firefox 153). */
	const open = async (path, page) => {
		void page.goto(`${base}/${path}`).catch(() => undefined);
		for (let tries = 0; tries < 100; tries++) {
			await new Promise((resolve) => setTimeout(resolve, 100));
			const ready = await page.evaluate(() => document.querySelector('#root')?.childElementCount ?? 0).catch(() => 0);
			if (ready > 0) return page;
		}
		throw new Error(`${path} did not open`);
	};
	return {
		name: 'firefox',
		browser,
		base,
		openOwn: async (path) => open(path, await browser.newPage()),
		/** The <key> that Firefox made for the command, as its shortcut would press it. */
		raiseCommand: async (command) => {
			const { connection } = browser;
			const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
			await connection.send('script.evaluate', {
				target: { context: tree.result.contexts[0].context },
				awaitPromise: false,
				expression: `{
					const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
					const wanted = keys.filter((key) => (key.getAttribute('key') ?? '').toUpperCase() === '${command === 'next-mark' ? 'J' : 'K'}');
					if (wanted.length !== 1) throw new Error('no key for ${command}: ' + keys.map((key) => key.outerHTML).join());
					wanted[0].doCommand();
				}`,
			});
		},
		/** The popup's page in a tab behind `page`, which stays the active one that it reports on. */
		openPopup: async (page) => {
			const popup = await browser.newPage({ type: 'tab', background: true });
			await popup.setViewport({ width: 360, height: 600 });
			await page.bringToFront();
			return open('popup.html', popup);
		},
		close: () => browser.close(),
	};
}

/** The marked texts of a page in page order, read as any script of the page could. */
export const marksOf = (page) =>
	page.evaluate(() =>
		[...CSS.highlights]
			.filter(([name]) => name.startsWith('trd-context-') && name !== 'trd-context-open')
			.flatMap(([, highlight]) => [...highlight])
			.map((range) => {
				const live = document.createRange();
				live.setStart(range.startContainer, range.startOffset);
				live.setEnd(range.endContainer, range.endOffset);
				return live.toString();
			}),
	);

/** Middle of the first rectangle of the mark whose text is `text`, scrolled into view; null for none. */
export const pointOf = (page, text) =>
	page.evaluate((wanted) => {
		for (const [name, highlight] of CSS.highlights) {
			if (!name.startsWith('trd-context-') || name === 'trd-context-open') continue;
			for (const range of highlight) {
				const live = document.createRange();
				live.setStart(range.startContainer, range.startOffset);
				live.setEnd(range.endContainer, range.endOffset);
				if (live.toString() !== wanted) continue;
				range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
				const [rect] = live.getClientRects();
				return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, top: rect.top, bottom: rect.bottom };
			}
		}
		return null;
	}, text);

/** Waits until the marks of `page` have been the same for `stillMs`, or `noneMs` while there are none; returns them. */
export async function settledMarks(page, stillMs = 600, mostMs = 15_000, noneMs = stillMs) {
	let last = '';
	let since = Date.now();
	const until = Date.now() + mostMs;
	while (Date.now() < until) {
		const now = JSON.stringify(await marksOf(page));
		if (now !== last) {
			last = now;
			since = Date.now();
		} else if (Date.now() - since >= (now === '[]' ? noneMs : stillMs)) break;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return JSON.parse(last);
}
