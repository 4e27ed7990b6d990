import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { covers, createMatcher } from '../../lib/match.ts';
import { normalise } from '../../lib/normalise.ts';
import { indexFor } from './index.ts';

const index = indexFor({
	trd: [{ texts: ['treatment-resistant depression'] }, { texts: ['TRD'], case: 'exact' }],
	depression: [{ texts: ['depression'], policy: 'page' }],
	ect: [{ texts: ['ECT'], case: 'exact' }, { texts: ['electroconvulsive therapy'] }],
	tms: [{ texts: ['TMS', 'rTMS'], case: 'exact' }],
	ssri: [{ texts: ['SSRI'], case: 'exact' }],
	act: [{ texts: ['ACT'], case: 'exact' }],
	cyp2d6: [{ texts: ['CYP2D6'], case: 'exact' }],
	t3: [{ texts: ['T3'], case: 'exact' }],
	phq: [{ texts: ['PHQ-9', 'HAM-D'], case: 'exact' }],
	star: [{ texts: ['STAR*D'], case: 'exact' }],
	esketamine: [{ texts: ['esketamine', 'Spravato', 'ketamine-assisted therapy'] }],
	ketamine: [{ texts: ['ketamine'] }],
	augmentation: [{ texts: ['augmentation', 'augment'] }],
});
const matcher = createMatcher(index);
const found = (text: string): string[] => matcher.find(text).map((match) => text.slice(match.start, match.end));

describe('forms', () => {
	test.each([
		['longest wins', 'treatment-resistant depression', ['treatment-resistant depression']],
		['space for hyphen', 'treatment resistant depression', ['treatment resistant depression']],
		['line break for space', 'electroconvulsive\n   therapy', ['electroconvulsive\n   therapy']],
		['any dash', 'treatment\u2011resistant depression', ['treatment\u2011resistant depression']],
		['plural and possessive', "SSRIs and an SSRI's effect", ['SSRIs', "SSRI's"]],
		['plural in brackets', 'the SSRI(s) tried', ['SSRI(s)']],
		['acronym with a space', 'CYP 2D6 and CYP-2D6', ['CYP 2D6', 'CYP-2D6']],
		['acronym with a star allele', 'CYP2D6*4', ['CYP2D6']],
		['acronym without its hyphen', 'PHQ9, PHQ 9, HAMD', ['PHQ9', 'PHQ 9', 'HAMD']],
		['star', 'STAR*D and STAR\u2217D', ['STAR*D', 'STAR\u2217D']],
		['registered mark', 'Spravato\u00ae (esketamine)', ['Spravato', 'esketamine']],
		['slash between two', 'TMS/ECT', ['TMS', 'ECT']],
		['hyphen before', 'post-ECT, non-SSRI', ['ECT', 'SSRI']],
		['soft hyphen inside', 'esk\u00adetamine', ['esk\u00adetamine']],
		['end of a sentence', 'He had ECT. Then TMS.', ['ECT', 'TMS']],
	])('%s', (_what, text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	test.each([
		['an acronym in small letters', 'we act, ect and tms'],
		['an acronym in title case', 'The Act of 1998'],
		['part of a word', 'FACTS, NECTAR, T3a, FT3, ketamines7'],
		['an address', 'see www.spravato.com or mail ect@clinic.org'],
		['a path', 'https://clinic.example/tms/TMS-therapy'],
		['a file', 'ECT.js'],
		['a handle', '@Spravato #ECT'],
		['a letter of another script beside it', '\u0436TMS and TMS\u0436'],
		['a short acronym torn apart', 'T 3'],
		['a person with a title', 'Dr. Spravato Smith, Prof Ketamine'],
		['an author in a reference', 'Spravato, A. and Ketamine B.'],
	])('not %s', (_what, text) => {
		expect(found(text)).toEqual([]);
	});
});

test('offsets survive characters that grow or shrink when folded', () => {
	const text = '\u0130\u0130 \ufb03 \u00adTMS and \u212bECT ECT';
	expect(found(text)).toEqual(['TMS', 'ECT']);
});

test('a form that two terms claim carries the groups of both', () => {
	const shared = createMatcher(
		indexFor({
			a: [{ texts: ['PDD'], case: 'exact', policy: 'local', cues: ['mood'] }],
			b: [{ texts: ['PDD'], case: 'exact', policy: 'local', cues: ['child'] }],
		}),
	);
	expect(shared.find('PDD')).toEqual([{ start: 0, end: 3, form: 'PDD', groups: [0, 1] }]);
});

describe('properties', () => {
	const forms = index.groups.flatMap((group) => group.texts);
	const word = fc.oneof(
		fc.constantFrom(...forms),
		fc.constantFrom('and', 'the', '(', ')', ',', '.', '\u00ad', '\u0130', '\ufb01', '-', '/', '\u00a0', '®'),
		fc.string({ maxLength: 6 }),
	);
	const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '', '\n', '  ')), { maxLength: 30 }).map((parts) => parts.flat().join(''));
	const known = new Set(forms.map((form) => form.toLowerCase().replace(/[\s-]+/g, '')));

	const ENDINGS = ['', 's', "'s", "'", 'es', '(s)', '(es)'];

	test('every match slices to a known form, in order and without overlap', () => {
		fc.assert(
			fc.property(text, (input) => {
				let last = 0;
				for (const match of matcher.find(input)) {
					expect(match.start).toBeGreaterThanOrEqual(last);
					expect(match.end).toBeGreaterThan(match.start);
					last = match.end;
					const slice = normalise(input.slice(match.start, match.end))
						.text.toLowerCase()
						.replace(/[\s-]+/g, '');
					const isForm = ENDINGS.some((ending) => slice.endsWith(ending) && known.has(slice.slice(0, slice.length - ending.length)));
					expect(isForm, JSON.stringify(slice)).toBe(true);
				}
				expect(last).toBeLessThanOrEqual(input.length);
			}),
			{ numRuns: 2000 },
		);
	});

	test('twice the text takes about twice the steps', () => {
		fc.assert(
			fc.property(text, (input) => {
				// A step is a look of the pattern from a new place.
				const stepsFor = (whole: string): number => {
					const looks = vi.spyOn(RegExp.prototype, 'exec');
					matcher.find(whole);
					const steps = looks.mock.calls.length;
					looks.mockRestore();
					return steps;
				};
				const once = `${input} and so it ended. `;
				expect(stepsFor(once + once)).toBeLessThanOrEqual(2 * stepsFor(once) + 2);
			}),
			{ numRuns: 1000 },
		);
	});

	test('a second look finds the same', () => {
		fc.assert(
			fc.property(text, (input) => {
				expect(matcher.find(input)).toEqual(matcher.find(input));
			}),
			{ numRuns: 1000 },
		);
	});
});

test('one form stands for its spellings: British or American, with or without its hyphen', () => {
	const lean = createMatcher(indexFor({ a: [{ texts: ['re-uptake', 'behavioural activation', 'poor metaboliser'] }] }));
	const text = 'Reuptake, re-uptake and re uptake; behavioral activation; poor metabolizers and poor metaboliser.';
	expect(lean.find(text).map((match) => text.slice(match.start, match.end))).toEqual([
		'Reuptake',
		're-uptake',
		're uptake',
		'behavioral activation',
		'poor metabolizers',
		'poor metaboliser',
	]);
	expect(covers('re-uptake', 'reuptake', false)).toBe(true);
	expect(covers('reuptake', 're-uptake', false)).toBe(false);
	expect(covers('PHQ-9', 'PHQ9', true)).toBe(true);
	expect(covers('T-3', 'T-4', true)).toBe(false);
});
