import { afterEach, describe, expect, test, vi } from 'vitest';
import { Glossary, type GlossaryProps } from '../../../components/Glossary.tsx';
import type { Listed } from '../../../components/GlossaryIndex.tsx';
import { createTools, readText } from '../../../lib/reading.ts';
import { DEFAULTS } from '../../../lib/settings.ts';
import { indexFor } from '../index.ts';
import { CRISIS, ENTRIES, ENTRY, NOT_ADVICE, SAFETY_ENTRY, SMALL_ENTRY, STEPS, TODAY } from './fixtures.ts';
import { choose, click, focused, render, type, unmountAll } from './render.tsx';

afterEach(unmountAll);

const LIST: Listed[] = [
	{ id: 'examplamine', term: 'examplamine', hint: 'a spray', kind: 'medicine', step: 'devices' },
	{ id: 'exampline', term: 'exampline', hint: 'a drip', kind: 'medicine', step: null },
	{ id: 'long-term', term: SMALL_ENTRY.term, hint: 'a state', kind: 'concept', step: null },
	{ id: 'safety-plan', term: 'safety plan', hint: 'a plan', kind: 'safety', step: 'safety' },
];
const ENTRIES_IN_FULL = { [ENTRY.id]: ENTRY, [SMALL_ENTRY.id]: SMALL_ENTRY, [SAFETY_ENTRY.id]: SAFETY_ENTRY };
const REVIEWED = { id: 'old', name: 'old term', reviewedOn: '2025-01-02', reviewBy: '2026-10-01' };
const tools = createTools(indexFor({ device: [{ texts: ['device'] }], examplamine: [{ texts: ['examplamine'] }] }));

function mount(change: Partial<GlossaryProps> = {}) {
	const props: GlossaryProps = {
		route: { page: 'glossary', id: null },
		list: LIST,
		steps: STEPS,
		names: ENTRIES,
		entryOf: (id) => ENTRIES_IN_FULL[id] ?? null,
		search: () => ({ find: (query) => (query === 'drip' ? ['exampline', 'examplamine'] : []) }),
		read: (text) => readText(tools, text),
		health: {
			entries: 4,
			numbers: 10,
			firstHand: 9,
			kinds: [{ kind: 'trial', numbers: 10 }],
			seen: { primary: 1, abstract: 2, secondary: 3 },
			oldest: REVIEWED,
		},
		overdue: [REVIEWED],
		due: [],
		dueDays: 90,
		settings: DEFAULTS,
		crisis: CRISIS,
		region: 'US',
		help: CRISIS.lines[0] ?? null,
		notAdvice: NOT_ADVICE,
		today: TODAY,
		onOpen: vi.fn(),
		onLevel: vi.fn(),
		onRegion: vi.fn(),
		onPrint: vi.fn(),
		onCopy: vi.fn(async () => true),
		...change,
	};
	const view = render(<Glossary {...props} />);
	return { ...view, props, show: (next: Partial<GlossaryProps>) => view.again(<Glossary {...props} {...next} />) };
}

const items = (host: HTMLElement): string[] =>
	[...host.querySelectorAll('.index [data-term]')].map((item) => item.getAttribute('data-term') ?? '');

describe('the list', () => {
	test('stands by letter, and says how long it is', () => {
		const { host, one } = mount();
		expect([...host.querySelectorAll('.letter')].map((letter) => letter.textContent)).toEqual(['E', 'T', 'S']);
		expect(one('status').textContent).toBe('4 terms');
		click(one('button', 'Terms with S'));
		expect(focused()?.textContent).toBe('S');
	});
	test('is narrowed by kind and step', () => {
		const { host, one } = mount();
		click(one('radio', 'Medicines'));
		expect(items(host)).toEqual(['examplamine', 'exampline']);
		choose(one('combobox', 'Step in care'), 'devices');
		expect(items(host)).toEqual(['examplamine']);
		choose(one('combobox', 'Step in care'), 'safety');
		expect(one('status').textContent).toBe('No term fits');
	});
	test('is in the order of the search while there is one; Enter opens the first', () => {
		const { host, one, props } = mount();
		const field = one('textbox', 'Search terms, brand names and text');
		type(field, 'drip');
		expect(items(host)).toEqual(['exampline', 'examplamine']);
		field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
		expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('exampline');
	});
	test('leads to a term', () => {
		const { one, props } = mount();
		click(one('link', /^exampline/));
		expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('exampline');
	});
});

