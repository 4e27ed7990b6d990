import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPhrase, escapeRegExp } from '../../lib/pattern.ts';

test('property: an escaped text matches itself and nothing longer', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(new RegExp(`^${escapeRegExp(text)}$`).test(text)).toBe(true);
			expect(new RegExp(`^${escapeRegExp(text)}$`).test(`${text}x`)).toBe(false);
		}),
	);
});

test.each([
	['blood level', 'Blood levels are checked', true],
	['follow-up', 'a follow up visit', true],
	['dose', 'two doses', true],
	['mood', 'moody weather', false],
	['C++', 'in C++ code', true],
	['check * thyroid', 'They check for thyroid trouble.', true],
	['check * thyroid', 'They check the thyroid.', true],
	['check * thyroid', 'They check, as they do each spring, the thyroid.', false],
	['check * thyroid', 'A check. The thyroid is a gland.', false],
])('"%s" in "%s": %s', (phrase, text, found) => {
	expect(anyPhrase([phrase], 'i').test(text)).toBe(found);
});

test('no phrases match nothing', () => {
	expect(anyPhrase([], 'gi').test('anything')).toBe(false);
});
