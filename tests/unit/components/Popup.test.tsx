import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps, type PopupView } from '../../../components/Popup.tsx';
import { DEFAULTS, type Settings } from '../../../lib/settings.ts';
import { CRISIS, ENTRIES, NOT_ADVICE, STEPS, STEPS_NOTE, viewOf } from './fixtures.ts';
import { click, focused, render, unmountAll } from './render.tsx';

afterEach(unmountAll);

const mount = (view: PopupView, change: Partial<PopupProps> = {}) => {
	const props: PopupProps = {
		view,
		steps: STEPS,
		entries: ENTRIES,
		crisis: CRISIS,
		region: 'US',
		settings: DEFAULTS,
		stepsNote: STEPS_NOTE,
		notAdvice: NOT_ADVICE,
		onShowTerm: vi.fn(),
		onShowSentence: vi.fn(),
		onMarkNow: vi.fn(),
		onSite: vi.fn(),
		onEverywhere: vi.fn(),
		onRegion: vi.fn(),
		onGlossary: vi.fn(),
		onOptions: vi.fn(),
		onReload: vi.fn(),
		...change,
	};
	return { props, ...render(<Popup {...props} />) };
};

type Case = { view: PopupView; title: string; says: string[]; act: string | null; calls: [keyof PopupProps, ...unknown[]] | null };
const CASES: Record<string, Case> = {
	loading: { view: { kind: 'loading' }, title: 'Reading this page', says: ['Its terms follow in a moment.'], act: null, calls: null },
	restricted: {
		view: { kind: 'restricted' },
		title: 'Your browser keeps extensions out here',
		says: ['That is normal on its own pages'],
		act: 'Reload',
		calls: ['onReload'],
	},
	'marked, with the word in the title': {
		view: viewOf(),
		title: '10 terms explained here',
		says: ['Depression is in its title and 7 times in its text.', 'Terms are underlined once per section.'],
		act: null,
		calls: null,
	},
	'marked for its text': {
		view: viewOf({ gate: { core: 4, note: 0, inTitle: false }, terms: [{ id: 'trd', count: 1 }] }),
		title: '1 term explained here',
		says: ['It speaks of depression 4 times.'],
		act: null,
		calls: null,
	},
	'marked on request': {
		view: viewOf({ gate: { core: 0, note: 0, inTitle: false } }),
		title: '10 terms explained here',
		says: ['Underlined because you asked.'],
		act: null,
		calls: null,
	},
	none: { view: viewOf({ state: 'none', terms: [] }), title: 'No terms found', says: ['uses none of our words'], act: null, calls: null },
	'quiet without a word': {
		view: viewOf({ state: 'quiet', terms: [], gate: { core: 0, note: 0, inTitle: false } }),
		title: 'Quiet on this page',
		says: ['so nothing is underlined', 'It does not speak of depression at all.'],
		act: 'Underline anyway',
		calls: ['onMarkNow'],
	},
	'quiet with too little': {
		view: viewOf({ state: 'quiet', terms: [], gate: { core: 1, note: 0, inTitle: false } }),
		title: 'Quiet on this page',
		says: ['It speaks of depression once, which is too little to go by.'],
		act: 'Underline anyway',
		calls: ['onMarkNow'],
	},
	'on request': {
		view: viewOf({ state: 'on-request', terms: [] }),
		title: 'Only when you ask',
		says: ['Pages stay as they are until you press the button.'],
		act: 'Underline this page',
		calls: ['onMarkNow'],
	},
	language: {
		view: viewOf({ state: 'language', terms: [], language: 'pt-BR' }),
		title: 'This page is in Portuguese',
		says: ['Our glossary is in English'],
		act: 'Underline anyway',
		calls: ['onMarkNow'],
	},
	'a language without a name': {
		view: viewOf({ state: 'language', terms: [], language: 'not a tag!' }),
		title: 'This page is in another language',
		says: ['Our glossary is in English'],
		act: 'Underline anyway',
		calls: ['onMarkNow'],
	},
	'off on the site': {
		view: viewOf({ state: 'off-site', terms: [] }),
		title: 'Off on this site',
		says: ['You switched health.example.org off.'],
		act: 'Switch on',
		calls: ['onSite', true],
	},
	off: {
		view: viewOf({ state: 'off', terms: [] }),
		title: 'Off everywhere',
		says: ['Nothing is underlined on any page until you switch it on.'],
		act: 'Switch on',
		calls: ['onEverywhere', true],
	},
};

