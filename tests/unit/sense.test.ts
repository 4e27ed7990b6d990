import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../lib/match.ts';
import { CERTAIN, longFormEnding, SETTLED, settleSenses } from '../../lib/sense.ts';
import { indexFor } from './index.ts';

const index = indexFor({
	tms: [
		{ texts: ['transcranial magnetic stimulation'] },
		{
			texts: ['TMS', 'rTMS'],
			case: 'exact',
			policy: 'local',
			cues: ['coil', 'session', 'depression'],
			against: ['logistics', 'freight', 'tetramethylsilane'],
		},
	],
	act: [
		{ texts: ['acceptance and commitment therapy'] },
		{ texts: ['ACT'], case: 'exact', policy: 'local', cues: ['therapist', 'mindfulness'], against: ['college', 'SAT', 'Canberra'] },
	],
	lithium: [{ texts: ['lithium'], policy: 'local', cues: ['mood', 'antidepressant', 'blood level'], against: ['battery', 'ion'] }],
	aripiprazole: [{ texts: ['aripiprazole'] }],
	remission: [{ texts: ['remission'], policy: 'page', against: ['cancer'] }],
	winter: [
		{ texts: ['seasonal affective disorder'] },
		{ texts: ['SAD'], case: 'exact', policy: 'local', cues: ['winter', 'light'], against: ['social anxiety'] },
	],
});
const matcher = createMatcher(index);

const blocksOf = (texts: readonly string[], near = true) => texts.map((text) => ({ text, matches: matcher.find(text), near }));

/** The matches with a settled meaning, as "term: text", where depression care is spoken of. */
const meant = (...texts: string[]): string[] => {
	const blocks = blocksOf(texts);
	return settleSenses(index, blocks, SETTLED).map(
		(meaning) => `${index.terms[meaning.term]?.id}: ${blocks[meaning.block]?.text.slice(meaning.start, meaning.end)}`,
	);
};

describe('the author decides', () => {
	test('a long form with the short form in brackets settles it for the page', () => {
		expect(meant('Transcranial magnetic stimulation (TMS) is old.', 'Nothing else here but TMS.')).toEqual([
			'tms: Transcranial magnetic stimulation',
			'tms: TMS',
			'tms: TMS',
		]);
	});
	test('so does the reverse order', () => {
		expect(meant('We used TMS (transcranial magnetic stimulation).', 'TMS it was.')).toContain('tms: TMS');
	});
	test('another long form rules it out, cues or not', () => {
		expect(meant('A transportation management system (TMS) saves time.', 'A TMS session with a coil.')).toEqual([]);
	});
	test('with two long forms, the last one before it holds', () => {
		expect(
			meant('Transcranial magnetic stimulation (TMS) helps.', 'TMS one.', 'A transportation management system (TMS) saves.', 'TMS two.'),
		).toEqual(['tms: Transcranial magnetic stimulation', 'tms: TMS', 'tms: TMS']);
	});
	test('a table of abbreviations spells out too', () => {
		expect(meant('TMS', 'transportation management system', 'A TMS session with a coil.')).toEqual([]);
		expect(meant('TMS', 'transcranial magnetic stimulation', 'TMS it was.')).toContain('tms: TMS');
	});
	test('a long form with an adjective in front still counts', () => {
		expect(meant('Repetitive transcranial magnetic stimulation (rTMS) helps.', 'rTMS it is.')).toContain('tms: rTMS');
	});
});

test('a form that a page about depression care may show is still kept back by a word against it in its sentence', () => {
	expect(meant('Remission came late.', 'Her cancer is in remission.')).toEqual(['remission: Remission']);
});

