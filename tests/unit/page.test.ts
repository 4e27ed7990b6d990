import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReader } from '../../entrypoints/page/read.ts';
import { watchPage } from '../../entrypoints/page/watch.ts';
import { DEFAULTS } from '../../lib/settings.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a reading', () => {
	beforeEach(() => {
		// Another language: the reading ends before it needs an index, and still says what it counted.
		document.documentElement.lang = 'pt';
		document.body.innerHTML = '<p>depression</p>'.repeat(4);
	});
	afterEach(() => {
		document.documentElement.lang = '';
		vi.restoreAllMocks();
	});
	const counted = async (reader: ReturnType<typeof createReader>): Promise<number> =>
		(await reader.understand(DEFAULTS, false, () => false)).gate.core;

	test('that is overtaken in a pause does not wipe out the later one', async () => {
		const reader = createReader(() => Promise.reject(new Error('no index is needed here')));
		let overtaken = false;
		let now = 0;
		const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
		const first = reader.readAll(() => overtaken);
		overtaken = true;
		clock.mockReturnValue(0);
		await reader.readAll(() => false);
		await first;
		expect(await counted(reader)).toBe(4);
		await reader.readAgain([], () => false);
		expect(await counted(reader)).toBe(4);
	});
});

describe('the watch', () => {
	let stop = (): void => {};
	afterEach(() => stop());
	const watched = (): { stale: () => number; changed: Element[][] } => {
		const changed: Element[][] = [];
		let stale = 0;
		stop = watchPage(
			() => (stale += 1),
			(roots) => changed.push(roots),
		);
		return { stale: () => stale, changed };
	};

	test('tells of changed text', async () => {
		document.body.innerHTML = '<p>one</p>';
		const { stale, changed } = watched();
		(document.body.firstElementChild as Element).textContent = 'two';
		await wait(300);
		expect(stale()).toBe(1);
		expect(changed).toEqual([[document.body.firstElementChild]]);
	});

	test('not of what hangs beside the body, as our card does', async () => {
		const { stale, changed } = watched();
		const host = document.createElement('div');
		document.documentElement.append(host);
		await wait(50);
		host.remove();
		await wait(300);
		expect([stale(), changed]).toEqual([0, []]);
	});

	test('of a new body', async () => {
		const { changed } = watched();
		const body = document.createElement('body');
		document.body.replaceWith(body);
		await wait(300);
		expect(changed).toEqual([[body]]);
	});
});
