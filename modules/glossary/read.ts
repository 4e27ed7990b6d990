// Reads the data folder from disk and passes it through the gate. Knows files; the rules are in data/schema.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkGlossary, type Problem } from '../../data/rules.ts';
import type { DataFile, Glossary } from '../../data/schema.ts';

/**
 * The glossary in the folder `dir`. Throws an Error that lists every problem, one a line, as
 * `path: place: reason [rule]`, when a file is not JSON or a rule is broken.
 */
export function readGlossary(dir: string): Glossary {
	const problems: Problem[] = [];
	const files: DataFile[] = [];
	for (const path of jsonFiles(dir)) {
		const name = relative(dir, path).split(sep).join('/');
		try {
			files.push({ path: name, json: JSON.parse(readFileSync(path, 'utf8')) });
		} catch (error) {
			problems.push({ file: name, at: '', rule: 'shape', reason: `is not JSON: ${(error as Error).message}` });
		}
	}
	const checked = checkGlossary(files);
	const unread = new Set(problems.map((problem) => problem.file));
	problems.push(...checked.problems.filter((problem) => !unread.has(problem.file)));
	if (problems.length === 0 && checked.glossary) return checked.glossary;
	throw new Error(
		`The glossary is not fit to ship (${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}):\n${problems.map((problem) => `  ${join(dir, problem.file)}: ${problem.at ? `${problem.at}: ` : ''}${problem.reason} [${problem.rule}]`).join('\n')}`,
	);
}

/** Paths of all JSON files below `dir`, sorted, so that a build is the same everywhere. */
export function jsonFiles(dir: string): string[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.json'))
		.map((name) => join(dir, name))
		.sort();
}
