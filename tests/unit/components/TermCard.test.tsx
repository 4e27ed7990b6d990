import { afterEach, describe, expect, test, vi } from 'vitest';
import { TermCard, type TermCardProps } from '../../../components/TermCard.tsx';
import { CRISIS, ENTRY, NOT_ADVICE, SAFETY_ENTRY, SMALL_ENTRY, TODAY } from './fixtures.ts';
import { click, focused, render, unmountAll } from './render.tsx';

afterEach(unmountAll);

function propsOf(change: Partial<TermCardProps> = {}): TermCardProps {
	return {
		entry: ENTRY,
		level: 'plain',
		layout: 'card',
		today: TODAY,
		help: null,
		position: null,
		back: null,
		notAdvice: NOT_ADVICE,
		headingId: 'term',
		onLevel: vi.fn(),
		onRelated: vi.fn(),
		onBack: vi.fn(),
		onClose: vi.fn(),
		...change,
	};
}

const mount = (change: Partial<TermCardProps> = {}) => {
	const props = propsOf(change);
	return { props, ...render(<TermCard {...props} />) };
};

const mountOpen = (change: Partial<TermCardProps> = {}) => {
	const card = mount(change);
	click(card.one('button', 'More'));
	return card;
};

describe('why this meaning', () => {
	test.each([
		[{ by: 'form' }, 'This word has no other meaning that we know of.'],
		[{ by: 'page' }, 'The page is about depression care'],
		[{ by: 'author', words: 'example spray' }, 'The page spells it out: “example spray”.'],
		[{ by: 'sentence', words: 'spray' }, '“spray” stands in the same sentence.'],
		[{ by: 'nearby', words: 'nose' }, '“nose” stands close by.'],
	] as const)('%j', (why, said) => {
		const onNotHere = vi.fn();
		const { text, one, host } = mount({ why, onNotHere });
		expect(text()).toContain(said);
		expect(host.querySelector('details')?.open).toBe(false);
		click(one('button', 'Not on this page'));
		click(one('button', 'Not on this site'));
		expect(onNotHere.mock.calls).toEqual([['page'], ['site']]);
	});
	test('is not asked where nothing was settled', () => expect(mount({ onNotHere: vi.fn() }).text()).not.toContain('Why this meaning?'));
});

