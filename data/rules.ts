// The rules that no entry may ship without, beyond its shape: ids, forms, sources, dates, wording, numbers, safety.
// Knows nothing of files, pages or browsers; runs at build time and in tests, never on a page.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { z } from 'zod';
import { cautionOf } from './cautions.ts';
import {
	type Crisis,
	crisis,
	type DataFile,
	type FormGroup,
	type Glossary,
	type Notes,
	notes,
	type Source,
	type Step,
	source,
	step,
	type Term,
	term,
} from './schema.ts';

/** Most words a plain meaning may have: one glance on a phone. */
const PLAIN_WORDS = 40;
/** Most words a clinical meaning may have. */
const CLINICAL_WORDS = 90;
/** Highest US school grade (Flesch-Kincaid) of a plain meaning, term names excepted. */
const PLAIN_GRADE = 8;
/** Longest time between reviews, in years. Regulatory status and crisis lines move faster. */
const REVIEW_YEARS = 3;
const REVIEW_YEARS_STATUS = 1;

/** The name of every rule; tests/data/invalid holds a glossary that breaks it. */
export const RULES = [
	'file-missing',
	'shape',
	'id-unique',
	'id-is-file-name',
	'known-id',
	'no-self-link',
	'form-characters',
	'local-has-cues',
	'acronym-exact',
	'acronym-no-twin',
	'form-once',
	'form-one-owner',
	'number-seen',
	'source-used',
	'review-after-last',
	'review-in-time',
	'plain-short',
	'plain-easy',
	'clinical-short',
	'percent-in-numbers',
	'no-blame',
	'number-compared',
	'number-value',
	'number-range',
	'treatment-has-caution',
	'medicine-has-status',
	'medicine-has-class',
	'class-only',
	'class-cautions',
	'crisis-everywhere',
] as const;

type Rule = (typeof RULES)[number];

/** One broken rule: the file, the place in it, the rule's name, and the reason in words. */
export type Problem = { file: string; at: string; rule: Rule; reason: string };

const fixedFiles = { 'sources.json': z.array(source), 'steps.json': z.array(step), 'crisis.json': crisis, 'notes.json': notes };

/**
 * Checks the whole data folder: shapes first, then every rule that needs more than one file.
 * `files` holds each JSON file below `data/`, parsed. Returns every problem found, and the
 * glossary only when there is none. Never throws.
 */
export function checkGlossary(files: DataFile[]): { glossary: Glossary | null; problems: Problem[] } {
	const problems: Problem[] = [];
	const parsed = new Map<string, unknown>();

	for (const [path, shape] of Object.entries(fixedFiles)) {
		const file = files.find((candidate) => candidate.path === path);
		if (!file) problems.push({ file: path, at: '', rule: 'file-missing', reason: 'the file is missing' });
		else parsed.set(path, parse<unknown>(shape, file, problems));
	}
	const terms: Term[] = [];
	for (const file of files.filter((candidate) => candidate.path.startsWith('terms/'))) {
		const entry = parse(term, file, problems);
		if (entry) terms.push(entry);
	}
	if (problems.length > 0) return { glossary: null, problems };

	const glossary: Glossary = {
		terms: terms.sort((a, b) => (a.id < b.id ? -1 : 1)),
		sources: parsed.get('sources.json') as Source[],
		steps: (parsed.get('steps.json') as Step[]).sort((a, b) => a.number - b.number),
		crisis: parsed.get('crisis.json') as Crisis,
		notes: parsed.get('notes.json') as Notes,
	};
	checkIds(glossary, files, problems);
	checkForms(glossary, problems);
	checkSources(glossary, problems);
	checkDates(glossary, problems);
	checkWording(glossary, problems);
	checkNumbers(glossary, problems);
	checkKinds(glossary, problems);
	checkWhole(glossary, problems);
	return { glossary: problems.length > 0 ? null : glossary, problems };
}

function parse<T>(shape: z.ZodType<T>, file: DataFile, problems: Problem[]): T | null {
	const result = shape.safeParse(file.json);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		problems.push({ file: file.path, at: issue.path.join('.'), rule: 'shape', reason: issue.message });
	}
	return null;
}

const pathOf = (entry: Term): string => `terms/${entry.id}.json`;

