// What the reader can set, how it is stored, and what happens to a stored value that cannot be read.
// Only what differs from the defaults is stored, under one key. Knows no page and no view.

/** Grows when the meaning of a stored value changes. */
const VERSION = 1;
const KEY = 'settings';
/** Values that could not be read wait here until the reader has seen them. */
const ASIDE_KEY = 'settingsAside';

export type Settings = {
	enabled: boolean;
	when: 'articles' | 'every-page' | 'on-request';
	density: 'section' | 'page' | 'all';
	markStyle: 'dots' | 'dashes' | 'line' | 'wash';
	openBy: 'hover' | 'click';
	/** How long the pointer rests on a mark before its card opens, in milliseconds. */
	hoverDelayMs: number;
	level: 'plain' | 'clinical';
	/** Country whose crisis line is shown; `auto` follows the browser's language. */
	region: string;
	/** Host names on which nothing is marked; `*.example.org` covers every host below it. */
	offSites: string[];
	/** Terms that the reader put aside as another meaning. */
	notHere: NotHere[];
};

/** A term that is not meant at a place: `at` is a host name, or a host name with a path for that page alone. */
export type NotHere = { term: string; at: string };

/** A stored value that was put aside: the field (or `settings` for all of them), what stood there, and why. */
export type Aside = { field: string; value: unknown; reason: string };

export const HOVER_DELAYS_MS = { min: 100, max: 1000, step: 100 } as const;

export const DEFAULTS: Settings = {
	enabled: true,
	when: 'articles',
	density: 'section',
	markStyle: 'dots',
	openBy: 'hover',
	hoverDelayMs: 300,
	level: 'plain',
	region: 'auto',
	offSites: [],
	notHere: [],
};

type Check = (value: unknown) => boolean;
const oneOf =
	(...allowed: string[]): Check =>
	(value) =>
		allowed.includes(value as string);

const CHECKS: Record<keyof Settings, Check> = {
	enabled: (value) => typeof value === 'boolean',
	when: oneOf('articles', 'every-page', 'on-request'),
	density: oneOf('section', 'page', 'all'),
	markStyle: oneOf('dots', 'dashes', 'line', 'wash'),
	openBy: oneOf('hover', 'click'),
	hoverDelayMs: (value) => typeof value === 'number' && value >= HOVER_DELAYS_MS.min && value <= HOVER_DELAYS_MS.max,
	level: oneOf('plain', 'clinical'),
	region: (value) => value === 'auto' || value === '*' || (typeof value === 'string' && /^[A-Z]{2}(-[A-Z]{3})?$/.test(value)),
	offSites: (value) => Array.isArray(value) && value.every((site) => typeof site === 'string' && parseSite(site) === site),
	notHere: (value) =>
		Array.isArray(value) && value.every((item) => typeof item?.term === 'string' && typeof item.at === 'string' && item.at !== ''),
};

/**
 * Settings from what storage holds, field by field: a value that is absent takes its default, a
 * value that cannot be read takes its default and is listed in `aside`. Never throws.
 */
export function parseSettings(stored: unknown): { settings: Settings; aside: Aside[] } {
	const settings: Settings = { ...DEFAULTS };
	if (stored === undefined || stored === null) return { settings, aside: [] };
	if (typeof stored !== 'object' || Array.isArray(stored))
		return { settings, aside: [{ field: 'settings', value: stored, reason: 'not a set of settings' }] };
	const { version, ...fields } = stored as Record<string, unknown>;
	if (version !== VERSION)
		return { settings, aside: [{ field: 'settings', value: stored, reason: `unknown version ${JSON.stringify(version)}` }] };
	const aside: Aside[] = [];
	for (const [field, value] of Object.entries(fields)) {
		const check = Object.hasOwn(CHECKS, field) ? CHECKS[field as keyof Settings] : undefined;
		if (!check) aside.push({ field, value, reason: 'unknown setting' });
		else if (!check(value)) aside.push({ field, value, reason: 'not a value of this setting' });
		else Object.assign(settings, { [field]: value });
	}
	return { settings, aside };
}

