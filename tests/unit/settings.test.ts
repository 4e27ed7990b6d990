import { describe, expect, test } from 'vitest';
import {
	changeSettings,
	crisisRegion,
	DEFAULTS,
	dropAside,
	isNotHere,
	isOffSite,
	pageName,
	parseSettings,
	parseSite,
	putAside,
	readSettings,
	resetSettings,
	type Storage,
	storedForm,
	watchSettings,
	withNotHere,
	withSite,
} from '../../lib/settings.ts';

/** A storage area that keeps what it is given and tells its listeners, as the browser does. */
function createStorage(start: Record<string, unknown> = {}) {
	const items = new Map(Object.entries(start));
	const listeners = new Set<Parameters<Storage['onChanged']['addListener']>[0]>();
	const storage: Storage = {
		local: {
			get: async (keys) => Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, items.get(key)])),
			set: async (changed) => {
				for (const [key, newValue] of Object.entries(changed)) {
					items.set(key, newValue);
					for (const listener of listeners) listener({ [key]: { newValue } }, 'local');
				}
			},
			remove: async (key) => void items.delete(key),
		},
		onChanged: { addListener: (listener) => void listeners.add(listener), removeListener: (listener) => void listeners.delete(listener) },
	};
	return { storage, items };
}

describe('what is stored', () => {
	test('nothing stored: defaults', () => expect(parseSettings(undefined)).toEqual({ settings: DEFAULTS, aside: [] }));
	test('only what differs is stored, and it comes back', () => {
		const changed = { ...DEFAULTS, density: 'all' as const, offSites: ['example.org'] };
		expect(storedForm(changed)).toEqual({ version: 1, density: 'all', offSites: ['example.org'] });
		expect(parseSettings(storedForm(changed))).toEqual({ settings: changed, aside: [] });
	});
	test.each([
		['density', 'sometimes', 'not a value of this setting'],
		['hoverDelayMs', 99_999, 'not a value of this setting'],
		['hoverDelayMs', Number.NaN, 'not a value of this setting'],
		['offSites', ['not a host!'], 'not a value of this setting'],
		['enabled', 'yes', 'not a value of this setting'],
		['fontSize', 12, 'unknown setting'],
		['toString', 1, 'unknown setting'],
	])('a broken %s falls back alone', (field, value, reason) => {
		const { settings, aside } = parseSettings({ version: 1, level: 'clinical', [field]: value });
		expect(settings).toEqual({ ...DEFAULTS, level: 'clinical' });
		expect(aside).toEqual([{ field, value, reason }]);
	});
	test.each([
		[{ version: 2, level: 'clinical' }, 'unknown version 2'],
		[{ level: 'clinical' }, 'unknown version undefined'],
		['text', 'not a set of settings'],
		[[1], 'not a set of settings'],
	])('%j is put aside whole', (stored, reason) => {
		expect(parseSettings(stored)).toEqual({ settings: DEFAULTS, aside: [{ field: 'settings', value: stored, reason }] });
	});
});

describe('storage', () => {
	test('what cannot be read is moved aside once and nothing is lost', async () => {
		const { storage, items } = createStorage({ settings: { version: 1, level: 'clinical', density: 7 } });
		const lost = { field: 'density', value: 7, reason: 'not a value of this setting' };
		expect(await putAside(storage)).toEqual([lost]);
		expect(items.get('settings')).toEqual({ version: 1, level: 'clinical' });
		expect(await putAside(storage)).toEqual([lost]);
		await dropAside(storage);
		expect(await putAside(storage)).toEqual([]);
	});
	test('a change keeps the other settings, and what was broken goes aside first', async () => {
		const { storage, items } = createStorage({ settings: { version: 1, level: 'clinical', density: 7 } });
		expect(await changeSettings(storage, { when: 'every-page' })).toEqual({ ...DEFAULTS, level: 'clinical', when: 'every-page' });
		expect(items.get('settingsAside')).toHaveLength(1);
		expect(await readSettings(storage)).toMatchObject({ level: 'clinical', when: 'every-page', density: 'section' });
	});
	test('changes made at once are all kept', async () => {
		const { storage } = createStorage();
		await Promise.all([
			changeSettings(storage, { when: 'every-page' }),
			changeSettings(storage, { density: 'all' }),
			changeSettings(storage, { level: 'clinical' }),
		]);
		expect(await readSettings(storage)).toMatchObject({ when: 'every-page', density: 'all', level: 'clinical' });
	});
	test('a change is heard elsewhere until one stops listening', async () => {
		const { storage } = createStorage();
		const heard: string[] = [];
		const stop = watchSettings(storage, (settings) => heard.push(settings.markStyle));
		await changeSettings(storage, { markStyle: 'wash' });
		stop();
		await changeSettings(storage, { markStyle: 'line' });
		expect(heard).toEqual(['wash']);
	});
	test('reset', async () => {
		const { storage, items } = createStorage({ settings: { version: 1, level: 'clinical' }, settingsAside: [{}] });
		expect(await resetSettings(storage)).toEqual(DEFAULTS);
		expect(items.has('settingsAside')).toBe(false);
		expect(await readSettings(storage)).toEqual(DEFAULTS);
	});
});

