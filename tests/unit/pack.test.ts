import { expect, test } from 'vitest';
import { packIndex, unpackIndex } from '../../lib/pack.ts';
import { indexFor } from './index.ts';

test('an index comes back as it was packed', () => {
	const index = indexFor();
	expect(unpackIndex(packIndex(index))).toEqual(index);
	const odd = indexFor({
		'own-name': [{ texts: ['Own name', 'other'] }],
		'its-third': [{ texts: ['a', 'b'] }, { texts: ['Its third'] }],
		one: [{ texts: ['S-adenosyl (SAM)', "St. John's wort"], policy: 'local', cues: ['a', 'b c'], against: ['d'] }],
		two: [
			{ texts: ['X'], case: 'exact', policy: 'never-alone' },
			{ texts: ['y'], policy: 'page', against: ['only against'] },
		],
	});
	expect(unpackIndex(packIndex(odd))).toEqual(odd);
	const empty = { terms: [], groups: [], steps: [] };
	expect(unpackIndex(packIndex({ ...empty, steps: [{ id: 's', phrases: [] }] }))).toEqual({ ...empty, steps: [{ id: 's', phrases: [] }] });
});

test('a form that cannot be packed is named', () => {
	expect(() => packIndex(indexFor({ one: [{ texts: ['a|b'] }] }))).toThrow('"a|b" holds a tab, a bar or a line end');
});
