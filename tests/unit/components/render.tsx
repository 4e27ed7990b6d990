// Mounts a view for a test, with the words of locales/en.yml around it, and stands in for the hands of a reader.
// Uses only what React and preact/compat have in common, so that the card is tested on both.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { type Words, WordsProvider } from '../../../components/words.tsx';

/** Every message of locales/en.yml by its key: a text, or its plural forms. */
export const MESSAGES = new Map(
	parseMessagesText(readFileSync(join(import.meta.dirname, '../../../locales/en.yml'), 'utf8'), 'YAML')
		.filter((message) => !message.key.join('.').startsWith('@@'))
		.map((message) => [
			message.key.join('.'),
			message.type === 'plural' ? Object.values(message.plurals) : [message.type === 'simple' ? message.message : ''],
		]),
);

/** As @wxt-dev/i18n does it in the browser, but a key that is missing is an error. */
const words: Words = (key, values, count) => {
	const forms = MESSAGES.get(key);
	if (!forms) throw new Error(`locales/en.yml has no "${key}"`);
	const at = count === undefined || forms.length === 1 ? 0 : forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
	const filled = values ?? (count === undefined ? [] : [String(count)]);
	return (forms[at] ?? '').replace(/\$(\d)/g, (_, place: string) => filled[Number(place) - 1] ?? '');
};

const mounted: Array<{ root: Root; host: HTMLElement }> = [];

/** Takes away whatever the tests before have mounted. */
export function unmountAll(): void {
	for (const { root, host } of mounted.splice(0)) {
		root.unmount();
		host.remove();
	}
}

export function render(view: ReactNode) {
	const host = document.createElement('div');
	document.body.append(host);
	const root = createRoot(host);
	mounted.push({ root, host });
	const draw = (next: ReactNode): void => flushSync(() => root.render(<WordsProvider words={words}>{next}</WordsProvider>));
	draw(view);

	const all = (role: string, name?: string | RegExp): HTMLElement[] =>
		[...host.querySelectorAll<HTMLElement>(SELECTORS[role] ?? `[role="${role}"]`)].filter((element) => {
			if (element.closest('[aria-hidden="true"]')) return false;
			const own = nameOf(element);
			return name === undefined || (typeof name === 'string' ? own === name : name.test(own));
		});
	return {
		host,
		/** Draws another view in the same place. */
		again: draw,
		/** The text that is seen or read out, with single spaces. */
		text: (): string => textOf(host),
		/** Every element of a role, with an accessible name when one is asked for. */
		all,
		/** The one element of a role and name; throws when there is none, or another. */
		one(role: string, name?: string | RegExp): HTMLElement {
			const [found, ...more] = all(role, name);
			if (!found || more.length > 0) throw new Error(`${found ? more.length + 1 : 'no'} ${role} named ${name}:\n${host.innerHTML}`);
			return found;
		},
	};
}

const SELECTORS: Record<string, string> = {
	button: 'button',
	link: 'a[href]',
	heading: 'h1, h2, h3, h4',
	radio: 'input[type="radio"]',
	textbox: 'input[type="text"], input[type="search"]',
	slider: 'input[type="range"]',
	combobox: 'select',
	img: '[role="img"]',
	list: 'ul, ol',
	listitem: 'li',
	row: 'tr',
};

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function nameOf(element: HTMLElement): string {
	const by = element.getAttribute('aria-labelledby');
	const root = element.getRootNode() as Document;
	if (by)
		return by
			.split(' ')
			.map((id) => textOf(root.getElementById(id) as Element))
			.join(' ');
	const own = element.getAttribute('aria-label');
	if (own !== null) return own;
	if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
		const label = element.closest('label') ?? root.querySelector(`label[for="${element.id}"]`);
		return label ? textOf(label) : '';
	}
	return textOf(element);
}

export function click(element: HTMLElement): void {
	flushSync(() => element.click());
}

/** Types over what stands in a field, or moves a slider. */
export function type(element: HTMLElement, text: string): void {
	setValue(element, HTMLInputElement.prototype, text);
	flushSync(() => element.dispatchEvent(new Event('input', { bubbles: true })));
}

export function choose(element: HTMLElement, value: string): void {
	setValue(element, HTMLSelectElement.prototype, value);
	flushSync(() => element.dispatchEvent(new Event('change', { bubbles: true })));
}

/** Past React, which would otherwise take the new value for its own. */
function setValue(element: HTMLElement, prototype: object, value: string): void {
	Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
}

/** What has the focus. */
export const focused = (): Element | null => document.activeElement;
