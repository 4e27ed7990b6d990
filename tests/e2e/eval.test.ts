// How well terms are found, on our own pages with gold labels (tests/corpus): read in a real browser by the shipped modules.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from '../../scripts/eval.mjs';

type Judged = { file: string; part: unknown; wrong: Array<{ text: string }>; wrongSense: Array<{ text: string }> };
type Stage = {
	precision: number;
	recall: number;
	wrongSenseOnTopic: number;
	decoysClean: number;
	decoys: number;
	wrongInParts: number;
	judged: Judged[];
};
type Result = {
	stages: Record<'forms' | 'gate' | 'senses', Stage>;
	gate: { health: number; decoys: number };
	coverage: { agreement: number; judged: number };
};

/** Acronyms whose wrong meaning readers notice first. */
const NEVER_WRONG = ['TMS', 'ECT', 'ACT', 'CBT', 'DBS', 'T3', 'MST', 'IPT', 'CRP', 'VNS', 'lithium', 'AD'];

describe('our corpus', () => {
	let result: Result;
	beforeAll(async () => {
		result = (await evaluate(join(import.meta.dirname, '../corpus'))) as unknown as Result;
		const { precision, recall, decoysClean, decoys } = result.stages.senses;
		console.log(
			`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, clean decoys ${decoysClean} of ${decoys}, coverage ${result.coverage.agreement.toFixed(3)}`,
		);
	}, 300_000);

	test('is large enough', () => {
		expect(result.gate.health).toBeGreaterThanOrEqual(90);
		expect(result.gate.decoys).toBeGreaterThanOrEqual(90);
		expect(result.stages.senses.judged.filter((each) => each.part !== null).length).toBeGreaterThanOrEqual(50);
		expect(result.coverage.judged).toBeGreaterThan(400);
	});
	test('precision and recall over page and term', () => {
		expect(result.stages.senses.precision).toBeGreaterThanOrEqual(0.98);
		expect(result.stages.senses.recall).toBeGreaterThanOrEqual(0.95);
	});
	test('decoys stay clean', () => {
		const { decoysClean, decoys } = result.stages.senses;
		expect(decoysClean / decoys).toBeGreaterThanOrEqual(0.98);
	});
	test('no wrong sense within a page on topic, nor in any part of a mixed page', () => {
		const { wrongSenseOnTopic, wrongInParts, judged } = result.stages.senses;
		expect([wrongSenseOnTopic, wrongInParts]).toEqual([0, 0]);
		const wrong = judged.flatMap((each) => [...each.wrong, ...each.wrongSense].map((item) => item.text));
		expect(wrong.filter((text) => NEVER_WRONG.includes(text))).toEqual([]);
	});
	test('the steps agree', () => expect(result.coverage.agreement).toBeGreaterThanOrEqual(0.9));
	test('each stage is worth its place', () => {
		const { forms, gate, senses } = result.stages;
		expect(gate.decoysClean).toBeGreaterThan(forms.decoysClean);
		expect(senses.wrongSenseOnTopic).toBeLessThan(gate.wrongSenseOnTopic);
	});
});