function checkIds(glossary: Glossary, files: DataFile[], problems: Problem[]): void {
	const seen = new Map<string, string>();
	for (const file of files.filter((candidate) => candidate.path.startsWith('terms/'))) {
		const { id: own } = file.json as { id: string };
		const before = seen.get(own);
		if (before) problems.push({ file: file.path, at: 'id', rule: 'id-unique', reason: `the id "${own}" is taken by ${before}` });
		else if (file.path !== `terms/${own}.json`)
			problems.push({ file: file.path, at: 'id', rule: 'id-is-file-name', reason: `the id "${own}" must be the file's name` });
		seen.set(own, file.path);
	}
	for (const [list, file] of [
		[glossary.sources, 'sources.json'],
		[glossary.steps, 'steps.json'],
	] as const) {
		const ids = list.map((item) => item.id);
		for (const [at, own] of ids.entries()) {
			if (ids.indexOf(own) !== at) problems.push({ file, at: `${at}.id`, rule: 'id-unique', reason: `the id "${own}" is used twice` });
		}
	}
	const steps = new Set(glossary.steps.map((item) => item.id));
	for (const entry of glossary.terms) {
		const place = entry.inTrdCare.step;
		if (place !== null && !steps.has(place))
			problems.push({ file: pathOf(entry), at: 'inTrdCare.step', rule: 'known-id', reason: `there is no step "${place}"` });
		const links = [
			...entry.related.map((own, at) => [`related.${at}`, own] as const),
			...entry.notTheSameAs.map((item, at) => [`notTheSameAs.${at}.id`, item.id] as const),
		];
		for (const [at, own] of links) {
			if (own === undefined) continue;
			if (own === entry.id) problems.push({ file: pathOf(entry), at, rule: 'no-self-link', reason: 'the term points at itself' });
			else if (!seen.has(own)) problems.push({ file: pathOf(entry), at, rule: 'known-id', reason: `there is no term "${own}"` });
		}
	}
}

/** Two or more capitals and no word of four small letters: TRD, STAR*D, CYP2D6, rTMS, HAM-D. */
const isAcronym = (form: string): boolean => /^\S+$/.test(form) && (form.match(/[A-Z]/g)?.length ?? 0) >= 2 && !/[a-z]{3}/.test(form);

type Claim = { entry: Term; group: FormGroup; text: string };

function checkForms(glossary: Glossary, problems: Problem[]): void {
	const claims = new Map<string, Claim[]>();
	for (const entry of glossary.terms) {
		for (const [at, group] of entry.forms.entries()) {
			if (group.policy === 'local' && !group.cues?.length) {
				problems.push({
					file: pathOf(entry),
					at: `forms.${at}`,
					rule: 'local-has-cues',
					reason: 'policy "local" needs cues: without one the form can never be shown',
				});
			}
			for (const text of [...group.texts, ...(group.cues ?? []), ...(group.against ?? [])]) {
				// They part the fields of the packed index.
				if (/[\t\n|]/.test(text))
					problems.push({
						file: pathOf(entry),
						at: `forms.${at}`,
						rule: 'form-characters',
						reason: `${JSON.stringify(text)} holds a tab, a bar or a line end`,
					});
			}
			for (const text of group.texts) {
				if (group.case === 'any' && isAcronym(text)) {
					problems.push({
						file: pathOf(entry),
						at: `forms.${at}.texts`,
						rule: 'acronym-exact',
						reason: `"${text}" is an acronym: its group must have case "exact"`,
					});
				}
				const key = text.toLowerCase().replace(/[\s-]+/g, ' ');
				claims.set(key, [...(claims.get(key) ?? []), { entry, group, text }]);
			}
		}
	}
	for (const claimed of claims.values()) {
		for (const [at, claim] of claimed.entries()) {
			for (const other of claimed.slice(0, at)) checkPair(claim, other, problems);
		}
	}
}

/** Two groups claim what is one spelling but for case, spaces and hyphens. */
function checkPair(claim: Claim, other: Claim, problems: Problem[]): void {
	const report = ({ entry }: Claim, rule: Rule, reason: string): number =>
		problems.push({ file: pathOf(entry), at: 'forms', rule, reason });
	const [lower, upper] = claim.text === claim.text.toLowerCase() ? [claim, other] : [other, claim];
	if (lower.text === lower.text.toLowerCase() && lower.text !== upper.text && isAcronym(upper.text)) {
		report(
			lower,
			'acronym-no-twin',
			`"${lower.text}" is the lower-case twin of "${upper.text}" in ${pathOf(upper.entry)}: an acronym matches as written only`,
		);
	} else if (claim.entry === other.entry) {
		if (claim.text === other.text) report(claim, 'form-once', `the form "${claim.text}" stands twice`);
	} else if (claim.group.policy !== 'local' || other.group.policy !== 'local') {
		report(
			claim,
			'form-one-owner',
			`the form "${claim.text}" is claimed by ${pathOf(other.entry)} too; both need policy "local" with cues`,
		);
	}
}

