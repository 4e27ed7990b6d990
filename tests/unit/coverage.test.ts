import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, coverageOf, sentencesOf } from '../../lib/coverage.ts';

describe('sentences', () => {
	test.each([
		['two', 'One here. Two here.', ['One here. ', 'Two here.']],
		['abbreviations', 'See e.g. lithium. Dr. Rao said so.', ['See e.g. lithium. ', 'Dr. Rao said so.']],
		['numbers', 'It fell by 3.4 points. 27 people left.', ['It fell by 3.4 points. ', '27 people left.']],
		['quotes', 'She said “no.” Then she left?', ['She said “no.” ', 'Then she left?']],
	])('%s', (_what, text, expected) => {
		expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
	});

	test('property: they cover the text without gap or overlap', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'B', '.', '!', ' ', '”', 'Dr', '\n', '3')), (parts) => {
				const text = parts.join('');
				expect(
					sentencesOf(text)
						.map(({ start, end }) => text.slice(start, end))
						.join(''),
				).toBe(text);
			}),
		);
	});
});

test('words are counted as a reader counts them', () => {
	expect(countWords('A first-line SSRI – 20 mg (daily).')).toBe(6);
	expect(countWords('  ')).toBe(0);
});

describe('coverage', () => {
	const block = (number: number, text: string, ...hits: Array<[string, string]>) => ({
		block: number,
		text,
		hits: hits.map(([step, word]) => ({ step, start: text.indexOf(word), end: text.indexOf(word) + word.length })),
	});

	test('one sentence names a step, two explain it, none leaves it out', () => {
		const [named, explained, absent] = coverageOf(
			['reassess', 'switch-augment', 'lifestyle'],
			[
				block(0, 'Look again. That is all.', ['reassess', 'Look']),
				block(2, 'Add lithium. Swap it. That is all.', ['switch-augment', 'lithium'], ['switch-augment', 'Swap']),
			],
			100,
		);
		expect(named).toMatchObject({
			id: 'reassess',
			state: 'named',
			share: 0.02,
			sentences: [{ text: 'Look again.', block: 0, start: 0, end: 12 }],
		});
		expect(explained).toMatchObject({ state: 'explained', share: 0.04 });
		expect(absent).toEqual({ id: 'lifestyle', state: 'absent', sentences: [], share: 0 });
	});

	test.each([
		['We do not offer TMS here.', 'absent'],
		['This page is not about ECT or TMS.', 'absent'],
		['TMS helps some; we do not offer ketamine.', 'named'],
		['TMS does not hurt.', 'named'],
	])('what is denied is not spoken of: %s', (text, state) => {
		expect(coverageOf(['neuromodulation'], [block(0, text, ['neuromodulation', 'TMS'])], 9)[0]?.state).toBe(state);
	});

	test.each([
		['Check first that it was an adequate dose.', 'named'],
		['Six weeks at an adequate dose is the least.', 'named'],
		['Give it at least two weeks at an adequate dose.', 'named'],
		['Adults who had tried at least two antidepressants at an adequate dose could join.', 'absent'],
		['“Resistant” means two or more medicines at an adequate dose.', 'absent'],
	])('whom a word fits, or who may join a trial, is no advice on a dose: %s', (text, state) => {
		expect(coverageOf(['optimise'], [block(0, text, ['optimise', 'adequate dose'])], 9)[0]?.state).toBe(state);
	});

	test.each([
		['Someone A, et al. TMS for older people. A Journal. 2019;4:21-30.', 'absent'],
		['12. Someone A. TMS at home. doi:10.0000/none', 'absent'],
		['TMS was studied by Someone et al. It helped.', 'named'],
		[`${'TMS is long described here, with a study (2019;4:21) in brackets. '.repeat(9)}`, 'explained'],
	])('the title of a reference is not what the page says: %s', (text, state) => {
		const hits = [...text.matchAll(/TMS/g)].map(({ index }) => ({ step: 'neuromodulation', start: index, end: index + 3 }));
		expect(coverageOf(['neuromodulation'], [{ block: 0, text, hits }], 99)[0]?.state).toBe(state);
	});

	test('a page without words has no shares', () => {
		expect(coverageOf(['safety'], [], 0)).toEqual([{ id: 'safety', state: 'absent', sentences: [], share: 0 }]);
	});
});
