import { afterEach, expect, test, vi } from 'vitest';
import { StepMap } from '../../../components/StepMap.tsx';
import { REPORT, STEPS } from './fixtures.ts';
import { click, focused, render, unmountAll } from './render.tsx';

afterEach(unmountAll);

const mount = (coverage = REPORT.coverage as typeof REPORT.coverage | null) => {
	const onShowSentence = vi.fn();
	return { onShowSentence, ...render(<StepMap steps={STEPS} coverage={coverage} onShowSentence={onShowSentence} />) };
};

test('lists the steps in order, and those beside every step after them', () => {
	const { host } = mount(null);
	expect([...host.querySelectorAll('.map-ordered .map-name')].map((name) => name.textContent)).toEqual([
		'Safety first',
		'Step 1: Look again at the diagnosis',
		'Step 2: Give treatment a fair chance',
		'Step 3: Change the medicine, or add one',
		'Step 5: Devices and sprays',
	]);
	expect([...host.querySelectorAll('.map-beside .map-name')].map((name) => name.textContent)).toEqual([
		'Step 4: Talking therapy',
		'Step 6: Sleep, movement, people',
	]);
});

test('says of each step whether the page explains, names or does not mention it', () => {
	const { all } = mount();
	expect(all('button').map((button) => button.textContent)).toEqual([
		'Safety firstNot mentioned',
		'Step 1: Look again at the diagnosisExplained, 2 sentences3% of the page',
		'Step 2: Give treatment a fair chanceNamed, 1 sentenceunder 1% of the page',
		'Step 3: Change the medicine, or add oneExplained, 5 sentences18% of the page',
		'Step 5: Devices and spraysExplained, 4 sentences23% of the page',
		'Step 4: Talking therapyExplained, 3 sentences5% of the page',
		'Step 6: Sleep, movement, peopleNamed, 1 sentence1% of the page',
	]);
});

test('draws the share of each step next to the largest', () => {
	const { host } = mount();
	const shares = [...host.querySelectorAll<HTMLElement>('.map-bar')].map((bar) =>
		Math.round(Number(bar.style.getPropertyValue('--share'))),
	);
	expect(shares).toEqual([13, 2, 78, 100, 22, 4]);
});

test('says nothing of the page when it was not read', () => {
	const { text, host } = mount(null);
	expect(text()).not.toMatch(/mentioned|Explained|Named|%/);
	expect(host.querySelectorAll('.node.unread')).toHaveLength(7);
});

test('a row opens to what the step is and closes again', () => {
	const { one, text } = mount();
	const row = one('button', /Step 3/);
	expect(row.getAttribute('aria-expanded')).toBe('false');
	click(row);
	expect(row.getAttribute('aria-expanded')).toBe('true');
	expect(row.ownerDocument.getElementById(row.getAttribute('aria-controls') ?? '')?.textContent).toContain('A fair try means');
	for (const said of [
		'Also called: switching and augmentation.',
		'What “Change the medicine, or add one” is, in one made-up sentence.',
		'The made-up plan gets its own weeks at a proper dose.',
		'Questions to take along',
		'Why switch rather than add?',
		'What would tell us that it is working?',
		'Where guidelines differ',
		'Example Institute: keeps combinations for specialists.',
		'Made-up salts need blood tests.',
		'Muster and others, 2023.',
	]) {
		expect(text()).toContain(said);
	}
	click(row);
	expect(text()).not.toContain('A fair try means');
});

test('leaves out what a step does not have', () => {
	const { one, text } = mount();
	click(one('button', /Safety first/));
	expect(text()).toContain('A question to take along');
	expect(text()).not.toContain('Where guidelines differ');
	expect(text()).not.toContain('Be careful about');
	expect(text()).not.toContain('On this page');
});

test('quotes at most three sentences of the page, each a way to it', () => {
	const { one, all, onShowSentence } = mount();
	click(one('button', /Step 3/));
	const quotes = all('button', /^“Sentence/);
	expect(quotes).toHaveLength(3);
	click(quotes[1] as HTMLElement);
	expect(onShowSentence).toHaveBeenCalledExactlyOnceWith('medicines', 1);
});

test('leads from a number to the source of the same step', () => {
	const { one, all, host } = mount();
	click(one('button', /Step 1/));
	click(one('button', /Step 3/));
	click(all('button', 'Source 2').at(-1) as HTMLElement);
	expect(focused()).toBe([...host.querySelectorAll('.sources')].at(-1)?.children[1]);
});