/** Every statement of a term with its place in the file. */
function statementsOf(entry: Term, notes: Notes): Array<{ at: string; text: string; sources: string[] }> {
	return [
		{ at: 'plain', ...entry.plain },
		{ at: 'clinical', ...entry.clinical },
		{ at: 'inTrdCare', ...entry.inTrdCare },
		...entry.cautions.map((item, at) => ({ at: `cautions.${at}`, ...cautionOf(item, notes) })),
		...entry.notTheSameAs.map((item, at) => ({ at: `notTheSameAs.${at}`, ...item })),
		...entry.status.map((item, at) => ({ at: `status.${at}`, ...item })),
	];
}

function statementsOfSteps(glossary: Glossary): Array<{ at: string; text: string; sources: string[] }> {
	return glossary.steps.flatMap((item, n) => [
		{ at: `${n}.what`, ...item.what },
		{ at: `${n}.adequate`, ...item.adequate },
		...item.guidelines.map((own, at) => ({ at: `${n}.guidelines.${at}`, ...own })),
		...item.cautions.map((own, at) => ({ at: `${n}.cautions.${at}`, ...own })),
	]);
}

function checkSources(glossary: Glossary, problems: Problem[]): void {
	const known = new Map(glossary.sources.map((item) => [item.id, item]));
	const used = new Set<string>();
	const check = (file: string, at: string, own: string): void => {
		used.add(own);
		if (!known.has(own)) problems.push({ file, at, rule: 'known-id', reason: `there is no source "${own}"` });
	};
	for (const entry of glossary.terms) {
		for (const item of statementsOf(entry, glossary.notes)) for (const own of item.sources) check(pathOf(entry), `${item.at}.sources`, own);
		for (const [at, fact] of entry.numbers.entries()) {
			check(pathOf(entry), `numbers.${at}.source`, fact.source);
			if (known.get(fact.source)?.custom.verified === 'secondary') {
				problems.push({
					file: pathOf(entry),
					at: `numbers.${at}.source`,
					rule: 'number-seen',
					reason: `a number needs a source that was seen itself; "${fact.source}" was seen second-hand`,
				});
			}
		}
	}
	for (const item of statementsOfSteps(glossary)) for (const own of item.sources) check('steps.json', `${item.at}.sources`, own);
	for (const [at, item] of glossary.crisis.lines.entries())
		for (const own of item.sources) check('crisis.json', `lines.${at}.sources`, own);
	for (const own of glossary.notes.stepsNote.sources) check('notes.json', 'stepsNote.sources', own);
	for (const item of glossary.sources) {
		if (!used.has(item.id)) problems.push({ file: 'sources.json', at: item.id, rule: 'source-used', reason: 'no entry cites this source' });
	}
}

