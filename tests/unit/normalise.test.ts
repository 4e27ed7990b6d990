import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../lib/normalise.ts';

describe('normalise', () => {
	test.each([
		['plain text stays', 'SSRIs (2 of them)', 'SSRIs (2 of them)'],
		['dashes', 'non\u2011drug \u2013 STAR\u2217D', 'non-drug - STAR*D'],
		['quotes and spaces', 'people\u2019s\u00a0choice', "people's choice"],
		['ligatures and full width', '\ufb01rst \uff34\uff2d\uff33', 'first TMS'],
		['sub- and superscript digits', 'T\u2083 and 5\u2011HT\u2081', 'T3 and 5-HT1'],
		['accents', 'Montgomery\u2013\u00c5sberg', 'Montgomery-Asberg'],
		['invisible characters and marks', 'esk\u00adet\u200bamine Spravato\u2122\u00ae', 'esketamine Spravato'],
	])('%s', (_what, original, expected) => {
		expect(normalise(original).text).toBe(expected);
	});

	test('an offset points back at the character it came from, whatever grew or shrank before it', () => {
		const original = '\u0130\ufb03\u00ad TMS\u2122!';
		const { text, raw } = normalise(original);
		const at = text.indexOf('TMS');
		expect(original.slice(...raw(at, at + 3))).toBe('TMS');
	});

	test('property: every span of the result maps to a span of the original that normalises to it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), fc.nat(40), (original, a, b) => {
				const { text, raw } = normalise(original);
				const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
				const [start, end] = raw(from, to);
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(original.length);
				expect(start).toBeLessThanOrEqual(end);
				expect(normalise(original.slice(start, end)).text).toContain(text.slice(from, to));
			}),
			{ numRuns: 2000 },
		);
	});
});
