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

	test('a page without words has no shares', () => {
		expect(coverageOf(['safety'], [], 0)).toEqual([{ id: 'safety', state: 'absent', sentences: [], share: 0 }]);
	});
});
