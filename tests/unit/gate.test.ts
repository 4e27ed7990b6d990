import { describe, expect, test } from 'vitest';
import { countCore, decideGate, isEnglish, isNote, speaksOfMood } from '../../lib/gate.ts';

describe('core words', () => {
	test.each([
		['after two anti\u00addepressants, treatment\u2011resistant', 2],
		['Depression is treated with antidepressants.', 2],
		['She felt depressed.', 1],
		['The Great Depression and the tropical depression', 0],
		['ST depression and respiratory depression', 0],
		['Markets were depressed; a depressed economy', 0],
		['Opioids cause respiratory depression, and depression is common.', 1],
		['freight and lithium batteries', 0],
		['Approvals are still depressed, and so are prices: prices as depressed as ever', 0],
		['shallow depressions in the field', 0],
	])('%s', (text, count) => {
		expect(countCore(text)).toBe(count);
	});
});

describe('the gate', () => {
	const page = { title: 'News', words: 500, core: 0, mind: 0, distinct: 0, telling: 0, mentions: 0, broad: 0, titleTells: false };
	test('tells what it went by', () => {
		expect(decideGate({ ...page, title: 'Living with depression', core: 2, distinct: 1 })).toEqual({
			open: true,
			core: 2,
			distinct: 1,
			note: 0,
			inTitle: true,
		});
	});
	test.each([
		['a title that names the illness, with words of its care', true, { title: 'Depression at work', core: 1, broad: 2 }],
		['a page full of telling terms', true, { core: 2, mind: 1, distinct: 3, telling: 3, mentions: 3 }],
		['the same on a page four times as long', false, { words: 2000, core: 2, mind: 1, distinct: 3, telling: 3, mentions: 3 }],
		['antidepressants for hot flushes', false, { core: 1, distinct: 5, telling: 4, mentions: 9, titleTells: true }],
		[
			'a page on mental health that speaks of depression too',
			true,
			{ words: 3900, core: 4, mind: 15, distinct: 4, telling: 1, mentions: 17 },
		],
		['a short note with two of them', true, { words: 140, core: 1, mind: 1, distinct: 2, telling: 2, mentions: 2 }],
		['a telling term in the title', true, { words: 2000, core: 3, distinct: 2, telling: 2, mentions: 6, titleTells: true }],
		['an app that speaks of the illness and of little else', true, { words: 140, core: 2, distinct: 1, broad: 2 }],
		[
			'a page on sleep that speaks of depression in passing',
			false,
			{ words: 2462, core: 6, distinct: 6, telling: 2, mentions: 2, broad: 4 },
		],
		['telling terms without a word of the illness', false, { distinct: 5, telling: 5, mentions: 9 }],
		['one mention', false, { core: 1, distinct: 5 }],
		['a bare title', false, { title: 'Depression', core: 1 }],
		['a title that names the slump', false, { title: 'The Great Depression', core: 2, distinct: 1 }],
	])('%s: %s', (_what, open, change) => expect(decideGate({ ...page, ...change }).open).toBe(open));
});

describe('a short note', () => {
	const note = { core: 0, mood: true, mind: 1, sure: 3, likely: 7, telling: 2 };
	test.each([
		['a message on a change of medicine that names a scale', true, {}],
		['the illness named once, no scale', true, { core: 1, mood: false }],
		['no word of mental health care, but more that tells', true, { mind: 0, telling: 3 }],
		['neither the illness nor what stands for it: another condition', false, { mood: false, telling: 4, likely: 9 }],
		['two medicines and little else', false, { likely: 3 }],
		['words of any care', false, { telling: 1, likely: 9 }],
		['words that all have another meaning: the notes to a game', false, { sure: 0, likely: 9, telling: 4 }],
		['an antidepressant for hot flushes', false, { core: 1, mood: false, mind: 0, telling: 4, likely: 9 }],
	])('%s: %s', (_what, is, change) => expect(isNote({ ...note, ...change })).toBe(is));
	test.each([
		['my phq9 went from 21 to 17', true],
		['eleven months of low mood', true],
		['the mood in the market was low', false],
		['directions: turn left at the lights', false],
	])('%s: %s', (text, speaks) => expect(speaksOfMood(text)).toBe(speaks));
});

describe('language', () => {
	const english =
		'The medicine was given to people who had not got better with the first one, and it was compared with a dummy pill that looked the same for all of them in the study.';
	const german =
		'Das Medikament wurde Menschen gegeben, denen das erste nicht geholfen hatte, und mit einer Scheinpille verglichen, die in der Studie für alle Beteiligten gleich aussah, in so fern is it.';
	const spanish =
		'El medicamento se dio a personas que no mejoraron con el primero y se comparó con una pastilla que parecía igual para todas las personas del estudio y que no contenía nada de la sustancia en cuestión.';
	test('is told by the text', () => {
		expect(isEnglish('', english)).toBe(true);
		expect(isEnglish('de', english)).toBe(true);
		expect(isEnglish('en', german)).toBe(false);
		expect(isEnglish('en', spanish)).toBe(false);
	});
	test('is told by the tag where there is little text', () => {
		expect(isEnglish('pt-BR', 'Depressão')).toBe(false);
		expect(isEnglish('en-GB', 'Depression')).toBe(true);
		expect(isEnglish('', 'Depression')).toBe(true);
	});
});
