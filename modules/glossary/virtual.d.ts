declare module 'virtual:glossary/index' {
	const index: import('../../lib/match.ts').MatchIndex;
	export default index;
}
declare module 'virtual:glossary/entries' {
	const entries: Record<string, import('../../lib/entry.ts').Entry>;
	export default entries;
}
declare module 'virtual:glossary/guide' {
	const guide: import('./compile.ts').Guide;
	export default guide;
}