describe('says what is so, why, and what can be done', () => {
	test.each(Object.entries(CASES))('%s', (_, { view, title, says, act, calls }) => {
		const { text, one, host, props } = mount(view);
		expect(one('heading', title).tagName).toBe('H1');
		for (const sentence of says) expect(text()).toContain(sentence);
		const button = host.querySelector<HTMLElement>('.state .btn');
		expect(button?.textContent ?? null).toBe(act);
		if (!button || !calls) return;
		click(button);
		const [callback, ...values] = calls;
		expect(props[callback]).toHaveBeenCalledExactlyOnceWith(...values);
	});

	test('offers no reload where there is none', () => {
		expect(mount({ kind: 'restricted' }, { onReload: undefined }).all('button', 'Reload')).toEqual([]);
	});
});

describe('the map', () => {
	test.each(['marked', 'none'] as const)('tells what the page gives to each step when it is %s', (state) => {
		const { text } = mount(viewOf({ state }));
		expect(text()).toContain('share of the words here');
		expect(text()).toContain('Explained, 2 sentences');
		expect(text()).toContain(STEPS_NOTE);
	});

	test.each(['quiet', 'on-request', 'language', 'off-site', 'off'] as const)('is a summary when the page is %s', (state) => {
		const { text } = mount(viewOf({ state }));
		expect(text()).toContain('not from this page');
		expect(text()).not.toContain('Explained');
		expect(text()).toContain('Talking therapy');
	});

	test('leads to a sentence', () => {
		const { one, all, props } = mount(viewOf());
		click(one('button', /Step 5/));
		click(all('button', /^“Sentence 1/)[0] as HTMLElement);
		expect(props.onShowSentence).toHaveBeenCalledExactlyOnceWith('devices', 0);
	});
});

describe('the terms', () => {
	test('are listed with their number, and "See the list" goes there', () => {
		const { one, text, props } = mount(viewOf());
		expect(text()).toContain('10, in page order');
		click(one('button', 'See the list'));
		expect(focused()).toBe(one('heading', 'Terms on this page'));
		click(one('button', /^adherence/));
		expect(props.onShowTerm).toHaveBeenCalledExactlyOnceWith('adherence');
	});

	test('are left out where there are none', () => {
		const { all } = mount(viewOf({ state: 'quiet', terms: [] }));
		expect(all('heading', 'Terms on this page')).toEqual([]);
		expect(all('button', 'See the list')).toEqual([]);
	});
});

describe('the switches', () => {
	const states = (settings: Settings, site = 'www.example.org') =>
		mount(viewOf({ site }), { settings })
			.all('switch')
			.map((element) => (element as HTMLInputElement).checked);

	test('follow the settings', () => {
		expect(states(DEFAULTS)).toEqual([true, true]);
		expect(states({ ...DEFAULTS, offSites: ['example.org'] })).toEqual([false, true]);
		expect(states({ ...DEFAULTS, enabled: false })).toEqual([true, false]);
	});

	test('name the site, and are one where there is none', () => {
		expect(mount(viewOf()).one('switch', /^On this site ?health\.example\.org$/)).toBeDefined();
		expect(states(DEFAULTS, '')).toEqual([true]);
		expect(mount({ kind: 'restricted' }).all('switch')).toHaveLength(1);
	});

	test('say which way they were turned', () => {
		const { one, props } = mount(viewOf(), { settings: { ...DEFAULTS, offSites: ['health.example.org'] } });
		click(one('switch', /On this site/));
		expect(props.onSite).toHaveBeenCalledExactlyOnceWith(true);
		click(one('switch', 'Everywhere'));
		expect(props.onEverywhere).toHaveBeenCalledExactlyOnceWith(false);
	});
});

describe('the foot', () => {
	test('opens help in place, and returns the focus on the way back', () => {
		const { one, all, text, props } = mount(viewOf());
		click(one('button', 'Get help now'));
		expect(text()).toContain('In danger right now');
		expect(all('heading', 'Steps in care')).toEqual([]);
		expect(focused()).toBe(one('button', 'Back'));
		click(one('button', 'Back'));
		expect(all('heading', 'Steps in care')).toHaveLength(1);
		expect(focused()).toBe(one('button', 'Get help now'));
		expect(props.onRegion).not.toHaveBeenCalled();
	});

	test('is there in every state', () => {
		for (const { view } of Object.values(CASES)) expect(mount(view).all('button', 'Get help now')).toHaveLength(1);
	});

	test('opens the options', () => {
		const { one, props } = mount(viewOf());
		click(one('button', 'Options'));
		expect(props.onOptions).toHaveBeenCalledOnce();
	});
});

test('closes with the sentence that this is not advice', () => {
	expect(mount(viewOf()).text()).toContain(NOT_ADVICE);
});