function checkDates(glossary: Glossary, problems: Problem[]): void {
	const check = (file: string, at: string, from: string, to: string, years: number): void => {
		const limit = `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
		if (to <= from)
			problems.push({ file, at, rule: 'review-after-last', reason: `the next review (${to}) must come after the last (${from})` });
		else if (to > limit)
			problems.push({
				file,
				at,
				rule: 'review-in-time',
				reason: `the next review (${to}) may be at most ${years} ${years === 1 ? 'year' : 'years'} after the last (${from})`,
			});
	};
	for (const entry of glossary.terms) {
		check(pathOf(entry), 'reviewBy', entry.reviewedOn, entry.reviewBy, entry.status.length > 0 ? REVIEW_YEARS_STATUS : REVIEW_YEARS);
	}
	for (const [at, item] of glossary.steps.entries()) check('steps.json', `${at}.reviewBy`, item.reviewedOn, item.reviewBy, REVIEW_YEARS);
	check('crisis.json', 'reviewBy', glossary.crisis.reviewedOn, glossary.crisis.reviewBy, REVIEW_YEARS_STATUS);
}

/**
 * Everything that the glossary states and where, numbers and crisis lines included; with `source`, only what rests
 * on that work. A number is put into one line.
 */
export function statementsFrom(glossary: Glossary, source?: string): Array<{ file: string; at: string; text: string }> {
	const all = [
		...glossary.terms.flatMap((entry) => [
			...statementsOf(entry, glossary.notes).map((item) => ({ ...item, file: pathOf(entry) })),
			...entry.numbers.map((fact, at) => ({
				file: pathOf(entry),
				at: `numbers.${at}`,
				text: `${fact.measure}, ${fact.time}: ${fact.groups.map((item) => `${item.who} ${item.text ?? `${[item.percent].flat().join(' to ')} %`}`).join('; ')}`,
				sources: [fact.source],
			})),
		]),
		...statementsOfSteps(glossary).map((item) => ({ ...item, file: 'steps.json' })),
		...glossary.crisis.lines.map((item, at) => ({
			file: 'crisis.json',
			at: `lines.${at}`,
			text: `${item.country}, ${item.name}: ${item.contacts.map((way) => way.display).join(', ')}`,
			sources: item.sources,
		})),
		{ file: 'notes.json', at: 'stepsNote', ...glossary.notes.stepsNote },
	];
	return all.filter((item) => source === undefined || item.sources.includes(source)).map(({ file, at, text }) => ({ file, at, text }));
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*/gu) ?? [];

/** Blames the person, or a phrase that guidance on writing about suicide rules out. */
const BANNED = [
	/\bcommit(?:s|ted|ting)? suicide\b/i,
	/\b(?:patients?|people|person|who|they|has|have|had) (?:has |have |had )?failed\b/i,
	/\bfailed (?:to respond|treatments?|medicines?|antidepressants?)\b/i,
	/\bnon-?complian/i,
];

function checkWording(glossary: Glossary, problems: Problem[]): void {
	const names = termNames(glossary);
	for (const entry of glossary.terms) {
		const file = pathOf(entry);
		const plainWords = wordsOf(entry.plain.text).length;
		if (plainWords > PLAIN_WORDS)
			problems.push({
				file,
				at: 'plain.text',
				rule: 'plain-short',
				reason: `${plainWords} words; a plain meaning has at most ${PLAIN_WORDS}`,
			});
		const clinicalWords = wordsOf(entry.clinical.text).length;
		if (clinicalWords > CLINICAL_WORDS)
			problems.push({
				file,
				at: 'clinical.text',
				rule: 'clinical-short',
				reason: `${clinicalWords} words; a clinical meaning has at most ${CLINICAL_WORDS}`,
			});
		const grade = readingGrade(entry.plain.text, names);
		if (grade > PLAIN_GRADE)
			problems.push({
				file,
				at: 'plain.text',
				rule: 'plain-easy',
				reason: `reads at US grade ${grade.toFixed(1)}; a plain meaning reads at grade ${PLAIN_GRADE} or below`,
			});
	}
	const all = [
		...glossary.terms.flatMap((entry) => statementsOf(entry, glossary.notes).map((item) => ({ ...item, file: pathOf(entry) }))),
		...statementsOfSteps(glossary).map((item) => ({ ...item, file: 'steps.json' })),
	];
	for (const item of all) {
		if (/\d\s?%|\bper ?cent\b|\b\d+(?:\.\d+)? (?:in|of|out of) 100\b/i.test(item.text)) {
			problems.push({
				file: item.file,
				at: `${item.at}.text`,
				rule: 'percent-in-numbers',
				reason: 'a percentage belongs into "numbers", where it has a base, a comparator and a time',
			});
		}
		for (const banned of BANNED) {
			const hit = banned.exec(item.text);
			if (hit)
				problems.push({
					file: item.file,
					at: `${item.at}.text`,
					rule: 'no-blame',
					reason: `"${hit[0]}" blames the person or is not how to write about suicide`,
				});
		}
	}
}

/** Every form of every term as one pattern, longest first; null when there is none. */
function termNames(glossary: Glossary): RegExp | null {
	const forms = glossary.terms.flatMap((entry) => [
		entry.term,
		...(entry.names.brands ?? []).map((brand) => brand.name),
		...entry.forms.flatMap((group) => group.texts),
	]);
	const escaped = [...new Set(forms)].sort((a, b) => b.length - a.length).map(RegExp.escape);
	return escaped.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})s?(?![\\p{L}\\p{N}])`, 'giu') : null;
}

/**
 * US school grade of a text after Flesch and Kincaid (Kincaid et al. 1975, Research Branch
 * Report 8-75), with each term name counted as one short word. 0 for an empty text.
 */
export function readingGrade(text: string, names: RegExp | null): number {
	const plain = names ? text.replace(names, 'it') : text;
	const words = wordsOf(plain);
	const sentence = plain.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
	if (words.length === 0) return 0;
	return fleschKincaid({ sentence, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) });
}

/** The grade of each plain meaning, easiest first. */
export function readabilityOf(glossary: Glossary): Array<{ id: string; grade: number }> {
	const names = termNames(glossary);
	return glossary.terms.map(({ id, plain }) => ({ id, grade: readingGrade(plain.text, names) })).sort((a, b) => a.grade - b.grade);
}