describe('cues', () => {
	test.each([
		['a cue in the sentence', 'Each TMS session lasts twenty minutes.', ['tms: TMS']],
		['a cue against it in the sentence', 'The TMS session of the freight office.', []],
		['no cue at all', 'TMS was there.', []],
		['a cue in the sentence before', 'The coil is placed. Then TMS begins.', ['tms: TMS']],
		['a cue against it in the sentence before', 'Freight is placed, and a coil. Then TMS begins.', []],
		['a certain term in the sentence', 'Lithium, aripiprazole', ['lithium: Lithium', 'aripiprazole: aripiprazole']],
		['a battery', 'A lithium battery', []],
		['a plural cue', 'Lithium needs blood levels.', ['lithium: Lithium']],
		['part of a word is no cue', 'Lithium and moody weather.', []],
	])('%s', (_what, text, expected) => {
		expect(meant(text)).toEqual(expected);
	});
	test('another long form of the acronym on the page outweighs a cue, unless the page uses ours', () => {
		expect(meant('Many have social anxiety too.', 'SAD is worse in winter.')).toEqual([]);
		expect(meant('Many have social anxiety too.', 'Seasonal affective disorder is known.', 'SAD is worse in winter.')).toContain(
			'winter: SAD',
		);
	});
	test('a block without cues looks to its neighbours', () => {
		expect(meant('TMS', 'The lithium went with an antidepressant and depression.')).toContain('tms: TMS');
	});
});

test.each([
	['a form without another meaning', ['Aripiprazole.'], { by: 'form' }],
	['a page about depression care', ['Remission came late.'], { by: 'page' }],
	[
		'the author',
		['We used rTMS (repetitive transcranial magnetic stimulation).'],
		{ by: 'author', words: 'repetitive transcranial magnetic stimulation' },
	],
	['a cue in the sentence', ['Each TMS session lasts twenty minutes.'], { by: 'sentence', words: 'session' }],
	['a certain term in the sentence', ['Lithium, aripiprazole'], { by: 'sentence', words: 'aripiprazole' }],
	['a cue close by', ['The coil is placed. Then TMS begins.'], { by: 'nearby', words: 'coil' }],
])('says why: %s', (_what, texts, why) => {
	expect(settleSenses(index, blocksOf(texts), SETTLED)[0]?.why).toEqual(why);
});

test('capitals say nothing in a shouted line', () => {
	expect(meant('HOW TO ACT WITH A THERAPIST TODAY')).toEqual([]);
});

test('a form that is never shown alone keeps a shorter one from matching inside it', () => {
	const own = indexFor({ nmda: [{ texts: ['NMDA receptor'] }, { texts: ['anti-NMDA receptor encephalitis'], policy: 'never-alone' }] });
	const text = 'An NMDA receptor, and anti-NMDA receptor encephalitis.';
	const settled = settleSenses(own, [{ text, matches: createMatcher(own).find(text), near: true }], SETTLED);
	expect(settled.map((meaning) => meaning.start)).toEqual([3]);
});

test('before the gate only certain forms count', () => {
	const text = 'Aripiprazole, lithium with an antidepressant, remission.';
	const certain = settleSenses(index, blocksOf([text]), CERTAIN);
	expect(certain.map((meaning) => index.terms[meaning.term]?.id)).toEqual(['aripiprazole']);
});

test('away from the subject, forms that need it are left out, forms with a cue are not', () => {
	const text = 'Each TMS session, and remission.';
	const off = settleSenses(index, blocksOf([text], false), SETTLED);
	expect(off.map((meaning) => index.terms[meaning.term]?.id)).toEqual(['tms']);
});

describe('longFormEnding', () => {
	test.each([
		['TMS', 'we used transcranial magnetic stimulation', 'transcranial magnetic stimulation'],
		['SSRI', 'a selective serotonin reuptake inhibitor', 'selective serotonin reuptake inhibitor'],
		['ECT', 'the electroconvulsive therapy', 'electroconvulsive therapy'],
		['TMS', 'nothing like it', null],
		['ACT', 'act', null],
	])('%s in "%s"', (short, text, long) => {
		expect(longFormEnding(short, text)).toBe(long);
	});
});
