// Checks a glossary folder alone and says what is wrong with it: `npm run data`, or `npm run data -- FOLDER`.
import { relative } from 'node:path';
import { readGlossary } from '../modules/glossary/read.ts';

const folder = process.argv[2] ?? 'data';
try {
	const { terms, sources, steps, crisis } = readGlossary(relative('.', folder) || '.');
	const forms = terms.flatMap((term) => term.forms.flatMap((group) => group.texts)).length;
	const facts = terms.flatMap((term) => term.numbers).length;
	console.log(
		`${folder}: ${terms.length} terms, ${forms} forms, ${facts} numbers, ${sources.length} sources, ${steps.length} steps, ${crisis.lines.length} crisis lines. No problem found.`,
	);
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
