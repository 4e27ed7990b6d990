// The built extension in real Chromium and real Firefox: what a reader gets, and what a page does not.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, cardText, marks, pointAt, pressInCard, startDriven, until, violations } from './driven.ts';

const OFF_TOPIC = ['tms-logistics', 'act-exam', 't3-terminal', 'lithium-batteries', 'tropical-depression'];

type Driven = Awaited<ReturnType<typeof startDriven>>;

describe.each<[BrowserName]>([['chromium'], ['firefox']])('%s', (name) => {
	let driven: Driven;
	beforeAll(async () => {
		driven = await startDriven(name);
	});
	afterAll(() => driven.stop());

	const card = (page: Page): Promise<string | null> => cardText(page, name);
	const opened = (page: Page): Promise<string | null> =>
		until(
			() => card(page),
			(text) => (text ?? '').length > 40,
		);
	const closed = (page: Page): Promise<string | null> =>
		until(
			() => card(page),
			(text) => text === null,
		);

	/** The options, ready, and a way to press one of their radio buttons. */
	const openOptions = async () => {
		const options = await driven.openOwn('options.html');
		await until(
			() => options.evaluate(() => document.querySelectorAll('input').length),
			(count) => count > 8,
		);
		const choose = (value: string): Promise<void> =>
			options.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), `input[type="radio"][value="${value}"]`);
		return { options, choose };
	};

	describe('marks', () => {
		test('every family of terms on the sample article, and none of the traps', async () => {
			const page = await driven.open('article.html');
			const found = await marks(page);
			const folded = new Set(found.map((text) => text.toLowerCase().replace(/\s+/g, ' ')));
			for (const wanted of [
				'treatment-resistant depression',
				'esketamine',
				'ssri',
				'augmentation',
				'lithium',
				'electroconvulsive therapy',
				'remission',
				'cyp2d6',
				'placebo',
				'exercise',
				'glutamate',
				'star*d',
			])
				expect([...folded], wanted).toContain(wanted);
			expect([...folded].filter((text) => ['act', 'lead', 'fit', 'ad', 'switch'].includes(text))).toEqual([]);
			await page.close();
		});

		test('not in lists of links', async () => {
			const page = await driven.open('lists.html');
			const found = (await marks(page)).map((text) => text.toLowerCase());
			for (const wanted of ['esketamine', 'lithium', 'venlafaxine', 'mirtazapine', 'sertraline']) expect(found).toContain(wanted);
			for (const left of ['clomipramine', 'phenelzine', 'vortioxetine', 'duloxetine']) expect(found).not.toContain(left);
			await page.close();
		});

		test('the first of each term per section', async () => {
			const page = await driven.open('article.html');
			const perSection = await page.evaluate(() => {
				const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
				const seen = new Map<string, number>();
				for (const [key, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
					if (!key.startsWith('trd-context-')) continue;
					for (const range of highlight) {
						const section = headings.filter(
							(heading) => heading.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
						).length;
						const text = (range.startContainer.textContent ?? '').slice(
							range.startOffset,
							range.startContainer === range.endContainer ? range.endOffset : undefined,
						);
						const at = `${section} ${text.toLowerCase()}`;
						seen.set(at, (seen.get(at) ?? 0) + 1);
					}
				}
				return [...seen].filter(([, count]) => count > 1);
			});
			expect(perSection).toEqual([]);
			await page.close();
		});

		test.each(OFF_TOPIC)('none on %s', async (path) => {
			const page = await driven.open(`off/${path}.html`);
			expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
			await page.close();
		});

		test('the page itself stays as it was', async () => {
			const page = await driven.open('article.html');
			expect((await marks(page)).length).toBeGreaterThan(20);
			const [now, served] = await page.evaluate(async () => {
				const source = await (await fetch(location.href)).text();
				return [document, new DOMParser().parseFromString(source, 'text/html')].map((each) => each.documentElement.outerHTML);
			});
			expect(now).toBe(served);
			await page.close();
		});

		test('what changes after load is followed', async () => {
			const page = await driven.open('changing.html');
			const has = async (text: string): Promise<boolean> =>
				(
					await until(
						() => marks(page),
						(all) => all.includes(text),
						4000,
					)
				).includes(text);
			const hasNot = async (text: string): Promise<boolean> =>
				!(
					await until(
						() => marks(page),
						(all) => !all.includes(text),
						4000,
					)
				).includes(text);
			expect(await has('esketamine')).toBe(true);
			expect(await has('vortioxetine')).toBe(true);

			await page.evaluate(() =>
				((document.getElementById('edited') as HTMLElement).firstChild as Text).appendData(' Then came mirtazapine.'),
			);
			expect(await has('mirtazapine')).toBe(true);
			await page.evaluate(() => {
				((document.getElementById('edited') as HTMLElement).firstChild as Text).data = 'Nothing again.';
			});
			expect(await hasNot('mirtazapine')).toBe(true);

			await page.evaluate(() =>
				(document.getElementById('added') as HTMLElement).insertAdjacentHTML('beforeend', '<h2>More</h2><p>Some take phenelzine.</p>'),
			);
			expect(await has('phenelzine')).toBe(true);
			await page.evaluate(() => (document.getElementById('added') as HTMLElement).replaceChildren());
			expect(await hasNot('phenelzine')).toBe(true);

			const render = (items: string[]): Promise<void> =>
				page.evaluate((list) => (window as unknown as { renderList(items: string[]): void }).renderList(list), items);
			await render(['nortriptyline', 'bupropion']);
			expect(await has('bupropion')).toBe(true);
			expect(await hasNot('vortioxetine')).toBe(true);
			await render([]);
			expect(await hasNot('bupropion')).toBe(true);
			await page.close();
		});
	});

	describe('the card', () => {
		let page: Page;
		beforeAll(async () => {
			page = await driven.open('article.html');
		});
		afterAll(() => page.close());
		const html = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

		test('opens on hover, can be entered, does not cover its line, closes with Escape', async () => {
			const before = await html();
			const point = await pointAt(page, 'esketamine');
			if (!point) throw new Error('esketamine is not marked');
			await page.mouse.move(2, 2);
			await page.mouse.move(point.x, point.y, { steps: 3 });
			const text = await opened(page);
			expect(text).toMatch(/esketamine/);
			expect(text).toMatch(/Step 5 of 6/);
			expect(text).toMatch(/Reviewed \w+ 2026/);
			// What lies under the pointer is still the article.
			expect(
				await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('article, main, body')?.tagName, point),
			).not.toBeUndefined();
			const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y) === document.documentElement.lastElementChild, point);
			expect(hit).toBe(false);
			// Into the card, and rest there longer than the grace.
			const findInside = (): Promise<{ x: number; y: number } | null> =>
				page.evaluate(({ x, top, bottom }) => {
					const host = document.documentElement.lastElementChild;
					for (let away = 4; away < 200; away += 4)
						for (const y of [bottom + away, top - away])
							if (document.elementFromPoint(x, y) === host) return { x, y: y > bottom ? y + 12 : y - 12 };
					return null;
				}, point);
			const inside = await until(findInside, (place) => place !== null);
			expect(inside).not.toBeNull();
			if (inside) await page.mouse.move(inside.x, inside.y, { steps: 5 });
			await new Promise((resolve) => setTimeout(resolve, 900));
			expect(await card(page)).not.toBeNull();
			await page.keyboard.press('Escape');
			expect(await closed(page)).toBeNull();
			expect(await html()).toBe(before);
		});

		test('says why the word means this, and takes no for an answer until that is undone', async () => {
			const own = await driven.open('coverage.html');
			const before = await marks(own);
			const spot = await pointAt(own, before[0] as string);
			await own.mouse.click(spot?.x ?? 0, spot?.y ?? 0);
			expect(await opened(own)).toContain('Why this meaning?');
			expect(await pressInCard(own, name, 'Not on this page')).toBe(true);
			expect(await closed(own)).toBeNull();
			const fewer = await until(
				() => marks(own),
				(now) => now.length < before.length,
			);
			expect(fewer).not.toContain(before[0]);
			const { options } = await openOptions();
			expect(
				await until(
					() => options.evaluate(() => document.querySelector('#sites')?.textContent ?? ''),
					(text) => text.includes('127.0.0.1/coverage.html'),
				),
			).toContain('127.0.0.1/coverage.html');
			await options.evaluate(() => document.querySelector<HTMLElement>('#sites [aria-label^="Underline"]')?.click());
			expect(
				await until(
					() => marks(own),
					(now) => now.length === before.length,
				),
			).toEqual(before);
			// To the front first: Firefox goes on to a tab of its own choice when the one in front is closed, and may take its time.
			await page.bringToFront();
			await options.close();
			await own.close();
		});

		test('closes when the pointer leaves', async () => {
			const point = await pointAt(page, 'esketamine');
			await page.mouse.move(2, 2);
			await page.mouse.move(point?.x ?? 0, point?.y ?? 0, { steps: 3 });
			expect(await opened(page)).not.toBeNull();
			await page.mouse.move(2, 2, { steps: 3 });
			expect(await closed(page)).toBeNull();
		});

		test('opens on click and stays', async () => {
			const point = await pointAt(page, 'remission');
			await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
			expect(await opened(page)).toMatch(/remission/);
			await page.mouse.move(2, 2, { steps: 3 });
			await new Promise((resolve) => setTimeout(resolve, 900));
			expect(await card(page)).toMatch(/remission/);
			await page.keyboard.press('Escape');
			expect(await closed(page)).toBeNull();
		});

		test('opens by keyboard, goes on to the next mark, and gives the focus back', async () => {
			await page.evaluate(() => {
				scrollTo(0, 0);
				const button = document.createElement('button');
				button.id = 'before';
				document.body.prepend(button);
				button.focus();
			});
			await driven.raiseCommand('next-mark');
			const first = await opened(page);
			expect(first).toMatch(/1 of \d+/);
			await driven.raiseCommand('next-mark');
			const second = await until(
				() => card(page),
				(text) => /2 of \d+/.test(text ?? ''),
			);
			expect(second).toMatch(/2 of \d+/);
			await driven.raiseCommand('previous-mark');
			expect(
				await until(
					() => card(page),
					(text) => /1 of \d+/.test(text ?? ''),
				),
			).toMatch(/1 of \d+/);
			await page.keyboard.press('Escape');
			expect(await closed(page)).toBeNull();
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
			await page.evaluate(() => document.getElementById('before')?.remove());
		});
	});

	test('a card is never on its own mark, wherever that stands in a low window', async () => {
		const page = await driven.open('article.html');
		await page.setViewport({ width: 900, height: 560 });
		const seen: string[] = [];
		for (let screen = 0; screen < 8; screen++) {
			await page.evaluate((top) => scrollTo(0, top), screen * 420);
			const box = await page.evaluate((nth) => {
				const inSight = [...CSS.highlights]
					.filter(([key]) => key.startsWith('trd-context-') && key !== 'trd-context-open')
					.flatMap(([, highlight]) => [...highlight])
					.flatMap((range) => {
						const live = document.createRange();
						live.setStart(range.startContainer, range.startOffset);
						live.setEnd(range.endContainer, range.endOffset);
						const [rect] = live.getClientRects();
						return rect && rect.top > 5 && rect.bottom < innerHeight - 5 ? [rect] : [];
					});
				return inSight[nth % inSight.length]?.toJSON() as DOMRect | undefined;
			}, screen);
			if (!box) throw new Error(`no mark on screen ${screen}`);
			await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
			await opened(page);
			const lies = (): Promise<string> =>
				page.evaluate(({ left, right, top, bottom }) => {
					const host = document.documentElement.lastElementChild;
					const at = (x: number, y: number): boolean => document.elementFromPoint(x, y) === host;
					for (let x = left + 1; x < right; x += 4) if (at(x, (top + bottom) / 2)) return 'on its mark';
					for (let y = 0; y < innerHeight; y += 8) for (let x = 0; x < innerWidth; x += 8) if (at(x, y)) return 'beside it';
					return 'out of sight';
				}, box);
			seen.push(await until(lies, (where) => where !== 'out of sight', 2000));
			await page.keyboard.press('Escape');
			await closed(page);
		}
		expect(seen).toEqual(Array(8).fill('beside it'));
		await page.close();
	});

	// Firefox gives a test no way to press an entry of a menu.
	if (name === 'chromium') {
		test('selected words are looked up, marked or not, on any page', async () => {
			const page = await driven.open('off/lithium-batteries.html');
			const select = (word: string): Promise<boolean> =>
				page.evaluate((wanted) => (window as unknown as { find(text: string): boolean }).find(wanted), word);
			expect(await select('batteries')).toBe(true);
			await driven.lookUp?.();
			await new Promise((resolve) => setTimeout(resolve, 600));
			expect(await card(page)).toBeNull();
			expect(await select('lithium')).toBe(true);
			await driven.lookUp?.();
			expect(await opened(page)).toMatch(/lithium/i);
			expect(await marks(page)).toEqual([]);
			await page.keyboard.press('Escape');
			expect(await closed(page)).toBeNull();
			await page.close();
		});
	}

	describe('the popup', () => {
		test('shows the coverage that the page holds, and its terms', async () => {
			const page = await driven.open('coverage.html');
			const expected = await page.evaluate(() => document.body.dataset.expect);
			const popup = await driven.openPopup(page);
			const read = () =>
				popup.evaluate(() => ({
					steps: [...document.querySelectorAll('[data-step]')].map(
						(row) => `${row.getAttribute('data-step')}:${row.getAttribute('data-coverage')}`,
					),
					terms: [...document.querySelectorAll('[data-term]')].map((row) => row.getAttribute('data-term')),
				}));
			const seen = await until(read, ({ terms }) => terms.length > 0);
			expect(new Set(seen.steps)).toEqual(new Set(expected?.split(' ')));
			expect(seen.terms).toEqual(
				expect.arrayContaining(['depression', 'antidepressant', 'augmentation', 'lithium', 'aripiprazole', 'ect', 'cbt']),
			);
			await popup.close().catch(() => undefined);
			await page.close();
		});

		test('a term in the list opens its card at its place', async () => {
			const page = await driven.open('coverage.html');
			const popup = await driven.openPopup(page);
			await until(
				() => popup.evaluate(() => document.querySelectorAll('[data-term]').length),
				(count) => count > 0,
			);
			await popup.evaluate(() => document.querySelector<HTMLElement>('[data-term="lithium"]')?.click());
			expect(await opened(page)).toMatch(/lithium/i);
			await popup.close().catch(() => undefined);
			await page.close();
		});

		test('is quiet with the reason on a page about something else', async () => {
			const page = await driven.open('off/tms-logistics.html');
			const popup = await driven.openPopup(page);
			const state = await until(
				() =>
					popup.evaluate(() => ({
						state: document.querySelector('[data-state]')?.getAttribute('data-state'),
						text: document.querySelector('[data-state]')?.textContent ?? '',
					})),
				(seen) => seen.state === 'quiet',
			);
			expect(state.state).toBe('quiet');
			expect(state.text).toMatch(/depression care/);
			await popup.close().catch(() => undefined);
			await page.close();
		});

		test('stays quiet on a page in another language, whatever its template says, and tells why', async () => {
			const page = await driven.open('portuguese.html');
			expect(await marks(page)).toEqual([]);
			const popup = await driven.openPopup(page);
			const state = await until(
				() => popup.evaluate(() => document.querySelector('[data-state]')?.getAttribute('data-state') ?? ''),
				(seen) => seen === 'language',
			);
			expect(state).toBe('language');
			await popup.close().catch(() => undefined);
			await page.close();
		});

		test('counts what a frame of the page marks, and shows it there', async () => {
			const page = await driven.open('framed.html');
			const popup = await driven.openPopup(page);
			const seen = await until(
				() =>
					popup.evaluate(() => ({
						state: document.querySelector('[data-state]')?.getAttribute('data-state'),
						terms: document.querySelectorAll('[data-term]').length,
					})),
				({ terms }) => terms > 0,
			);
			expect(seen).toEqual({ state: 'marked', terms: 7 });
			await popup.evaluate(() => document.querySelector<HTMLElement>('[data-term="lithium"]')?.click());
			const frame = page.frames().find((each) => each.url().endsWith('coverage.html'));
			expect(
				await until(
					async () => (await frame?.evaluate(() => document.documentElement.children.length)) ?? 0,
					(count) => count > 2,
				),
			).toBe(3);
			await popup.close().catch(() => undefined);
			await page.close();
		});

		test('marks a page when asked, where the reader wants to be asked', async () => {
			const { options, choose } = await openOptions();
			await choose('on-request');
			const page = await driven.open('coverage.html');
			expect(await marks(page)).toEqual([]);
			const popup = await driven.openPopup(page);
			await until(
				() => popup.evaluate(() => document.querySelector('[data-state]')?.getAttribute('data-state') ?? ''),
				(seen) => seen === 'on-request',
			);
			await popup.evaluate(() => document.querySelector<HTMLElement>('[data-state] .btn')?.click());
			expect(
				(
					await until(
						() => marks(page),
						(all) => all.length > 0,
					)
				).length,
			).toBeGreaterThan(4);
			await popup.close().catch(() => undefined);
			await choose('articles');
			// Marked by the settings again, so they are stored and the next test starts as it should.
			await page.reload();
			expect(
				(
					await until(
						() => marks(page),
						(all) => all.length > 0,
					)
				).length,
			).toBeGreaterThan(4);
			await page.close();
			await options.close();
		});

		test('says so where the browser lets no extension in', async () => {
			const page = await driven.browser.newPage();
			// Firefox does not tell when such a page has come.
			void page.goto(name === 'chromium' ? 'chrome://version' : 'about:license').catch(() => undefined);
			await new Promise((resolve) => setTimeout(resolve, 1000));
			const popup = await driven.openPopup(page);
			const state = await until(
				() => popup.evaluate(() => document.querySelector('[data-state]')?.getAttribute('data-state') ?? ''),
				(seen) => seen === 'restricted',
			);
			expect(state).toBe('restricted');
			// The steps are there all the same, and so is help.
			expect(await popup.evaluate(() => document.querySelectorAll('[data-step]').length)).toBe(7);
			expect(await popup.evaluate(() => document.body.textContent)).toMatch(/Get help now/);
			await popup.close().catch(() => undefined);
			await page.close();
		});

		test('switching the site off clears the marks at once, and on again brings them back', async () => {
			const page = await driven.open('coverage.html');
			const all = await marks(page);
			expect(all.length).toBeGreaterThan(4);
			const popup = await driven.openPopup(page);
			const press = (): Promise<void> => popup.evaluate(() => document.querySelector<HTMLElement>('.switch')?.click());
			await until(
				() => popup.evaluate(() => document.querySelectorAll('[data-term]').length),
				(count) => count > 0,
			);
			await press();
			expect(
				await until(
					() => marks(page),
					(now) => now.length === 0,
				),
			).toEqual([]);
			await press();
			expect(
				await until(
					() => marks(page),
					(now) => now.length === all.length,
				),
			).toEqual(all);
			await popup.close().catch(() => undefined);
			await page.close();
		});
	});

	describe('options', () => {
		test('a change is followed by an open page', async () => {
			const page = await driven.open('coverage.html');
			const { options, choose } = await openOptions();
			await choose('wash');
			const styles = (): Promise<string[]> => page.evaluate(() => [...CSS.highlights.keys()]);
			expect(await until(styles, (names) => names.includes('trd-context-wash'))).toEqual(['trd-context-wash']);
			const once = (await marks(page)).length;
			await choose('all');
			expect(
				(
					await until(
						() => marks(page),
						(all) => all.length > once,
					)
				).length,
			).toBeGreaterThan(once);
			await choose('on-request');
			expect(
				await until(
					() => marks(page),
					(all) => all.length === 0,
				),
			).toEqual([]);
			await choose('articles');
			await choose('section');
			await choose('dots');
			expect(
				(
					await until(
						() => marks(page),
						(all) => all.length === once,
					)
				).length,
			).toBe(once);
			await options.close();
			await page.close();
		});

		test('a stored value that is broken falls back alone, is kept, and is told', async () => {
			const first = await driven.openOwn('options.html');
			await first.evaluate(`chrome.storage.local.set({ settings: { version: 1, density: 'sometimes', level: 'clinical' } })`);
			await first.close();
			const options = await driven.openOwn('options.html');
			const text = await until(
				() => options.evaluate(() => document.body.textContent ?? ''),
				(seen) => /could not be read/.test(seen),
			);
			expect(text).toMatch(/could not be read/);
			const isChosen = (value: string): Promise<boolean | undefined> =>
				until(
					() => options.evaluate((at) => document.querySelector<HTMLInputElement>(at)?.checked, `input[value="${value}"]`),
					(checked) => checked === true,
				);
			expect(await isChosen('clinical')).toBe(true);
			expect(await isChosen('section')).toBe(true);
			const kept = await options.evaluate(`chrome.storage.local.get('settingsAside').then((stored) => stored.settingsAside)`);
			expect(kept).toEqual([{ field: 'density', value: 'sometimes', reason: 'not a value of this setting' }]);
			await options.evaluate('chrome.storage.local.clear()');
			await options.close();
		});
	});

	describe('accessibility', () => {
		test.each(['light', 'dark'])('axe finds nothing in popup, help and options (%s)', async (scheme) => {
			const page = await driven.open('coverage.html');
			const popup = await driven.openPopup(page);
			await until(
				() => popup.evaluate(() => document.querySelectorAll('[data-term]').length),
				(count) => count > 0,
			);
			const paint = (target: Page): Promise<void> =>
				target.evaluate((value) => document.documentElement.style.setProperty('color-scheme', value), scheme);
			await paint(popup);
			expect(await violations(popup)).toEqual([]);
			await popup.evaluate(() => document.querySelector<HTMLElement>('[data-step="switch-augment"] button')?.click());
			expect(await violations(popup)).toEqual([]);
			await popup.evaluate(() => document.querySelector<HTMLElement>('.popup-foot button')?.click());
			expect(await popup.evaluate(() => document.body.textContent)).toMatch(/988/);
			expect(await violations(popup)).toEqual([]);
			await popup.close().catch(() => undefined);
			const options = await driven.openOwn('options.html');
			await paint(options);
			expect(await violations(options)).toEqual([]);
			await options.close();
			await page.close();
		});
	});

	describe('what a page can learn', () => {
		test('a page without terms hears nothing and finds nothing', async () => {
			const page = await driven.open('listening.html');
			const { heard, ...seen } = await page.evaluate(() =>
				(window as unknown as { inspect(): { heard: string[]; highlights: number; sheets: number; globals: string[] } }).inspect(),
			);
			expect(heard).toEqual([]);
			expect(seen).toMatchObject({ highlights: 0, globals: [] });
			await page.close();
		});

		test('our files cannot be asked for', async () => {
			const page = await driven.open('coverage.html');
			const answers = await page.evaluate(
				(base) =>
					Promise.all(
						['page.js', 'assets/marks.css', 'popup.html', 'icons/16.png'].map((file) =>
							fetch(`${base}/${file}`).then(
								() => 'loaded',
								() => 'refused',
							),
						),
					),
				driven.base,
			);
			expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
			await page.close();
		});

		// Firefox ends a content script by itself, and takes its style sheet away.
		if (name === 'chromium') {
			test('after an update what is left over takes itself away', async () => {
				const page = await driven.open('coverage.html');
				expect((await marks(page)).length).toBeGreaterThan(4);
				await driven.reload?.();
				await new Promise((resolve) => setTimeout(resolve, 1000));
				await page.mouse.move(200, 200);
				await page.mouse.move(220, 220);
				expect(
					await until(
						() => marks(page),
						(all) => all.length === 0,
					),
				).toEqual([]);
				await page.close();
			});
		}

		test('nothing was asked for from anywhere in this whole run', () => {
			expect(driven.requestsOfOurs()).toEqual([]);
			const known = new Set([
				'/article.html',
				'/coverage.html',
				'/listening.html',
				'/lists.html',
				'/changing.html',
				'/portuguese.html',
				'/framed.html',
				'/react-list.js',
				'/favicon.ico',
				...OFF_TOPIC.map((path) => `/off/${path}.html`),
			]);
			expect(driven.served.filter((path) => !known.has(path))).toEqual([]);
		});
	});
});
