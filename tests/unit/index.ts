// A match index for tests, built from the small valid glossary plus whatever a test adds.
import { checkGlossary } from '../../data/rules.ts';
import type { FormGroup, Term } from '../../data/schema.ts';
import { indexOf } from '../../modules/glossary/compile.ts';
import { validFiles } from './glossary.ts';

const glossary = checkGlossary(validFiles()).glossary;
if (!glossary) throw new Error('tests/data/valid is not valid');

const [model] = glossary.terms as [Term];

/** An index of the terms given as id → form groups; without any, of the valid glossary. */
export function indexFor(terms?: Record<string, Array<Partial<FormGroup> & { texts: string[] }>>) {
	if (!terms) return indexOf(glossary as NonNullable<typeof glossary>);
	const made = Object.entries(terms).map(
		([id, forms]): Term => ({ ...model, id, forms: forms.map((group) => ({ case: 'any', policy: 'always', ...group })) }),
	);
	return indexOf({ ...(glossary as NonNullable<typeof glossary>), terms: made });
}