/** What to store for `settings`: the version and whatever differs from the defaults. */
export function storedForm(settings: Settings): Record<string, unknown> {
	const changed = Object.entries(settings).filter(
		([field, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[field as keyof Settings]),
	);
	return { version: VERSION, ...Object.fromEntries(changed) };
}

const bareHost = (host: string): string => host.replace(/^www\./, '');

/** A host name out of what a person typed (an address, a host, `*.host`); null when there is none in it. */
export function parseSite(typed: string): string | null {
	const text = typed.trim().toLowerCase();
	const star = text.startsWith('*.');
	try {
		const { hostname } = new URL(/^[a-z]+:\/\//.test(text) ? text : `https://${star ? text.slice(2) : text}`);
		return hostname === '' || hostname.includes('*') ? null : `${star ? '*.' : ''}${hostname}`;
	} catch {
		return null;
	}
}

/** Whether `host` is switched off. `www.` makes no difference. */
export function isOffSite(host: string, offSites: readonly string[]): boolean {
	const bare = bareHost(host);
	return offSites.some((site) =>
		site.startsWith('*.') ? bare === site.slice(2) || bare.endsWith(site.slice(1)) : bare === bareHost(site),
	);
}

/** `offSites` with `host` added or taken out; a `*.` rule that covers the host goes out with it. */
export function withSite(offSites: readonly string[], host: string, off: boolean): string[] {
	const rest = offSites.filter((site) => !isOffSite(host, [site]));
	return off ? [...rest, bareHost(host)] : rest;
}

/** How a page is written in `NotHere.at`: host and path; what stands after them says too much about a reader. */
export const pageName = ({ hostname, pathname }: { hostname: string; pathname: string }): string => `${bareHost(hostname)}${pathname}`;

/** Whether the reader put `term` aside on this page or on all of its site. */
export const isNotHere = (notHere: readonly NotHere[], term: string, place: { hostname: string; pathname: string }): boolean =>
	notHere.some((item) => item.term === term && (item.at === bareHost(place.hostname) || item.at === pageName(place)));

/** `notHere` with `item` added, or taken out. */
export function withNotHere(notHere: readonly NotHere[], item: NotHere, put: boolean): NotHere[] {
	const rest = notHere.filter((other) => other.term !== item.term || other.at !== item.at);
	return put ? [...rest, item] : rest;
}

/** The country whose crisis line to show: the chosen one, else that of `language` ("en-GB"), else `*`. */
export function crisisRegion(region: string, language: string, known: readonly string[]): string {
	const wanted = region === 'auto' ? (/-([A-Z]{2})\b/i.exec(language)?.[1]?.toUpperCase() ?? '*') : region;
	return known.includes(wanted) ? wanted : '*';
}

/** The part of the browser's storage API that is used here, so that a test can stand in for it. */
export type Storage = {
	local: {
		get(keys: string[]): Promise<Record<string, unknown>>;
		set(items: Record<string, unknown>): Promise<void>;
		remove(key: string): Promise<void>;
	};
	onChanged: { addListener(listener: StorageListener): void; removeListener(listener: StorageListener): void };
};
type StorageListener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** The current settings. */
export async function readSettings(store: Storage): Promise<Settings> {
	return parseSettings((await store.local.get([KEY]))[KEY]).settings;
}

/** Calls `onChange` with the settings whenever another page of the extension changes them. Returns `stop`. */
export function watchSettings(store: Storage, onChange: (settings: Settings) => void): () => void {
	const listener: StorageListener = (changes, area) => {
		if (area === 'local' && KEY in changes) onChange(parseSettings(changes[KEY]?.newValue).settings);
	};
	store.onChanged.addListener(listener);
	return () => store.onChanged.removeListener(listener);
}

/** Changes are made one after the other: two at once would read the same state, and one would be lost. */
let lastChange: Promise<unknown> = Promise.resolve();

/** Stores `change` over the current settings. Values that cannot be read are put aside first. Returns what now holds. */
export function changeSettings(store: Storage, change: Partial<Settings>): Promise<Settings> {
	const changing = lastChange.then(async () => {
		await putAside(store);
		const settings = { ...(await readSettings(store)), ...change };
		await store.local.set({ [KEY]: storedForm(settings) });
		return settings;
	});
	lastChange = changing.catch(() => undefined);
	return changing;
}

/** Every setting back to its default; what was put aside goes too. */
export async function resetSettings(store: Storage): Promise<Settings> {
	await store.local.set({ [KEY]: storedForm(DEFAULTS) });
	await store.local.remove(ASIDE_KEY);
	return { ...DEFAULTS };
}

/**
 * Moves stored values that cannot be read to a place of their own, so that nothing is lost, and
 * returns everything that waits there.
 */
export async function putAside(store: Storage): Promise<Aside[]> {
	const stored = await store.local.get([KEY, ASIDE_KEY]);
	const before = Array.isArray(stored[ASIDE_KEY]) ? (stored[ASIDE_KEY] as Aside[]) : [];
	const { settings, aside } = parseSettings(stored[KEY]);
	if (aside.length === 0) return before;
	const all = [...before, ...aside];
	await store.local.set({ [ASIDE_KEY]: all, [KEY]: storedForm(settings) });
	return all;
}

/** Forgets what was put aside. */
export async function dropAside(store: Storage): Promise<void> {
	await store.local.remove(ASIDE_KEY);
}
