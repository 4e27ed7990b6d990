// Checks a glossary folder alone and tells how it stands: `npm run data`, `npm run data -- FOLDER`.
// `--due DAYS` lists what falls due for review, `--source ID` every statement that rests on one work.
// `--any-day` leaves the calendar out: an overdue review is told, but is no failure. A test run is the same on any day.
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readabilityOf, statementsFrom } from '../data/rules.ts';
import { daysAfter, dueBy, healthOf } from '../lib/health.ts';
import { bundleOf, reviewedIn } from '../modules/glossary/compile.ts';
import { readGlossary } from '../modules/glossary/read.ts';

const USAGE = 'Use: npm run data -- [FOLDER] [--due DAYS] [--source ID] [--any-day]';
/** All entries together; each single one may reach grade 8. */
const MEDIAN_GRADE = 7;

const fail = (message) => {
	console.error(message);
	process.exit(1);
};

function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { due: { type: 'string' }, source: { type: 'string' }, 'any-day': { type: 'boolean', default: false } },
		});
		if (positionals.length > 1) fail(`One folder at a time, please. ${USAGE}`);
		if (values.due !== undefined && !/^\d{1,4}$/.test(values.due)) fail(`"${values.due}" is not a number of days. ${USAGE}`);
		return { ...values, folder: positionals[0] ?? 'data' };
	} catch (error) {
		return fail(`${error.message.split('\n')[0]} ${USAGE}`);
	}
}

const { folder, due, source, 'any-day': anyDay } = readArguments();
const glossary = (() => {
	try {
		return readGlossary(relative('.', folder) || '.');
	} catch (error) {
		return fail(error.message);
	}
})();
const today = new Date().toISOString().slice(0, 10);
const reviewed = reviewedIn(glossary);

if (source !== undefined) tellSource(source);
else if (due !== undefined) tellDue(Number(due));
else tellAll();

function tellSource(id) {
	const work = glossary.sources.find((item) => item.id === id);
	if (!work) fail(`There is no source "${id}" in ${folder}/sources.json.`);
	const statements = statementsFrom(glossary, id);
	console.log(`${work.title} (${work.custom.kind}, seen ${work.custom.verified}, ${work.custom.seenOn})`);
	for (const { file, at, text } of statements) console.log(`  ${folder}/${file}: ${at}: ${text}`);
	console.log(`${statements.length} ${statements.length === 1 ? 'statement rests' : 'statements rest'} on it.`);
}

function tellDue(days) {
	const list = dueBy(reviewed, daysAfter(today, days));
	for (const item of list) console.log(`  ${item.reviewBy}  ${item.id}${item.reviewBy < today ? '  OVERDUE' : ''}`);
	console.log(`${list.length} of ${reviewed.length} fall due within ${days} days of ${today}.`);
}

function tellAll() {
	const health = healthOf(bundleOf(glossary), reviewed);
	const forms = glossary.terms.reduce((sum, term) => sum + term.forms.reduce((part, group) => part + group.texts.length, 0), 0);
	const said = glossary.sources.reduce((sum, { id }) => sum + statementsFrom(glossary, id).length, 0);
	const grades = readabilityOf(glossary);
	const worst = grades.at(-1);
	const median = grades[Math.floor((grades.length - 1) / 2)]?.grade ?? 0;
	const overdue = dueBy(reviewed, today);
	const ahead = reviewed.filter((item) => item.reviewedOn > today);
	const share = health.numbers > 0 ? Math.round((1000 * health.firstHand) / health.numbers) / 10 : 100;
	console.log(
		[
			`${folder}: ${glossary.terms.length} entries, ${forms} forms, ${glossary.steps.length} steps, ${glossary.crisis.lines.length} crisis lines. No problem found.`,
			`Facts: ${statementsFrom(glossary).length} statements and ${health.numbers} numbers, each with a source; ${said} citations of ${glossary.sources.length} works (seen in full ${health.seen.primary}, as abstract ${health.seen.abstract}, second-hand ${health.seen.secondary}).`,
			`Numbers first-hand (paper, label, guideline, register, itself seen): ${health.firstHand} of ${health.numbers}, ${share} %.`,
			`Numbers by kind: ${health.kinds.map(({ kind, numbers }) => `${kind} ${numbers}`).join(', ')}.`,
			`Plain meanings, US grade: median ${median.toFixed(1)}, worst ${worst?.grade.toFixed(1)} (${worst?.id}).`,
			`Reviews: oldest ${health.oldest?.reviewedOn} (${health.oldest?.id}), ${overdue.length} overdue.`,
		].join('\n'),
	);
	for (const item of overdue) console.error(`  ${item.id}: its review was due by ${item.reviewBy}`);
	for (const item of ahead) console.error(`  ${item.id}: reviewed on ${item.reviewedOn}, which is still to come`);
	if (median > MEDIAN_GRADE) console.error(`  The median grade may be at most ${MEDIAN_GRADE}.`);
	if (median > MEDIAN_GRADE || (!anyDay && (overdue.length > 0 || ahead.length > 0))) process.exitCode = 1;
}
