// Small glossaries for tests: the valid one on disk, and the invalid ones, each a JSON merge patch over it.
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { DataFile } from '../../data/schema.ts';
import { jsonFiles } from '../../modules/glossary/read.ts';

export const VALID = join(import.meta.dirname, '../data/valid');
const INVALID = join(import.meta.dirname, '../data/invalid');

export type Invalid = {
	name: string;
	breaks: string;
	expect: { file: string; at: string; rule: string; reason: string | null };
	patch: Record<string, unknown>;
};

export const validFiles = (): DataFile[] =>
	jsonFiles(VALID).map((path) => ({ path: relative(VALID, path), json: JSON.parse(readFileSync(path, 'utf8')) }));

export const invalidOnes = (): Invalid[] =>
	jsonFiles(INVALID).map((path) => ({ name: basename(path, '.json'), ...JSON.parse(readFileSync(path, 'utf8')) }));

/** The valid glossary with `patch` applied, file by file; a file patched with null is gone. */
export const patched = (patch: Record<string, unknown>): DataFile[] =>
	validFiles().flatMap((file) => {
		if (!(file.path in patch)) return [file];
		const json = mergePatch(file.json, patch[file.path]);
		return json === undefined ? [] : [{ ...file, json }];
	});

/** RFC 7396. */
function mergePatch(target: unknown, patch: unknown): unknown {
	if (patch === null) return undefined;
	if (typeof patch !== 'object' || Array.isArray(patch)) return patch;
	const merged: Record<string, unknown> = { ...(typeof target === 'object' && !Array.isArray(target) ? target : {}) };
	for (const [key, value] of Object.entries(patch as object)) {
		const next = mergePatch(merged[key], value);
		if (next === undefined) delete merged[key];
		else merged[key] = next;
	}
	return merged;
}
