// The rules of the house, kept by a test: imports point one way, entry points only wire, files say what they are for.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const filesIn = (...folders: string[]): string[] =>
	folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
			.map((name) => join(folder, name)),
	);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** What a file imports, types left out with `runtimeOnly`: paths from the root, or package names. */
const importsOf = (file: string, runtimeOnly = false): string[] =>
	[...read(file).matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|^import\s+()'([^']+)'/gm)]
		.filter(([, isType]) => !(runtimeOnly && isType))
		.map(([, , from, , bare]) => from ?? bare ?? '')
		.map((from) => (from.startsWith('.') ? relative(root, resolve(root, dirname(file), from)) : from));

const ORDER = ['entrypoints', 'components', 'lib', 'data'];

describe('imports point one way: entrypoints → components → lib → data', () => {
	test.each(filesIn(...ORDER))('%s', (file) => {
		const own = ORDER.indexOf(file.split('/')[0] as string);
		const up = importsOf(file).filter(
			(from) => ORDER.includes(from.split('/')[0] as string) && ORDER.indexOf(from.split('/')[0] as string) < own,
		);
		expect(up).toEqual([]);
	});
});

describe('what belongs where', () => {
	test.each(filesIn('components', 'lib', 'data'))('%s knows no browser', (file) => {
		expect(importsOf(file).filter((from) => /^(?:wxt|@wxt-dev|webextension-polyfill|#)/.test(from))).toEqual([]);
		expect(read(file)).not.toMatch(/(?<![\w.'"-])(?:document|window|browser|chrome)\.(?!\s)/);
	});
	test.each(filesIn('entrypoints/page', 'lib', 'components'))('%s carries no zod', (file) => {
		const runtime = importsOf(file, true);
		expect(runtime.filter((from) => from === 'zod' || from === 'data/schema.ts')).toEqual([]);
	});
	test.each(filesIn('entrypoints/page'))('%s carries no polyfill', (file) => {
		expect(importsOf(file)).not.toContain('webextension-polyfill');
	});
	test('paint.ts alone touches the highlight registry', () => {
		const users = filesIn('entrypoints').filter((file) => /CSS\.highlights\.|new Highlight\(/.test(read(file)));
		expect(users).toEqual(['entrypoints/page/paint.ts']);
	});
});

describe('files', () => {
	const all = filesIn('entrypoints', 'components', 'lib', 'data', 'modules');
	test('page/index.ts only wires', () => {
		expect(read('entrypoints/page/index.ts').split('\n').length).toBeLessThanOrEqual(60);
	});
	test.each(all.filter((file) => basename(file) !== 'main.tsx'))('%s opens with what it is for', (file) => {
		expect(read(file)).toMatch(/^\/\/ \S/);
	});
	test('no name says nothing', () => {
		expect(all.filter((file) => /^(?:utils?|helpers?|common|misc|types?|constants?|manager|service)\.tsx?$/.test(basename(file)))).toEqual(
			[],
		);
	});
	test('no default export but where WXT or Vite demand one', () => {
		expect(all.filter((file) => /^export default /m.test(read(file)))).toEqual([
			'entrypoints/background.ts',
			'entrypoints/page/index.ts',
			'modules/glossary/index.ts',
		]);
	});
	test('the pieces of a rule in lib have a test of the same name', () => {
		const tests = new Set(readdirSync(join(root, 'tests/unit')).map((name) => name.replace('.test.ts', '')));
		expect(
			filesIn('lib')
				.map((file) => basename(file, '.ts'))
				.filter((name) => name !== 'messages' && !tests.has(name)),
		).toEqual([]);
	});
	test('every script is in the README', () => {
		const scripts = Object.keys(JSON.parse(read('package.json')).scripts).filter((name) => !name.startsWith('pre'));
		const readme = read('README.md');
		expect(scripts.filter((name) => !readme.includes(name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`))).toEqual([]);
	});
	test('every folder is in the README', () => {
		const readme = read('README.md');
		const folders = readdirSync(root, { withFileTypes: true }).filter(
			(entry) => entry.isDirectory() && !/^(?:\.git|\.output|\.wxt|node_modules)$/.test(entry.name),
		);
		expect(folders.map((folder) => folder.name).filter((name) => !readme.includes(`${name}/`))).toEqual([]);
	});
});
