// `npm run eval -- [FOLDER] [--json]`: the shipped matcher, gate and senses over a folder of pages with gold labels, in a real
// browser without network. Tells precision, recall, wrong senses, gate and coverage, each stage apart, and every error with its
// sentence. The format of the labels is told in tests/corpus/README.md.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { packIndex } from '../lib/pack.ts';
import { indexOf } from '../modules/glossary/compile.ts';
import { readGlossary } from '../modules/glossary/read.ts';
import { serveFolder } from './serve.mjs';
import { findBrowser } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const STAGES = ['forms', 'gate', 'senses'];
/** A page with fewer words is told apart: the gate has little to go by. */
const SHORT_WORDS = 300;

const fold = (text) =>
	text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[’]/g, "'")
		.replace(/[\s‐-―-]+/g, '')
		.replace(/(?:'s|s|\(s\)|®|™)$/, '');

/** The labels of `folder`; an Error that names file and line where one cannot be read. */
function readLabels(folder) {
	const labels = [];
	for (const name of ['labels.jsonl', 'labels-mixed.jsonl']) {
		const path = join(folder, name);
		if (!existsSync(path)) continue;
		for (const [at, line] of readFileSync(path, 'utf8').split('\n').entries()) {
			if (line.trim() === '') continue;
			let label;
			try {
				label = JSON.parse(line);
			} catch (error) {
				throw new Error(`${path}:${at + 1}: is not JSON: ${error.message}`);
			}
			const bad = ['file', 'kind'].find((key) => typeof label[key] !== 'string') ?? (Array.isArray(label.terms) ? null : 'terms');
			if (bad) throw new Error(`${path}:${at + 1}: "${bad}" is missing`);
			if (!existsSync(join(folder, 'pages', label.file))) throw new Error(`${path}:${at + 1}: there is no page pages/${label.file}`);
			labels.push({ forbidden: [], neutral: [], stepsMentioned: [], stepsBorderline: [], ...label });
		}
	}
	if (labels.length === 0) throw new Error(`${join(folder, 'labels.jsonl')}: no labels there`);
	return labels;
}

/**
 * How names of labels and terms of the glossary meet: by their forms. A label's name may also be the id of a term.
 * `termsOf(name)`: ids of ours that it can be; `namesOf(seen)`: names that a marked match can be, empty when the labels know none.
 */
function createNames(folder, glossary) {
	const path = join(folder, 'label-vocab.json');
	const vocabulary = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
	const ids = new Map();
	for (const term of glossary.terms) for (const group of term.forms) for (const form of group.texts) ids.set(fold(form), term.id);
	if (!vocabulary) {
		const known = new Set(glossary.terms.map((term) => term.id));
		return { termsOf: (name) => (known.has(name) ? [name] : []), namesOf: (seen) => [seen.term] };
	}
	const names = new Map();
	const terms = new Map();
	for (const [name, forms] of Object.entries(vocabulary)) {
		for (const { form } of forms) {
			names.set(fold(form), [...(names.get(fold(form)) ?? []), name]);
			const id = ids.get(fold(form));
			if (id) terms.set(name, new Set([...(terms.get(name) ?? []), id]));
		}
	}
	return {
		termsOf: (name) => [...(terms.get(name) ?? [])],
		namesOf: (seen) => names.get(fold(seen.text)) ?? [],
	};
}

/** Judges what was seen in one text against its labels. `written`: every form that stands there, seen or not. */
function judge(seen, written, { terms, neutral, forbidden, onTopic }, names) {
	const wanted = terms.filter((name) => names.termsOf(name).length > 0);
	const found = new Set();
	const wrong = [];
	const wrongSense = [];
	let right = 0;
	const rightPairs = new Set();
	const wrongPairs = new Set();
	const forbiddenForms = new Set(forbidden.map(fold));
	for (const item of seen) {
		const can = names.namesOf(item);
		// A form that the labels do not know is right where its term is wanted, and on a page on topic not judged otherwise.
		const hit = wanted.find((name) => can.includes(name) || (can.length === 0 && names.termsOf(name).includes(item.term)));
		if (hit) {
			found.add(hit);
			rightPairs.add(hit);
			right += 1;
		} else if (can.some((name) => terms.includes(name) || neutral.includes(name))) {
			// Right, or neither wanted nor punished.
		} else if (forbiddenForms.has(fold(item.text))) {
			wrongSense.push(item);
			wrongPairs.add(item.term);
		} else if (!onTopic || can.length > 0) {
			wrong.push(item);
			wrongPairs.add(item.term);
		}
	}
	// A form that is right in one place and forbidden in another: a mark of it counts as wrong only where the term itself is not wanted.
	return {
		right,
		pairs: { tp: rightPairs.size, fp: wrongPairs.size, fn: wanted.filter((name) => !found.has(name)).length },
		missed: wanted
			.filter((name) => !found.has(name))
			.map((name) => ({ name, sentence: written.find((item) => names.namesOf(item).includes(name))?.sentence ?? null })),
		wrong,
		wrongSense,
	};
}

const sum = (items, of) => items.reduce((total, item) => total + of(item), 0);
const ratio = (part, whole) => (whole === 0 ? null : part / whole);

/** Scores readings of pages against their labels. */
function score(pages, names, stepIds) {
	const perStage = {};
	for (const stage of STAGES) {
		const judged = pages.flatMap(({ label, reading }) => {
			const one = (part, own, written, kind) => ({
				file: label.file,
				part,
				kind,
				nearBy: kind === 'decoy' && ((part ?? label).neutral ?? []).length > 0,
				...judge(own, written, { ...(part ?? label), onTopic: kind === 'health', neutral: (part ?? label).neutral ?? [] }, names),
			});
			return label.parts
				? label.parts.map((part, at) => {
						const [own, written] = [stage, 'forms'].map((name) => reading.stages[name].filter((item) => item.part === at));
						return one(part, own, written, part.kind);
					})
				: [one(null, reading.stages[stage], reading.stages.forms, label.kind)];
		});
		const whole = judged.filter((each) => each.part === null);
		const health = whole.filter((each) => each.kind === 'health');
		const decoys = whole.filter((each) => each.kind !== 'health');
		const parts = judged.filter((each) => each.part !== null);
		const nearBy = decoys.filter((each) => each.nearBy);
		const isClean = (each) => each.wrong.length + each.wrongSense.length === 0;
		const [tp, fp, fn] = ['tp', 'fp', 'fn'].map((key) => sum(health, (each) => each.pairs[key]));
		const precision = ratio(tp, tp + fp);
		const recall = ratio(tp, tp + fn);
		perStage[stage] = {
			pairs: { tp, fp, fn },
			precision,
			recall,
			f1: precision && recall ? (2 * precision * recall) / (precision + recall) : null,
			wrongSenseOnTopic: sum(health, (each) => each.wrongSense.length),
			decoysClean: decoys.filter(isClean).length,
			decoys: decoys.length,
			// Pages on other medicine, in which some of our words stand in their own sense.
			nearByClean: nearBy.filter(isClean).length,
			nearBy: nearBy.length,
			wrongInParts: sum(parts, (each) => each.wrong.length + each.wrongSense.length),
			missedInParts: sum(parts, (each) => each.missed.length),
			parts: parts.length,
			judged,
		};
	}
	const health = pages.filter(({ label }) => label.kind === 'health');
	const steps = health.flatMap(({ label, reading }) =>
		stepIds
			.map((id, number) => {
				const sentence = reading.steps.find((step) => step.id === id)?.sentence ?? null;
				return { file: label.file, number, gold: label.stepsMentioned.includes(number), ours: sentence !== null, sentence };
			})
			.filter(({ number }) => number > 0 && !label.stepsBorderline.includes(number)),
	);
	const gated = ({ reading }) => reading.gate.open && reading.state !== 'language';
	const short = ({ reading }) => reading.words < SHORT_WORDS;
	return {
		stages: perStage,
		gate: {
			wronglyOut: health
				.filter((page) => !gated(page))
				.map(({ label, reading }) => ({ file: label.file, short: reading.words < SHORT_WORDS })),
			wronglyIn: pages
				.filter((page) => page.label.kind === 'decoy' && gated(page))
				.map(({ label, reading }) => ({ file: label.file, short: reading.words < SHORT_WORDS })),
			shortHealth: health.filter(short).length,
			health: health.length,
			shortDecoys: pages.filter((page) => page.label.kind === 'decoy' && short(page)).length,
			decoys: pages.filter(({ label }) => label.kind === 'decoy').length,
		},
		coverage: {
			agreement: ratio(steps.filter((step) => step.gold === step.ours).length, steps.length),
			judged: steps.length,
			errors: steps.filter((step) => step.gold !== step.ours),
		},
	};
}

/** Reads every labelled page of `folder` in Chromium and scores it. */
export async function evaluate(folder) {
	const glossary = readGlossary(join(root, 'data'));
	const packed = packIndex(indexOf(glossary));
	const labels = readLabels(folder);
	const bundled = await build({
		root,
		configFile: false,
		logLevel: 'silent',
		build: { write: false, minify: false, rollupOptions: { input: join(root, 'tests/eval/page.ts'), output: { format: 'iife' } } },
	});
	const code = [bundled].flat()[0].output[0].code;
	const executablePath = findBrowser('chromium');
	if (!executablePath) throw new Error('There is no Chromium here; run "node scripts/setup.mjs".');
	// Scripts of the pages do not run: what a page says must not hang on them, and their timers would never end.
	const server = await serveFolder(join(folder, 'pages'), () => null, { 'content-security-policy': "script-src 'none'" });
	const browser = await puppeteer.launch({
		executablePath,
		browser: 'chrome',
		headless: true,
		pipe: true,
		defaultViewport: { width: 1280, height: 900 },
		args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
	});
	try {
		const page = await browser.newPage();
		const pages = [];
		for (const label of labels) {
			await page.goto(`${server.origin}/${label.file}`, { waitUntil: 'domcontentloaded' });
			await page.evaluate(code);
			const reading = await page.evaluate(
				`readPage(${JSON.stringify(packed)}, ${JSON.stringify((label.parts ?? []).map((part) => part.selector))})`,
			);
			pages.push({ label, reading });
			if (process.env.EVAL_DEBUG) console.error(label.kind, label.file, reading.words, JSON.stringify(reading.gate), reading.state);
		}
		return score(
			pages,
			createNames(folder, glossary),
			glossary.steps.map((step) => step.id),
		);
	} finally {
		await browser.close();
		await server.close();
	}
}

const percent = (value) => (value === null ? '  –  ' : value.toFixed(3));

function print(result, folder) {
	console.log(
		`${folder}: ${result.gate.health} pages on topic, ${result.gate.decoys} decoys, ${result.stages.senses.parts} parts of mixed pages\n`,
	);
	console.log('stage    precision recall   F1     wrong senses  clean decoys  wrong in mixed  missed in mixed');
	for (const stage of STAGES) {
		const s = result.stages[stage];
		const name = { forms: 'forms', gate: '+ gate', senses: '+ senses' }[stage];
		console.log(
			`${name.padEnd(9)}${percent(s.precision).padEnd(10)}${percent(s.recall).padEnd(9)}${percent(s.f1).padEnd(7)}${String(s.wrongSenseOnTopic).padEnd(14)}${`${s.decoysClean} of ${s.decoys}`.padEnd(14)}${String(s.wrongInParts).padEnd(16)}${s.missedInParts}`,
		);
	}
	const { nearBy, nearByClean, decoys, decoysClean } = result.stages.senses;
	console.log(
		`\nClean decoys: ${nearByClean} of ${nearBy} on near-by medicine, ${decoysClean - nearByClean} of ${decoys - nearBy} on other subjects`,
	);
	const { gate, coverage } = result;
	const list = (items) => items.map(({ file, short }) => `${file}${short ? ' (short)' : ''}`).join(', ') || 'none';
	console.log(`Gate, on topic but shut: ${list(gate.wronglyOut)} (of ${gate.health}, ${gate.shortHealth} short)`);
	console.log(`Gate, off topic but open: ${list(gate.wronglyIn)} (of ${gate.decoys}, ${gate.shortDecoys} short)`);
	console.log(`Coverage agreement: ${percent(coverage.agreement)} of ${coverage.judged} (page, step) pairs`);
	for (const { file, number, gold, sentence } of coverage.errors)
		console.log(`  ${file}: step ${number} ${gold ? 'not seen' : `wrongly seen: ${sentence}`}`);
	const byForm = new Map();
	console.log('\nErrors:');
	for (const each of result.stages.senses.judged) {
		const where = each.part ? `${each.file} ${each.part.selector}` : each.file;
		for (const { name, sentence } of each.missed) console.log(`  ${where}: missed ${name}: ${sentence ?? '(no form of it is known)'}`);
		for (const [kind, items] of [
			['wrong sense', each.wrongSense],
			['wrong', each.wrong],
		])
			for (const item of items) {
				console.log(`  ${where}: ${kind} "${item.text}" as ${item.term}: ${item.sentence}`);
				const form = `${item.text} (${each.part ? 'mixed' : each.kind === 'health' ? 'on topic' : each.nearBy ? 'near-by medicine' : 'decoy'})`;
				byForm.set(form, (byForm.get(form) ?? 0) + 1);
			}
	}
	if (byForm.size > 0)
		console.log(
			`\nWrong marks by form: ${[...byForm]
				.sort((a, b) => b[1] - a[1])
				.map(([form, count]) => `${form} ${count}`)
				.join(', ')}`,
		);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
		const folder = resolve(positionals[0] ?? join(root, 'tests/corpus'));
		const result = await evaluate(folder);
		if (values.json) console.log(JSON.stringify(result, null, 1));
		else print(result, positionals[0] ?? 'tests/corpus');
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
