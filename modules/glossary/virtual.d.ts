declare module 'virtual:glossary/index' {
	/** See lib/pack.ts. */
	const index: string;
	export default index;
}
declare module 'virtual:glossary/entries' {
	const bundle: import('../../lib/bundle.ts').Bundle;
	export default bundle;
}
declare module 'virtual:glossary/guide' {
	const guide: import('./compile.ts').Guide;
	export default guide;
}
