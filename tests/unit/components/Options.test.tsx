import { afterEach, describe, expect, test, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../components/Options.tsx';
import { DEFAULTS, parseSettings, type Settings, storedForm } from '../../../lib/settings.ts';
import { CRISIS, ENTRY, NOT_ADVICE, TODAY } from './fixtures.ts';
import { choose, click, focused, render, type, unmountAll } from './render.tsx';

afterEach(unmountAll);

const mount = (change: Partial<OptionsProps> = {}) => {
	const props: OptionsProps = {
		settings: DEFAULTS,
		aside: [],
		crisis: CRISIS,
		region: 'US',
		entry: ENTRY,
		notAdvice: NOT_ADVICE,
		today: TODAY,
		shortcuts: [
			{ name: 'Next term', keys: 'Alt+Shift+J' },
			{ name: 'Previous term', keys: '' },
		],
		onChange: vi.fn(),
		onReset: vi.fn(),
		onDropAside: vi.fn(),
		onAddSite: vi.fn(() => null),
		onRemoveSite: vi.fn(),
		nameOf: (id) => id.toUpperCase(),
		onAgain: vi.fn(),
		...change,
	};
	return { props, ...render(<Options {...props} />) };
};

describe('every setting has a control', () => {
	const cases: Array<[keyof Settings, Partial<Settings>, (page: ReturnType<typeof mount>) => void]> = [
		['enabled', { enabled: false }, ({ one }) => click(one('switch', 'Underline terms'))],
		['when', { when: 'on-request' }, ({ one }) => click(one('radio', 'Only when I ask'))],
		['density', { density: 'all' }, ({ one }) => click(one('radio', 'Every time'))],
		['markStyle', { markStyle: 'wash' }, ({ one }) => click(one('radio', /Soft wash/))],
		['openBy', { openBy: 'click' }, ({ one }) => click(one('radio', 'Clicking only'))],
		['hoverDelayMs', { hoverDelayMs: 700 }, ({ one }) => type(one('slider', 'Wait before opening'), '700')],
		['level', { level: 'clinical' }, ({ one }) => click(one('radio', 'Clinical'))],
		['region', { region: 'GB-SCT' }, ({ one }) => choose(one('combobox', 'Country'), 'GB-SCT')],
	];
	test.each(cases)('%s', (_, change, act) => {
		const page = mount();
		act(page);
		expect(page.props.onChange).toHaveBeenCalledExactlyOnceWith(change);
		// What is asked for is a value that the settings can hold.
		expect(parseSettings(storedForm({ ...DEFAULTS, ...change })).aside).toEqual([]);
	});

	test('and no other', () => {
		expect([...cases.map(([field]) => field), 'offSites', 'notHere'].sort()).toEqual(Object.keys(DEFAULTS).sort());
	});
});

describe('shows the settings as they are', () => {
	test('chosen', () => {
		const { all } = mount({
			settings: { ...DEFAULTS, when: 'every-page', density: 'page', markStyle: 'line', openBy: 'click', level: 'clinical' },
		});
		const chosen = all('radio').filter((radio) => (radio as HTMLInputElement).checked);
		expect(chosen.map((radio) => (radio as HTMLInputElement).value)).toEqual(['every-page', 'page', 'line', 'click', 'clinical']);
	});

	test('the delay in seconds, and only where it counts', () => {
		const slider = mount({ settings: { ...DEFAULTS, hoverDelayMs: 700 } }).one('slider', 'Wait before opening') as HTMLInputElement;
		expect(slider.value).toBe('700');
		expect(slider.getAttribute('aria-valuetext')).toBe('0.7 seconds');
		expect(slider.disabled).toBe(false);
		const clicking = mount({ settings: { ...DEFAULTS, openBy: 'click' } });
		expect((clicking.one('slider', 'Wait before opening') as HTMLInputElement).disabled).toBe(true);
	});

	test('which country the browser stands for', () => {
		expect(mount().one('combobox', 'Country').textContent).toContain('From my browser (United States)');
	});

	test('the keys that the browser gave', () => {
		const { all } = mount();
		expect(all('row').map((row) => row.textContent)).toContain('Next termAlt+Shift+J');
		expect(all('row').map((row) => row.textContent)).toContain('Previous termnot set');
	});
});

describe('the preview', () => {
	test.each(['dots', 'dashes', 'line', 'wash'] as const)('marks a sentence with %s', (markStyle) => {
		const { host } = mount({ settings: { ...DEFAULTS, markStyle } });
		const mark = host.querySelector('.preview blockquote .mark');
		expect(mark?.textContent).toBe('examplamine');
		expect(mark?.classList).toContain(`mark-${markStyle}`);
		expect(host.querySelector('.preview blockquote')?.textContent).toBe(
			'This part of the article is about examplamine and how it is given.',
		);
	});

	test('follows the reading level', () => {
		expect(mount({ settings: { ...DEFAULTS, level: 'clinical' } }).text()).toContain(ENTRY.clinical.text);
	});

	test('changes the level from within the card', () => {
		const { one, all, props } = mount();
		click(one('button', 'More'));
		click(all('radio', 'Clinical')[0] as HTMLElement);
		expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ level: 'clinical' });
	});
});