function checkNumbers(glossary: Glossary, problems: Problem[]): void {
	for (const entry of glossary.terms) {
		for (const [at, fact] of entry.numbers.entries()) {
			const where = { file: pathOf(entry), at: `numbers.${at}` };
			if (fact.groups.length < 2 && fact.noComparator === undefined)
				problems.push({
					...where,
					rule: 'number-compared',
					reason: 'a number needs a comparator: a second group, or "noComparator" with the reason',
				});
			if (fact.groups.length > 1 && fact.noComparator !== undefined)
				problems.push({ ...where, rule: 'number-compared', reason: 'has both a second group and "noComparator"' });
			for (const [n, item] of fact.groups.entries()) {
				if (item.percent === undefined && item.text === undefined)
					problems.push({ ...where, at: `${where.at}.groups.${n}`, rule: 'number-value', reason: 'needs "percent" or "text"' });
				if (Array.isArray(item.percent) && item.percent[0] >= item.percent[1])
					problems.push({ ...where, at: `${where.at}.groups.${n}.percent`, rule: 'number-range', reason: 'a range runs from low to high' });
			}
		}
	}
}

function checkKinds(glossary: Glossary, problems: Problem[]): void {
	for (const entry of glossary.terms) {
		const treats = entry.kind === 'medicine' || entry.kind === 'procedure';
		if (treats && entry.cautions.length === 0)
			problems.push({
				file: pathOf(entry),
				at: 'cautions',
				rule: 'treatment-has-caution',
				reason: `a ${entry.kind} needs at least one caution`,
			});
		for (const [at, item] of entry.cautions.entries()) {
			if (item.covers !== undefined && glossary.notes.cautions[item.covers] === undefined)
				problems.push({
					file: pathOf(entry),
					at: `cautions.${at}.covers`,
					rule: 'known-id',
					reason: `there is no shared caution "${item.covers}" in notes.json`,
				});
		}
		checkClass(entry, glossary, problems);
		if (entry.kind === 'medicine' && entry.status.length === 0)
			problems.push({
				file: pathOf(entry),
				at: 'status',
				rule: 'medicine-has-status',
				reason: 'a medicine needs its status in at least one region',
			});
	}
}

/** A medicine names its class, and says what the class demands of its members. */
function checkClass(entry: Term, glossary: Glossary, problems: Problem[]): void {
	const file = pathOf(entry);
	for (const [at, own] of (entry.membersCover ?? []).entries()) {
		if (glossary.notes.cautions[own] === undefined)
			problems.push({ file, at: `membersCover.${at}`, rule: 'known-id', reason: `there is no shared caution "${own}" in notes.json` });
	}
	if (entry.kind !== 'drug-class' && entry.membersCover)
		problems.push({ file, at: 'membersCover', rule: 'class-only', reason: 'only a drug class has members' });
	if (entry.kind !== 'medicine') {
		if (entry.class !== undefined) problems.push({ file, at: 'class', rule: 'class-only', reason: 'only a medicine has a class' });
		return;
	}
	if (entry.class === undefined)
		problems.push({ file, at: 'class', rule: 'medicine-has-class', reason: 'a medicine names its class, or null' });
	if (!entry.class) return;
	const drugClass = glossary.terms.find((other) => other.id === entry.class);
	if (drugClass?.kind !== 'drug-class') {
		problems.push({ file, at: 'class', rule: 'known-id', reason: `there is no drug class "${entry.class}"` });
		return;
	}
	const covered = entry.cautions.map((item) => item.covers);
	for (const own of drugClass.membersCover ?? []) {
		if (!covered.includes(own))
			problems.push({
				file,
				at: 'cautions',
				rule: 'class-cautions',
				reason: `every ${drugClass.term} must cover the shared caution "${own}"`,
			});
	}
}

/** What the popup and the help panel count on. */
function checkWhole(glossary: Glossary, problems: Problem[]): void {
	const numbers = glossary.steps.map((item) => item.number);
	for (const [at, number] of numbers.entries()) {
		if (numbers.indexOf(number) !== at)
			problems.push({ file: 'steps.json', at: `${at}.number`, rule: 'id-unique', reason: `the number ${number} is used twice` });
	}
	const regions = glossary.crisis.lines.map((item) => item.region);
	if (!regions.includes('*'))
		problems.push({
			file: 'crisis.json',
			at: 'lines',
			rule: 'crisis-everywhere',
			reason: 'there is no line for the region "*", everywhere else',
		});
	for (const [at, region] of regions.entries()) {
		if (regions.indexOf(region) !== at)
			problems.push({ file: 'crisis.json', at: `lines.${at}.region`, rule: 'id-unique', reason: `the region "${region}" is used twice` });
	}
}
