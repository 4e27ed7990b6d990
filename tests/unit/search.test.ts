import { expect, test } from 'vitest';
import { createSearch } from '../../lib/search.ts';

const search = createSearch([
	{ id: 'esketamine', term: 'esketamine', forms: ['Spravato', 'S-ketamine'], text: 'A nasal spray.' },
	{ id: 'ketamine', term: 'ketamine', forms: ['ketamine infusion'], text: 'An anaesthetic, also given by drip.' },
	{ id: 'cyp2d6', term: 'CYP2D6', forms: ['CYP 2D6'], text: 'A gene.' },
	{ id: 'omega-3', term: 'omega-3', forms: ['fish oil'], text: 'Fatty acids from fish. Not a replacement for ketamine.' },
	{ id: 'moclobemide', term: 'moclobémide', forms: [], text: 'A reversible MAOI.' },
	{ id: 'ect', term: 'ECT', forms: ['electroconvulsive therapy'], text: 'A short seizure under an anaesthetic.' },
]);

test.each([
	['a name', 'ketamine', ['ketamine', 'esketamine', 'omega-3']],
	['the start of a name', 'ket', ['ketamine']],
	['a brand', 'spravato', ['esketamine']],
	['a spelling without its hyphen', 's ketamine', ['esketamine']],
	['a spelling with a gap', 'cyp-2d6', ['cyp2d6']],
	['a slip of the finger', 'electroconvulsve', ['ect']],
	['a letter without its accent', 'moclobemide', ['moclobemide']],
	['words of the text', 'nasal spray', ['esketamine']],
	['words that no entry has', 'zebra', []],
	['nothing', '  ', []],
	['signs', '(*)', []],
])('finds by %s', (_what, query, ids) => expect(search.find(query).slice(0, ids.length || 9)).toEqual(ids));

test('names come before words of the text', () => {
	expect(search.find('ketamine').indexOf('ketamine')).toBeLessThan(search.find('ketamine').indexOf('omega-3'));
	expect(search.find('anaesthetic')).toEqual(expect.arrayContaining(['ketamine', 'ect']));
});
