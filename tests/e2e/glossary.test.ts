// The glossary page in real browsers: found, opened, printed and copied by keyboard; a text checked as a page is read.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, cardText, pressInCard, referenceText, startDriven, until, violations } from './driven.ts';

type Driven = Awaited<ReturnType<typeof startDriven>>;

const VIEWS = ['', '#ect', '#/check', '#/health'];

describe.each<[BrowserName]>([['chromium'], ['firefox']])('%s', (name) => {
	let driven: Driven;
	beforeAll(async () => {
		driven = await startDriven(name);
	});
	afterAll(() => driven.stop());

	const openGlossary = async (hash = ''): Promise<Page> => {
		const page = await driven.openOwn(`glossary.html${hash}`);
		await page.bringToFront();
		await until(
			() => page.evaluate(() => document.querySelector('h1')?.textContent ?? ''),
			(title) => title !== '',
		);
		return page;
	};
	const goTo = async (page: Page, hash: string): Promise<void> => {
		await page.evaluate((to) => {
			location.hash = to;
		}, hash);
		await new Promise((resolve) => setTimeout(resolve, 150));
	};
	const headings = (page: Page): Promise<string[]> =>
		page.evaluate(() => [...document.querySelectorAll('.entry h2')].map((heading) => heading.textContent ?? ''));
	const listed = (page: Page): Promise<string[]> =>
		page.evaluate(() => [...document.querySelectorAll('.index [data-term]')].map((item) => item.getAttribute('data-term') ?? ''));
	/** Presses Tab until what has the focus fits; null after too many. */
	const tabTo = async (page: Page, fits: string): Promise<string | null> => {
		for (let tries = 0; tries < 60; tries++) {
			const at = await page.evaluate(
				(selector) => (document.activeElement?.matches(selector) ? (document.activeElement.textContent ?? '') : null),
				fits,
			);
			if (at !== null) return at;
			await page.keyboard.press('Tab');
		}
		return null;
	};
	/** What printing would put on paper, kept by the page itself. */
	const keepPrints = (page: Page): Promise<void> =>
		page.evaluate(() => {
			const kept: string[][] = [];
			Object.assign(window, {
				kept,
				print: () => kept.push([...document.querySelectorAll('.entry h2')].map((heading) => heading.textContent ?? '')),
			});
		});
	const prints = (page: Page): Promise<string[][]> => page.evaluate(() => (window as unknown as { kept: string[][] }).kept);

	test('by keyboard alone: search, open, print, choose, print the chosen', async () => {
		const page = await openGlossary();
		await keepPrints(page);
		expect(await tabTo(page, 'input[type="search"]')).not.toBeNull();
		await page.keyboard.type('spravato');
		await until(
			() => listed(page),
			([first]) => first === 'esketamine',
		);
		await page.keyboard.press('Enter');
		expect(
			await until(
				() => page.evaluate(() => document.activeElement?.textContent ?? ''),
				(text) => text === 'esketamine',
			),
		).toBe('esketamine');
		expect(await page.evaluate(() => [location.hash, document.title])).toEqual(['#esketamine', 'esketamine: TRD Context']);
		expect(await tabTo(page, '.entry .btn')).toMatch(/Print/);
		await page.keyboard.press('Enter');
		expect(await prints(page)).toEqual([['esketamine']]);
		expect(await tabTo(page, '.entry input[type="checkbox"]')).not.toBeNull();
		await page.keyboard.press(' ');
		await goTo(page, '#ect');
		expect(await tabTo(page, '.entry input[type="checkbox"]')).not.toBeNull();
		await page.keyboard.press(' ');
		await page.evaluate(() => document.querySelector<HTMLElement>('.gloss-head .btn-main')?.click());
		expect(
			(
				await until(
					() => prints(page),
					(all) => all.length > 1,
				)
			).at(-1),
		).toEqual(['esketamine', 'ECT']);
		// What was on paper is gone from the screen, and the entry is back.
		expect(
			await until(
				() => headings(page),
				(all) => all.length === 1,
			),
		).toEqual(['ECT']);
		await page.close();
	});

	test('narrows the list by kind and by step, and counts it', async () => {
		const page = await openGlossary();
		const all = await listed(page);
		expect(all.length).toBeGreaterThan(100);
		await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.families input')][1]?.click());
		const medicines = await until(
			() => listed(page),
			(now) => now.length < all.length,
		);
		expect(medicines).toEqual(expect.arrayContaining(['lithium', 'esketamine', 'ssri']));
		expect(medicines).not.toContain('ect');
		await page.select('select.gloss-step', 'neuromodulation');
		const narrowed = await until(
			() => listed(page),
			(now) => now.length < medicines.length,
		);
		expect(narrowed).toContain('esketamine');
		expect(narrowed).not.toContain('lithium');
		expect(await page.evaluate(() => document.querySelector('.index [role="status"]')?.textContent)).toBe(`${narrowed.length} terms`);
		await page.close();
	});

	test('an address leads to an entry; one that leads nowhere says so', async () => {
		const page = await openGlossary('#lithium');
		expect(await headings(page)).toEqual(['lithium']);
		await goTo(page, '#no-such-term');
		expect(await page.evaluate(() => document.querySelector('.entry')?.textContent)).toContain('no-such-term');
		await goTo(page, '#%E0%A4%A');
		expect(await page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
		await page.close();
	});

	test('copies an entry as plain text with its sources', async () => {
		const page = await openGlossary('#ect');
		await page.evaluate(() => {
			const real = navigator.clipboard.writeText.bind(navigator.clipboard);
			navigator.clipboard.writeText = (text: string) => {
				Object.assign(window, { copied: text });
				return real(text);
			};
		});
		await page.evaluate(() => document.querySelector<HTMLElement>('.entry h2')?.focus());
		for (let tries = 0; tries < 20 && !(await page.evaluate(() => document.activeElement?.textContent?.includes('Copy'))); tries++)
			await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(
			await until(
				() => page.evaluate(() => document.querySelector('.entry [role="status"]')?.textContent ?? ''),
				(text) => text !== '',
			),
		).toMatch(/Copied/);
		const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
		expect(copied).toMatch(/^ECT \(electroconvulsive therapy/);
		expect(copied).toMatch(/\[\d+(?:, \d+)*\]/);
		expect(copied).toMatch(/\n1\. .*https:\/\//);
		await page.close();
	});

	test('every view passes axe, and fits on 320 px', async () => {
		const page = await openGlossary();
		for (const scheme of ['light', 'dark']) {
			// Firefox is started in light; its dark colours are the same custom properties, checked in Chromium.
			if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
			for (const view of VIEWS) {
				await goTo(page, view);
				if (view === '#/check')
					await check(page, 'Depression and esketamine\nPeople with treatment-resistant depression may get esketamine, ECT or TMS.');
				for (const width of [1280, 320]) {
					await page.setViewport({ width, height: 700 });
					expect(await violations(page), `${view} ${scheme} ${width}`).toEqual([]);
					const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
					expect(wide, `${view} ${width}`).toBeLessThanOrEqual(room as number);
				}
			}
		}
		await page.close();
	});

	/** Puts `text` into the field and presses Check. */
	async function check(page: Page, text: string): Promise<void> {
		await page.evaluate((value) => {
			const field = document.querySelector('textarea') as HTMLTextAreaElement;
			// React follows the native setter only.
			Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, value);
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}, text);
		await until(
			() => page.evaluate(() => document.querySelector<HTMLButtonElement>('.check .btn-main')?.disabled ?? true),
			(disabled) => !disabled,
		);
		await page.evaluate(() => document.querySelector<HTMLElement>('.check .btn-main')?.click());
		await until(
			() => page.evaluate(() => document.querySelector('.checked') !== null),
			(there) => there,
		);
	}

	/** Terms and coverage of a page, as the popup tells them. */
	async function popupOf(path: string) {
		const page = await driven.open(path);
		// biome-ignore lint/performance/useDomNodeTextContent: what a reader would copy has the line breaks that are seen
		const text = await page.evaluate(() => document.body.innerText);
		const popup = await driven.openPopup(page);
		await until(
			() => popup.evaluate(() => document.querySelectorAll('[data-term]').length),
			(count) => count > 0,
		);
		await popup.evaluate(() => document.querySelector<HTMLElement>('.show-all')?.click());
		await new Promise((resolve) => setTimeout(resolve, 200));
		const told = await popup.evaluate(readTold);
		await popup.close().catch(() => undefined);
		await page.close();
		return { text, told };
	}
	const readTold = () => ({
		terms: [...new Set([...document.querySelectorAll('.terms [data-term]')].map((row) => row.getAttribute('data-term')))].sort(),
		steps: [...document.querySelectorAll('[data-step]')]
			.map((row) => `${row.getAttribute('data-step')}:${row.getAttribute('data-coverage')}`)
			.sort(),
	});

	test.each(['article.html', ...(referenceText() === null ? [] : ['reference.txt'])])(
		'"Check a text" finds in %s what the page itself shows',
		async (path) => {
			const { text, told } = await popupOf(path);
			expect(told.terms.length).toBeGreaterThan(40);
			const page = await openGlossary('#/check');
			await check(page, text);
			await page.evaluate(() => document.querySelector<HTMLElement>('.show-all')?.click());
			await new Promise((resolve) => setTimeout(resolve, 200));
			expect(await page.evaluate(readTold)).toEqual(told);
			// A mark opens its card in place; a second press closes it.
			await page.evaluate(() => document.querySelector<HTMLElement>('.check-text .mark')?.click());
			expect(await page.evaluate(() => document.querySelector('.check-text .card')?.textContent?.length ?? 0)).toBeGreaterThan(40);
			await page.evaluate(() => document.querySelector<HTMLElement>('.check-text .mark')?.click());
			expect(await page.evaluate(() => document.querySelectorAll('.check-text .card').length)).toBe(0);
			await page.close();
		},
	);

	test('a pasted text is gone with the page', async () => {
		const page = await openGlossary('#/check');
		await check(page, 'Esketamine and treatment-resistant depression.');
		await goTo(page, '#esketamine');
		await goTo(page, '#/check');
		expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toMatch(/^Esketamine/);
		await page.close();
		const again = await openGlossary('#/check');
		expect(await again.evaluate(() => document.querySelector('textarea')?.value)).toBe('');
		expect(await again.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
		await again.close();
	});

	test('a card costs one message at most, and its "More" leads to the entry', async () => {
		// Another page of ours hears what pages say to the background.
		const ear = await driven.openOwn('options.html');
		await ear.evaluate(() => {
			const { runtime } = (
				globalThis as unknown as { chrome: { runtime: { onMessage: { addListener(hear: (said: { type: string }) => void): void } } } }
			).chrome;
			const heard: string[] = [];
			Object.assign(window, { heard });
			runtime.onMessage.addListener((said) => void heard.push(said.type));
		});
		const page = await driven.open('article.html');
		const asked = (): Promise<string[]> =>
			ear.evaluate(() => (window as unknown as { heard: string[] }).heard.filter((type) => type === 'entries'));
		const before = (await asked()).length;
		const from = performance.now();
		await driven.raiseCommand('next-mark');
		const text = await until(
			() => cardText(page, name),
			(said) => (said ?? '').length > 40,
		);
		const ms = performance.now() - from;
		const after = (await asked()).length;
		console.log(
			`${name}: ${before} message for the entries of the page, ${after - before} more for the card, open and read after ${ms.toFixed(0)} ms`,
		);
		expect(text).toMatch(/\w/);
		expect(before).toBe(1);
		expect(after).toBe(before);
		expect(await pressInCard(page, name, 'More')).toBe(true);
		expect(
			await until(
				() => pressInCard(page, name, 'Open in the glossary'),
				(there) => there,
			),
		).toBe(true);
		const addresses = (): Promise<string[]> => driven.browser.pages().then((pages) => pages.map((each) => each.url()));
		const opened = await until(addresses, (urls) => urls.some((url) => /glossary\.html#[a-z]/.test(url)));
		expect(opened.filter((url) => /glossary\.html#[a-z]/.test(url))).toHaveLength(1);
		for (const each of await driven.browser.pages()) if (each.url().includes('glossary.html')) await each.close();
		await page.close();
		await ear.close();
	});

	test('nothing was asked for from anywhere', () => {
		expect(driven.requestsOfOurs()).toEqual([]);
	});

	if (name === 'chromium') {
		test('on paper there is the entry alone', async () => {
			const page = await openGlossary('#ect');
			await page.emulateMediaType('print');
			const seen = await page.evaluate(() =>
				['.topbar', '.gloss-tools', '.index', '.entry .btn', '.page-foot', '.entry h2', '.entry .sources'].filter((selector) => {
					const element = document.querySelector(selector);
					return element !== null && element.getClientRects().length > 0;
				}),
			);
			expect(seen).toEqual(['.entry h2', '.entry .sources']);
			await page.close();
		});
	}
});
