// `npm start`: builds, opens a real browser with the extension on an article, and shows what it does.
// With a display the browser stays open for the person; without one the tour runs by itself and ends.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pointOf, settledMarks, startBrowser } from './browser.mjs';
import { articleOf, serve } from './serve.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SAMPLE = join(root, 'tests/pages/article.html');
const SHOTS = join(root, '.output/demo');
const USAGE = 'Use: npm start -- [FILE.html | FILE.txt | ADDRESS] [--browser chromium|firefox] [--headless]';

const fail = (message) => {
	console.error(message);
	process.exit(1);
};

function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean', default: false } },
		});
		if (positionals.length > 1) fail(`One page at a time, please. ${USAGE}`);
		if (!['chromium', 'firefox'].includes(values.browser)) fail(`There is no "${values.browser}" here. ${USAGE}`);
		return { ...values, target: positionals[0] ?? SAMPLE };
	} catch (error) {
		return fail(`${error.message.split('\n')[0]} ${USAGE}`);
	}
}

/** What to open: an address as it is, a file as a page of its own. Ends with one line when it cannot be. */
function readTarget(target) {
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) {
		if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol)) fail(`"${target}" is not an http or https address.`);
		return { address: target };
	}
	const file = resolve(process.env.INIT_CWD ?? '.', target);
	const stats = statSync(file, { throwIfNoEntry: false });
	if (!stats) return fail(`There is no file "${target}".`);
	if (!stats.isFile()) return fail(`"${target}" is not a file.`);
	if (!['.html', '.htm', '.txt'].includes(extname(file).toLowerCase())) return fail(`"${target}" is neither .html nor .txt.`);
	try {
		const text = readFileSync(file, 'utf8');
		return { page: extname(file).toLowerCase() === '.txt' ? articleOf(text, basename(file)) : text, name: basename(file) };
	} catch (error) {
		return fail(`"${target}" cannot be read: ${error.code ?? error.message}.`);
	}
}

function build(browser) {
	console.log(`Building for ${browser} …`);
	const wxt = spawnSync('wxt', ['build', '-b', browser === 'firefox' ? 'firefox' : 'chrome'], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if (wxt.status !== 0) fail(`The build did not succeed.\n${wxt.stdout}${wxt.stderr}`);
}

async function open(page, address) {
	const response = await page
		.goto(address, { waitUntil: 'domcontentloaded', timeout: 30_000 })
		.catch((error) => fail(`"${address}" cannot be opened: ${error.message.split('\n')[0]}.`));
	if (response && !response.ok()) fail(`"${address}" answered ${response.status()}.`);
}

async function tour(driven, page) {
	mkdirSync(SHOTS, { recursive: true });
	const shots = [];
	const shoot = async (what, name) => {
		const path = join(SHOTS, `${name}.png`);
		await what.screenshot({ path });
		shots.push(path);
	};
	// A browser that has just started may take a moment to let the extension in.
	const marks = await settledMarks(page, 600, 15_000, 3000);
	await shoot(page, 'page');

	// Three cards, well apart from each other.
	const texts = [...new Set(marks)];
	for (const [n, text] of [0, Math.floor(texts.length / 3), Math.floor((texts.length * 2) / 3)].map((at) => texts[at]).entries()) {
		const point = text && (await pointOf(page, text));
		if (!point) continue;
		await page.mouse.move(5, 5);
		await page.mouse.move(point.x, point.y, { steps: 4 });
		await new Promise((done) => setTimeout(done, 1200));
		await shoot(page, `card-${n + 1}`);
		await page.keyboard.press('Escape');
	}

	const popup = await driven.openPopup(page);
	await popup.waitForSelector('[data-state]', { timeout: 10_000 });
	await new Promise((done) => setTimeout(done, 800));
	await shoot(popup, 'popup');
	await popup.evaluate(() => document.querySelector('.show-all')?.click());
	await new Promise((done) => setTimeout(done, 200));
	const found = await popup.evaluate(() => ({
		state: document.querySelector('[data-state]')?.getAttribute('data-state'),
		title: document.querySelector('[data-state] h1')?.textContent ?? '',
		steps: [...document.querySelectorAll('[data-step]')].map((row) => ({
			name: row.querySelector('.map-name')?.lastChild?.textContent ?? '',
			number: row.querySelector('.map-name .sr-only')?.textContent?.trim() ?? '',
			state: row.querySelector('.map-state')?.textContent ?? '',
			share: row.querySelector('.map-share')?.firstChild?.textContent ?? '',
		})),
		terms: [...document.querySelectorAll('[data-term]')].map((row) => row.querySelector('b')?.textContent ?? ''),
	}));
	await popup.close().catch(() => undefined);

	const options = await driven.openOwn('options.html');
	await new Promise((done) => setTimeout(done, 800));
	await shoot(options, 'options');

	const glossary = await driven.openOwn('glossary.html#esketamine');
	await new Promise((done) => setTimeout(done, 800));
	await shoot(glossary, 'glossary');

	console.log(`\n${found.title}`);
	console.log(`\nTerms found (${found.terms.length}): ${found.terms.join(', ')}`);
	console.log('\nSteps in care on this page:');
	for (const { name, number, state, share } of found.steps.toSorted((a, b) => a.number.localeCompare(b.number)))
		console.log(`  ${`${number} ${name}`.trim().padEnd(44)} ${state}${share ? `, ${share} of the words` : ''}`);
	console.log(`\nScreenshots: ${shots.map((shot) => relative(root, shot)).join(', ')}`);
}

const { target, browser: name, headless: asked } = readArguments();
const { address, page: html, name: file } = readTarget(target);
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
const headless = asked || !hasDisplay;

build(name);
const server = html === undefined ? null : await serve((path) => (path === `/${file}` ? { body: html, type: 'text/html' } : null));
const driven = await startBrowser(name, { headless }).catch((error) => fail(error.message));
const [page = await driven.browser.newPage()] = await driven.browser.pages();
await open(page, server ? `${server.origin}/${encodeURIComponent(file)}` : address);

if (headless) {
	await tour(driven, page);
	await driven.close();
	await server?.close();
} else {
	console.log(
		'The browser is open. Hover over an underlined word, or press our icon (behind the puzzle piece in the toolbar). Close the browser to end.',
	);
	driven.browser.on('disconnected', () => process.exit(0));
}
