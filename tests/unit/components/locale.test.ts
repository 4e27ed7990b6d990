// Every word that a view asks for is in locales/en.yml, and nothing else is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MESSAGES } from './render.tsx';

const ROOT = join(import.meta.dirname, '../../..');

/** The source text of every file that can ask for a word, by path. */
function sources(): Map<string, string> {
	const inFolders = ['components', 'entrypoints'].flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
	);
	const files = [...inFolders, 'wxt.config.ts'].filter((path) => /\.tsx?$/.test(path));
	return new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

const literals = (text: string): string[] =>
	[...text.matchAll(/'([A-Za-z.]+)'|__MSG_(\w+)__/g)].map(([, key, message]) => key ?? message ?? '');

test('every key that is asked for exists', () => {
	const groups = new Set([...MESSAGES.keys()].filter((key) => key.includes('.')).map((key) => key.split('.')[0]));
	for (const [path, text] of sources()) {
		const called = [...text.matchAll(/\b(?:words|i18n\.t)\(\s*'([^']+)'/g)].map(([, key]) => key as string);
		const looksLikeKey = path.startsWith('components/')
			? literals(text).filter((literal) => literal.includes('.') && groups.has(literal.split('.')[0]))
			: [];
		for (const key of [...called, ...looksLikeKey]) expect([...MESSAGES.keys()], `${path} asks for "${key}"`).toContain(key);
	}
});

test('every key is asked for', () => {
	const asked = new Set([...sources().values()].flatMap(literals));
	expect([...MESSAGES.keys()].filter((key) => !asked.has(key))).toEqual([]);
});

test('a description fits where a browser shows it', () => {
	expect(MESSAGES.get('extDescription')?.[0]?.length).toBeLessThanOrEqual(132);
});

test('a text without plural forms holds no separator, and every form fills the same places', () => {
	for (const [key, forms] of MESSAGES) {
		for (const form of forms) expect(form, key).not.toContain(' | ');
		expect(forms.length, key).toBeLessThanOrEqual(3);
	}
});