describe('other meanings', () => {
	const notHere = [{ term: 'act', at: 'example.com' }];
	test('are listed with the way back', () => {
		const { one, text, props } = mount({ settings: { ...DEFAULTS, notHere } });
		expect(text()).toContain('1 term with its page or site');
		click(one('button', 'Underline ACT again on example.com'));
		expect(props.onAgain).toHaveBeenCalledExactlyOnceWith(notHere[0]);
	});
	test('without any, it says where they come from', () => expect(mount().text()).toContain('None so far.'));
});

describe('sites', () => {
	const offSites = ['mail.example.com', '*.example-bank.org'];

	test('are listed, each with its own button to remove it; the focus goes to the field', () => {
		const { one, props } = mount({ settings: { ...DEFAULTS, offSites } });
		click(one('button', 'Remove *.example-bank.org'));
		expect(props.onRemoveSite).toHaveBeenCalledExactlyOnceWith('*.example-bank.org');
		expect(focused()).toBe(one('textbox', 'Add a site'));
	});

	test('are added, and the field is empty again', () => {
		const { one, props } = mount();
		const field = one('textbox', 'Add a site') as HTMLInputElement;
		type(field, 'example.org');
		click(one('button', 'Add'));
		expect(props.onAddSite).toHaveBeenCalledExactlyOnceWith('example.org');
		expect(field.value).toBe('');
		expect(field.getAttribute('aria-invalid')).toBe('false');
	});

	test('that are none are refused in words, until something else is typed', () => {
		const { one } = mount({ onAddSite: () => 'There is no site in that.' });
		const field = one('textbox', 'Add a site') as HTMLInputElement;
		type(field, 'not a site');
		click(one('button', 'Add'));
		expect(one('alert').textContent).toBe('There is no site in that.');
		expect(field.getAttribute('aria-describedby')).toBe(one('alert').id);
		expect(field.value).toBe('not a site');
		type(field, 'not a site!');
		expect(one('alert').textContent).toBe('');
	});
});

describe('what is stored', () => {
	const rows = (change: Partial<OptionsProps>) =>
		mount(change)
			.all('row')
			.map((row) => row.textContent);

	test('is told in words', () => {
		expect(rows({})).toContain('Settingsnothing changed');
		expect(rows({})).toContain('Sitesnone switched off');
		expect(rows({ settings: { ...DEFAULTS, level: 'clinical', when: 'every-page', offSites: ['a.example'] } })).toEqual(
			expect.arrayContaining(['Settings2 options changed', 'Sites1 site switched off']),
		);
		expect(rows({ aside: [{ field: 'level', value: 1, reason: 'not a value of this setting' }] })).toContain(
			'Put aside1 value that could not be read',
		);
	});

	test('is put back after one more question', () => {
		const { one, all, props } = mount();
		click(one('button', 'Reset options'));
		expect(props.onReset).not.toHaveBeenCalled();
		click(one('button', 'Keep them'));
		expect(all('button', 'Yes, reset all options')).toEqual([]);
		click(one('button', 'Reset options'));
		click(one('button', 'Yes, reset all options'));
		expect(props.onReset).toHaveBeenCalledOnce();
		expect(one('button', 'Reset options')).toBeDefined();
	});
});

describe('a setting that could not be read', () => {
	const aside = [{ field: 'hoverDelayMs', value: 'slow', reason: 'not a value of this setting' }];

	test('is named; its old value is shown on request, and forgotten on request', () => {
		const { one, text, props } = mount({ aside });
		expect(text()).toContain('One setting could not be read and was put back: Wait before opening. The old value is kept aside.');
		expect(text()).not.toContain('"slow"');
		click(one('button', 'Show it'));
		expect(text()).toContain('"slow" not a value of this setting');
		click(one('button', 'Hide'));
		expect(text()).not.toContain('"slow"');
		click(one('button', 'Forget it'));
		expect(props.onDropAside).toHaveBeenCalledOnce();
	});

	test('that we do not know keeps its own name', () => {
		const { text } = mount({ aside: [...aside, { field: 'fontSize', value: 3, reason: 'unknown setting' }] });
		expect(text()).toContain(
			'2 settings could not be read and were put back: Wait before opening, fontSize. The old values are kept aside.',
		);
	});

	test('is not spoken of when there is none', () => {
		expect(mount().text()).not.toContain('could not be read');
	});
});

test('help opens at the top of the page and changes the country', () => {
	const { one, all, props } = mount();
	const button = one('button', 'Get help now');
	expect(button.getAttribute('aria-expanded')).toBe('false');
	click(button);
	const [country] = all('combobox', 'Country');
	choose(country as HTMLElement, '*');
	expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ region: '*' });
	click(one('button', 'Back'));
	expect(all('button', 'Back')).toEqual([]);
	expect(focused()).toBe(button);
});
