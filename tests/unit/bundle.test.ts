import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkGlossary } from '../../data/rules.ts';
import type { Glossary } from '../../data/schema.ts';
import { citedFrom, entryIn } from '../../lib/bundle.ts';
import { packIndex } from '../../lib/pack.ts';
import { bundleOf, indexOf } from '../../modules/glossary/compile.ts';
import { readGlossary } from '../../modules/glossary/read.ts';
import { validFiles } from './glossary.ts';

const glossary = checkGlossary(validFiles()).glossary as Glossary;
const bundle = bundleOf(glossary);

describe('a bundle', () => {
	test('keeps each work once, in the order of sources.json', () => {
		expect(bundle.works).toHaveLength(glossary.sources.length);
		expect(bundle.entries.lithium?.sources).toEqual([0, 1]);
	});
	test('gives an entry in full: sources numbered, related terms named', () => {
		const entry = entryIn(bundle, 'lithium');
		expect(entry?.sources.map(({ n, link }) => [n, link?.text])).toEqual([
			[1, 'guideline.example'],
			[2, 'doi:10.1234/example.1'],
		]);
		expect(entry?.related).toEqual([{ id: 'tms', term: 'TMS' }]);
	});
	test('says a shared caution in its words', () => {
		expect(entryIn(bundle, 'lithium')?.cautions.map((said) => said.text)).toContain('Do not stop it suddenly.');
	});
	test.each(['', 'nothing', 'constructor', '__proto__'])('has no entry %j', (id) => expect(entryIn(bundle, id)).toBeNull());
});

test('a work without an address has no link', () => {
	expect(citedFrom({ text: 'A talk.', kind: 'commentary', verified: 'secondary' }, 3)).toEqual({
		n: 3,
		text: 'A talk.',
		kind: 'commentary',
		verified: 'secondary',
	});
});

describe('the glossary that ships', () => {
	const shipped = readGlossary(join(import.meta.dirname, '../../data'));
	test.each([
		['the match index', packIndex(indexOf(shipped)), 18_000],
		['the entries', JSON.stringify(bundleOf(shipped).entries), 200_000],
	])('%s stays within its weight', (_what, text, most) => expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(most));
});
