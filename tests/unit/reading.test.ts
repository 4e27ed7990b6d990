import { describe, expect, test } from 'vitest';
import { createTools, paragraphsOf, readText } from '../../lib/reading.ts';
import { indexFor } from './index.ts';

const tools = createTools(
	indexFor({
		trd: [{ texts: ['treatment-resistant depression'] }, { texts: ['TRD'], case: 'exact', policy: 'local', cues: ['antidepressant'] }],
		tms: [
			{ texts: ['transcranial magnetic stimulation'] },
			{ texts: ['TMS'], case: 'exact', policy: 'local', cues: ['magnetic'], against: ['freight'] },
		],
		response: [{ texts: ['response'], policy: 'page' }],
		lithium: [{ texts: ['lithium carbonate'] }],
	}),
);

describe('a pasted text', () => {
	const text =
		'Depression that has not lifted\n\nPeople with treatment-\nresistant depression may get\ntranscranial magnetic stimulation (TMS). Depression eased; the response to TMS lasted.';
	const reading = readText(tools, text);
	test('is read by paragraphs; lines that a letter or PDF breaks are one', () => {
		expect(reading.blocks).toHaveLength(2);
		expect(reading.terms).toEqual([
			{ id: 'trd', count: 1 },
			{ id: 'tms', count: 3 },
			{ id: 'response', count: 1 },
		]);
	});
	test('says where each match stands', () => {
		const [first] = reading.matches;
		expect(reading.blocks[first?.block ?? 0]?.slice(first?.start, first?.end)).toBe('treatment-resistant depression');
	});
	test('opens the gate as a page would, its first line being the title', () =>
		expect(reading.gate).toMatchObject({ open: true, inTitle: true }));
	test('has a coverage for each step', () => expect(reading.coverage.map((step) => step.id)).toEqual(tools.steps.map((step) => step.id)));
});

test('a text about something else shows only what is clear without its context', () => {
	const reading = readText(tools, 'The response was quick.\nOur freight TMS was down. They tried lithium carbonate.');
	expect(reading.gate.open).toBe(false);
	expect(reading.terms).toEqual([{ id: 'lithium', count: 1 }]);
});

test('a text in another language says so', () => {
	expect(readText(tools, 'Bei einer Depression, die sich nicht bessert, wird oft ein zweites Mittel versucht. '.repeat(4)).english).toBe(
		false,
	);
});

test.each(['', ' \n\r\n ', '\u2028'])('nothing is in %j', (text) => {
	expect(readText(tools, text)).toMatchObject({ blocks: [], matches: [], terms: [] });
});

test('paragraphs keep every word in order', () => {
	expect(paragraphsOf('One\r\nTwo and\rmore\n  - a list\nA long-\nterm plan')).toEqual([
		'One',
		'Two and more',
		'- a list',
		'A long-term plan',
	]);
});
