import { describe, expect, test } from 'vitest';
import { countCore, decideGate, isEnglish } from '../../lib/gate.ts';

describe('core words', () => {
	test.each([
		['Depression is treated with antidepressants.', 2],
		['She felt depressed.', 1],
		['The Great Depression and the tropical depression', 0],
		['ST depression and respiratory depression', 0],
		['Markets were depressed; a depressed economy', 0],
		['Opioids cause respiratory depression, and depression is common.', 1],
		['freight and lithium batteries', 0],
	])('%s', (text, count) => {
		expect(countCore(text)).toBe(count);
	});
});

describe('the gate', () => {
	test('opens for a short page that names the illness in its title', () => {
		expect(decideGate({ title: 'Living with depression', core: 2, distinct: 1 })).toEqual({
			open: true,
			core: 2,
			distinct: 1,
			inTitle: true,
		});
	});
	test('opens for a page that keeps coming back to it', () => {
		expect(decideGate({ title: 'News', core: 3, distinct: 3 }).open).toBe(true);
	});
	test('stays shut for one mention', () => {
		expect(decideGate({ title: 'News', core: 1, distinct: 5 }).open).toBe(false);
		expect(decideGate({ title: 'Depression', core: 1, distinct: 0 }).open).toBe(false);
	});
	test('stays shut for a title that names the slump', () => {
		expect(decideGate({ title: 'The Great Depression', core: 2, distinct: 1 }).open).toBe(false);
	});
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