describe('an entry', () => {
	const at = (id: string) => ({ route: { page: 'glossary' as const, id } });
	test('holds everything at once, and takes the focus', () => {
		const { text } = mount(at('examplamine'));
		expect(focused()?.textContent).toBe('examplamine');
		for (const part of [
			'A made-up nasal spray.',
			'Where it sits in care',
			'Devices and sprays.',
			'Few or no symptoms left',
			'Be careful about',
			'Sources',
		])
			expect(text()).toContain(part);
		expect(text()).not.toContain('More');
	});
	test('says when its review is overdue, and where to turn when it is about suicide', () => {
		expect(mount(at('long-term')).text()).toContain('Review overdue since Oct 2026');
		expect(mount(at('safety-plan')).text()).toContain('555 Example Lifeline');
		unmountAll();
		expect(mount(at('examplamine')).text()).not.toContain('555 Example Lifeline');
	});
	test('that does not exist is told', () => {
		expect(mount(at('nothing')).text()).toContain('There is no term “nothing” in this glossary.');
	});
	test('is copied as plain text, with its sources and what it is compared with', async () => {
		const { one, props } = mount(at('examplamine'));
		click(one('button', 'Copy as text'));
		const [[copied = ''] = []] = vi.mocked(props.onCopy).mock.calls;
		expect(copied.split('\n\n').slice(0, 2)).toEqual([
			'examplamine (examplamine nasal spray, Examplo, S-exampline, intranasal examplamine)',
			`${ENTRY.plain.text} [1]`,
		]);
		expect(copied).toContain('- Few or no symptoms left, after 8 weeks. examplamine spray: 27.1%; comparamide tablets: 17.6%. 676 adults');
		expect(copied).toContain(
			'2. Muster and others, 2023. Examplamine nasal spray versus comparamide. J Made Up 389:1298-1309. https://doi.org/',
		);
		expect(copied).toContain(NOT_ADVICE);
		await vi.waitFor(() => expect(one('status', /Copied/).textContent).toBe('Copied, with its sources.'));
	});
	test('says so when the browser does not let us copy', async () => {
		const { one } = mount({ ...at('examplamine'), onCopy: async () => false });
		click(one('button', 'Copy as text'));
		await vi.waitFor(() => expect(one('status', /allow/).textContent).toBe('The browser did not allow it.'));
	});
	test('is printed alone, or with the others that were chosen', () => {
		const onPrint = vi.fn(() => [...document.querySelectorAll('.entry h2')].map((heading) => heading.textContent));
		const { one, all, show, host } = mount({ ...at('examplamine'), onPrint });
		click(one('button', 'Print'));
		const choice = () => host.querySelector('.entry input[type="checkbox"]') as HTMLElement;
		click(choice());
		show({ ...at('long-term'), onPrint });
		click(choice());
		click(one('button', 'Print 2 chosen entries'));
		expect(onPrint.mock.results.map((result) => result.value)).toEqual([['examplamine'], ['examplamine', SMALL_ENTRY.term]]);
		click(one('button', 'Choose none'));
		expect(all('button', /^Print \d/)).toEqual([]);
	});
});

describe('check a text', () => {
	const route = { page: 'check' as const, id: null };
	const paste = ({ host, one }: ReturnType<typeof mount>, text: string): void => {
		const field = host.querySelector('textarea') as HTMLTextAreaElement;
		Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
		field.dispatchEvent(new Event('input', { bubbles: true }));
		click(one('button', 'Check'));
	};
	test('marks terms in place, shows steps and terms, and opens a card where the word stands', async () => {
		const view = mount({ route });
		paste(view, 'A device here.\nAnd examplamine, a Device.');
		expect(focused()?.textContent).toBe('2 terms explained here');
		expect([...view.host.querySelectorAll('.check-text .mark')].map((mark) => mark.textContent)).toEqual([
			'device',
			'examplamine',
			'Device',
		]);
		const mark = view.one('button', 'examplamine');
		click(mark);
		expect(view.host.querySelector('.check-text .card')?.textContent).toContain('A made-up nasal spray.');
		expect(mark.getAttribute('aria-expanded')).toBe('true');
		click(mark);
		expect(view.host.querySelector('.check-text .card')).toBeNull();
	});
	test('says when it is about something else, and is emptied', () => {
		const view = mount({ route });
		paste(
			view,
			'A device of a bank. It was sold to the other bank, and they have used it with care from that day on, which is what it is for.',
		);
		expect(view.text()).toContain('This does not read like a text about depression care.');
		click(view.one('button', 'Clear'));
		expect(view.host.querySelector('.checked')).toBeNull();
		expect(focused()).toBe(view.host.querySelector('textarea'));
	});
	test('keeps the text while the reader looks at an entry', () => {
		const view = mount({ route });
		paste(view, 'A device.');
		view.show({ route: { page: 'glossary', id: 'examplamine' } });
		view.show({ route });
		expect(view.host.querySelector('textarea')?.value).toBe('A device.');
		expect(view.host.querySelectorAll('.check-text .mark')).toHaveLength(1);
	});
});

test('health: figures, kinds of works, how they were seen, and what is overdue', () => {
	const { text } = mount({ route: { page: 'health', id: null } });
	for (const part of [
		'Entries4',
		'First-hand90%',
		'2 January 2025',
		'trial10',
		'Its own abstract2',
		'1 review is overdue.',
		'old term, 1 October 2026',
		'Nothing falls due within 90 days.',
	])
		expect(text()).toContain(part);
});