describe('in brief', () => {
	test('says what the term is, where it sits and when it was reviewed, and nothing more', () => {
		const { text, all } = mount();
		expect(text()).toContain('examplamine nasal spray, Examplo, S-exampline');
		expect(text()).toContain(ENTRY.plain.text);
		expect(text()).toContain('Step 5 of 6');
		expect(text()).toContain('Devices and sprays. Offered after two or more made-up tablets have not helped.');
		expect(text()).toContain('Reviewed Nov 2026');
		expect(text()).not.toContain('Sources');
		expect(text()).not.toContain(NOT_ADVICE);
		expect(all('heading').map((heading) => heading.textContent)).toEqual(['examplamine']);
	});

	test('is a dialog that is not modal, named by the term and described by its meaning', () => {
		const dialog = mount().one('dialog', 'examplamine');
		expect(dialog.hasAttribute('aria-modal')).toBe(false);
		expect(dialog.ownerDocument.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe(ENTRY.plain.text);
		dialog.focus();
		expect(focused()).toBe(dialog);
	});

	test('speaks at the level that it is given', () => {
		const { text } = mount({ level: 'clinical' });
		expect(text()).toContain(ENTRY.clinical.text);
		expect(text()).not.toContain(ENTRY.plain.text);
	});

	test('draws six dots, the fifth of them large', () => {
		const { host } = mount();
		const dots = [...host.querySelectorAll('.ladder path')];
		expect(dots.map((dot) => dot.getAttribute('class'))).toEqual([null, null, null, null, 'here', null]);
	});

	test('puts safety before every step, with a shield and no number', () => {
		const { text, host } = mount({ entry: SAFETY_ENTRY });
		expect(text()).toContain('Safety first');
		expect(text()).not.toMatch(/Step \d/);
		expect(host.querySelector('.ladder')).toBeNull();
		expect(host.querySelector('.card-step svg')).not.toBeNull();
	});

	test('shows no step for a term without one, but the place', () => {
		const { text } = mount({ entry: SMALL_ENTRY });
		expect(text()).toContain('The name for the whole picture, not for a step.');
		expect(text()).not.toMatch(/Step \d/);
	});

	test('says since when a review is overdue, and on the day itself that it is not', () => {
		expect(mount({ entry: SMALL_ENTRY }).text()).toContain('Review overdue since Oct 2026');
		const onTheDay = mount({ entry: { ...ENTRY, reviewBy: TODAY } }).text();
		expect(onTheDay).toContain('Reviewed Nov 2026');
		expect(onTheDay).not.toContain('overdue');
	});

	test('tells which of the marks this is when it was opened by key', () => {
		const { one, host } = mount({ position: { index: 3, total: 14 } });
		expect(one('heading', 'examplamine, 3 of 14')).toBeDefined();
		expect(host.querySelector('footer')?.textContent).toContain('3 of 14');
	});

	test('closes on request, except in a page of ours', () => {
		const { one, props } = mount();
		click(one('button', 'Close'));
		expect(props.onClose).toHaveBeenCalledOnce();
		const page = mount({ layout: 'page' });
		expect(page.all('button', 'Close')).toEqual([]);
		expect(page.all('dialog')).toEqual([]);
		expect(page.one('group', 'examplamine')).toBeDefined();
	});

	test('gives the calm line of help only where it is asked for', () => {
		const [line = null] = CRISIS.lines;
		const { text, one } = mount({ entry: SAFETY_ENTRY, help: line });
		expect(text()).toContain('If you need to talk to someone now: Call 555 0100, Text 555 0100, chat.example.org');
		expect(text()).toContain('555 Example Lifeline, United States, day and night, free');
		expect(one('link', 'Call 555 0100').getAttribute('href')).toBe('tel:5550100');
		expect(one('link', 'Text 555 0100').getAttribute('href')).toBe('sms:5550100');
		expect(mount({ entry: SAFETY_ENTRY }).text()).not.toContain('talk to someone');
	});
});

describe('under More', () => {
	test('opens and closes, and says which', () => {
		const { one, text } = mountOpen();
		const less = one('button', 'Less');
		expect(less.getAttribute('aria-expanded')).toBe('true');
		expect(text()).toContain('S-exampline, intranasal examplamine');
		click(less);
		expect(one('button', 'More').getAttribute('aria-expanded')).toBe('false');
		expect(text()).not.toContain('Sources');
	});

	test('keeps its order', () => {
		const { all } = mountOpen();
		expect(
			all('heading')
				.filter((heading) => heading.tagName === 'H3')
				.map((heading) => heading.textContent),
		).toEqual(['Not the same as', 'What the numbers say', 'Be careful about', 'Where it is approved', 'Sources', 'Related']);
	});

	test('leaves out what a term does not have', () => {
		const { all, text } = mountOpen({ entry: SMALL_ENTRY });
		expect(
			all('heading')
				.filter((heading) => heading.tagName === 'H3')
				.map((heading) => heading.textContent),
		).toEqual(['Sources']);
		expect(text()).toContain(NOT_ADVICE);
	});

	test('offers the other reading level', () => {
		const { one, props } = mountOpen();
		expect((one('radio', 'Plain') as HTMLInputElement).checked).toBe(true);
		click(one('radio', 'Clinical'));
		expect(props.onLevel).toHaveBeenCalledExactlyOnceWith('clinical');
	});

	test('names what it is not', () => {
		const { text } = mountOpen();
		expect(text()).toContain('Not the same as IV exampline');
		expect(text()).toContain('Not the same as a device');
	});

	test('groups the status by region, with the day, month or year since when', () => {
		const { host, text } = mountOpen();
		expect([...host.querySelectorAll('.regions dt')].map((term) => term.textContent)).toEqual(['US', 'UK']);
		expect([...host.querySelectorAll('.regions dd')]).toHaveLength(3);
		for (const since of ['Since 5 March 2019', 'Since January 2025', 'Since 2022']) expect(text()).toContain(since);
	});

	test('lists the sources with links that tell nobody where they were followed', () => {
		const { one, host } = mountOpen();
		const link = one('link', 'doi:10.0000/jmadeup.2023.1189');
		expect(link.getAttribute('href')).toBe('https://doi.org/10.0000/jmadeup.2023.1189');
		expect(link.getAttribute('target')).toBe('_blank');
		expect(link.getAttribute('rel')).toBe('noreferrer noopener');
		expect([...host.querySelectorAll('.sources li')].map((source) => source.querySelector('a') !== null)).toEqual([true, true, false]);
		expect(host.querySelectorAll('.sources li')[2]?.textContent).toContain('Example Institute, 2022. Technology appraisal 0.');
	});

	test('leads from a number to its source without a link', () => {
		const { all, host } = mountOpen();
		const [first] = all('button', 'Source 3');
		if (!first) throw new Error('no number leads to source 3');
		const address = location.href;
		click(first);
		expect(focused()).toBe(host.querySelectorAll('.sources li')[2]);
		expect(location.href).toBe(address);
		expect(host.querySelectorAll('a[href^="#"]')).toHaveLength(0);
	});

	test('gives the dates and says that it is no advice', () => {
		expect(mountOpen().text()).toContain(`Reviewed 20 November 2026. Next review due November 2027. ${NOT_ADVICE}`);
	});

	test('names related terms only, where they lead nowhere', () => {
		const { all, text } = mountOpen({ onRelated: null });
		expect(all('button', 'remission')).toEqual([]);
		expect(text()).toContain('exampline, remission, boxed warning');
	});
});

describe('a related term', () => {
	test('opens in place, in brief, with the focus on the way back; and back again', () => {
		const card = mountOpen();
		click(card.one('button', 'boxed warning'));
		expect(card.props.onRelated).toHaveBeenCalledExactlyOnceWith('boxed-warning');

		const next = propsOf({ entry: SMALL_ENTRY, back: { term: 'examplamine' } });
		card.again(<TermCard {...next} />);
		const back = card.one('button', 'Back to examplamine');
		expect(focused()).toBe(back);
		expect(card.text()).not.toContain('Sources');
		click(back);
		expect(next.onBack).toHaveBeenCalledOnce();

		card.again(<TermCard {...card.props} />);
		expect(focused()).toBe(card.one('heading', 'examplamine'));
		expect(card.text()).toContain('Sources');
	});

	test('takes no focus when it is the first that is shown', () => {
		const before = focused();
		mount({ back: { term: 'examplamine' } });
		expect(focused()).toBe(before);
	});
});

test.each(['card', 'sheet', 'page'] as const)(
	'as a %s it has no handler that needs a pointer: every control is a button, a radio or a link',
	(layout) => {
		const { host } = mountOpen({ layout });
		const focusable = [...host.querySelectorAll('[tabindex]')].filter((element) => element.getAttribute('tabindex') !== '-1');
		expect(focusable).toEqual([]);
		expect(host.querySelectorAll('button:not([type="button"])')).toHaveLength(0);
	},
);
