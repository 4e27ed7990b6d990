// Puts a caution into words. Apart from schema.ts, so that what needs no zod need not carry it.
import type { Caution, Notes, Statement } from './schema.ts';

/** A caution in words: its own, or those of the shared sentence that it names; empty when there is none. */
export const cautionOf = (item: Caution, notes: Notes): Statement => ({
	text: 'text' in item ? item.text : (notes.cautions[item.covers] ?? ''),
	sources: item.sources,
});
