import { afterEach, describe, expect, test } from 'vitest';
import { dotsPath, fitsDots, NumberView } from '../../../components/NumberView.tsx';
import type { Entry } from '../../../lib/entry.ts';
import { ENTRY } from './fixtures.ts';
import { render, unmountAll } from './render.tsx';

afterEach(unmountAll);

type Fact = Entry['numbers'][number];
const [PAIR, RANGE, TEXT, ALONE] = ENTRY.numbers as [Fact, Fact, Fact, Fact];
const jump = { keep: () => undefined, to: () => undefined };
const mount = (fact: Fact, level: 'plain' | 'clinical' = 'plain', picture: 'dots' | 'bars' = 'bars') =>
	render(<NumberView fact={fact} level={level} picture={picture} jump={jump} />);
const withPercents = (...percents: Array<number | [number, number]>): Fact => ({
	...PAIR,
	groups: percents.map((percent, at) => ({ who: `group ${at}`, percent })),
});

test('says what was counted and when, in whom, how, and who paid', () => {
	const { text } = mount(PAIR);
	expect(text()).toContain('Few or no symptoms left, after 8 weeks');
	expect(text()).toContain(
		'676 adults; everyone also took a tablet. Randomised, open label; the raters did not know the group. Paid for by the maker of examplamine.',
	);
	expect(mount(RANGE).text()).toContain('Both groups stayed on a tablet.');
});

describe('in words', () => {
	test('rounds to "n in 100" at the plain level, comparator included', () => {
		const { all } = mount(PAIR);
		expect(all('listitem').map((item) => item.textContent)).toEqual(['examplamine spray27 in 100', 'comparamide tablets18 in 100']);
	});

	test('gives the exact figure and where it stands at the clinical level', () => {
		const { all, text } = mount(PAIR, 'clinical');
		expect(all('listitem').map((item) => item.textContent)).toEqual(['examplamine spray27.1%', 'comparamide tablets17.6%']);
		expect(text()).toContain('Published 2023; abstract.');
	});

	test('keeps a range a range', () => {
		expect(mount(RANGE).text()).toContain('20 to 27 in 100');
		expect(mount(RANGE, 'clinical').text()).toContain('20% to 26.7%');
		expect(mount(withPercents([4.6, 5.2], 3)).text()).toContain('group 05 in 100');
	});

	test('never rounds some to none, or most to all', () => {
		const { text } = mount(withPercents(0.2, 99.7));
		expect(text()).toContain('group 0fewer than 1 in 100');
		expect(text()).toContain('group 1more than 99 in 100');
		expect(mount(withPercents(0, 100)).text()).toContain('group 00 in 100group 1100 in 100');
	});

	test('shows what is not a share of people as text, without a bar', () => {
		const { all } = mount(TEXT);
		expect(all('listitem')[0]?.textContent).toContain('3.4 points more than the others');
		expect(all('listitem').map((item) => item.querySelector('i') !== null)).toEqual([false, true]);
	});

	test('says why there is nothing to compare with', () => {
		expect(mount(ALONE).text()).toContain('Nothing to compare with: everyone in this study took it.');
	});
});

describe('as a picture', () => {
	test('fills as many dots as the rounded figure, in two paths, and names the picture', () => {
		const { all, host } = mount(PAIR, 'plain', 'dots');
		expect(all('img').map((image) => image.getAttribute('aria-label'))).toEqual(['27 of 100 dots filled', '18 of 100 dots filled']);
		expect(host.querySelectorAll('svg path')).toHaveLength(4);
		expect(all('listitem').map((item) => item.textContent)).toEqual(['27 in 100examplamine spray', '18 in 100comparamide tablets']);
	});

	test('draws rows of ten as lines of zero-length dashes', () => {
		expect(dotsPath(0, 0)).toBe('');
		expect(dotsPath(0, 1)).toBe('M5 5h0.1');
		expect(dotsPath(0, 27)).toBe('M5 5h90.1M5 15h90.1M5 25h60.1');
		expect(dotsPath(27, 30)).toBe('M75 25h20.1');
	});

	test.each([0, 1, 9, 10, 11, 50, 99, 100])('%i filled dots and the rest make a hundred', (filled) => {
		const dotsIn = (path: string): number => [...path.matchAll(/h(\d+)\.1/g)].reduce((sum, [, length]) => sum + Number(length) / 10 + 1, 0);
		expect(dotsIn(dotsPath(0, filled))).toBe(filled);
		expect(dotsIn(dotsPath(filled, 100))).toBe(100 - filled);
	});

	test('is for two groups with one figure each', () => {
		expect([PAIR, RANGE, TEXT, ALONE].map(fitsDots)).toEqual([true, false, false, false]);
	});

	test('draws bars to scale, a range with its width', () => {
		const { host } = mount(RANGE);
		const [first, second] = [...host.querySelectorAll<HTMLElement>('.bar i')];
		expect(first?.style.getPropertyValue('--n')).toBe('20');
		expect(Number(first?.style.getPropertyValue('--more'))).toBeCloseTo(6.7);
		expect(second?.style.getPropertyValue('--n')).toBe('45.3');
		expect(second?.style.getPropertyValue('--more')).toBe('0');
	});
});