describe('sites', () => {
	test.each([
		['Example.org', 'example.org'],
		['https://www.example.org/a?b', 'www.example.org'],
		['*.example.org', '*.example.org'],
		['localhost:8080', 'localhost'],
		['  ', null],
		['not a host', null],
		['a.*.org', null],
	])('%s is read as %s', (typed, site) => expect(parseSite(typed)).toBe(site));
	test('a star covers hosts below, www makes no difference', () => {
		expect(isOffSite('mail.example.org', ['*.example.org'])).toBe(true);
		expect(isOffSite('example.org', ['*.example.org'])).toBe(true);
		expect(isOffSite('badexample.org', ['*.example.org'])).toBe(false);
		expect(isOffSite('www.example.org', ['example.org'])).toBe(true);
		expect(isOffSite('mail.example.org', ['example.org'])).toBe(false);
	});
	test('switching a site off and on again', () => {
		expect(withSite(['a.org'], 'www.b.org', true)).toEqual(['a.org', 'b.org']);
		expect(withSite(['a.org', 'b.org'], 'www.b.org', false)).toEqual(['a.org']);
		expect(withSite(['*.b.org'], 'mail.b.org', false)).toEqual([]);
	});
});

describe('not this meaning here', () => {
	const page = { hostname: 'www.example.org', pathname: '/a/b' };
	const other = { hostname: 'example.org', pathname: '/c' };
	test('holds for a page, or for its site', () => {
		const onPage = withNotHere([], { term: 'act', at: pageName(page) }, true);
		expect([isNotHere(onPage, 'act', page), isNotHere(onPage, 'act', other), isNotHere(onPage, 'tms', page)]).toEqual([true, false, false]);
		const onSite = withNotHere([], { term: 'act', at: 'example.org' }, true);
		expect([isNotHere(onSite, 'act', page), isNotHere(onSite, 'act', other)]).toEqual([true, true]);
	});
	test('is put once and taken back', () => {
		const item = { term: 'act', at: 'example.org' };
		const twice = withNotHere(withNotHere([], item, true), item, true);
		expect(twice).toEqual([item]);
		expect(withNotHere(twice, item, false)).toEqual([]);
	});
	test.each([['act'], [{ act: 'example.org' }], [[{ term: 'act' }]], [[null]], [[{ term: 'act', at: '' }]]])('%j is put aside', (notHere) =>
		expect(parseSettings({ version: 1, notHere })).toMatchObject({ settings: DEFAULTS, aside: [{ field: 'notHere' }] }),
	);
});

test('the crisis region: chosen, from the language, or everywhere else', () => {
	const known = ['US', 'GB', '*'];
	expect(crisisRegion('GB', 'en-US', known)).toBe('GB');
	expect(crisisRegion('auto', 'en-US', known)).toBe('US');
	expect(crisisRegion('auto', 'en', known)).toBe('*');
	expect(crisisRegion('auto', 'de-DE', known)).toBe('*');
	expect(crisisRegion('XX', 'en-US', known)).toBe('*');
});
