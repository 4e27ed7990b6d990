// The extension's own sign in its four states: the same drawings as the toolbar icon.

const DOTS =
	'M2.4 12.8a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8zM8 12.8a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8zM13.6 12.8a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8z';
const CARD = 'M3.3 1.8h9.4a1.5 1.5 0 0 1 1.5 1.5v3.9a1.5 1.5 0 0 1-1.5 1.5H3.3a1.5 1.5 0 0 1-1.5-1.5V3.3a1.5 1.5 0 0 1 1.5-1.5z';

const SIGNS = {
	on: { fill: `M3 1h10a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2.7L8 11.5 5.7 9H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z${DOTS}`, line: '' },
	quiet: { fill: DOTS, line: CARD },
	off: {
		fill: '',
		line: 'M3.3 3.2h9.4a1.5 1.5 0 0 1 1.5 1.5v5.6a1.5 1.5 0 0 1-1.5 1.5H3.3a1.5 1.5 0 0 1-1.5-1.5V4.7a1.5 1.5 0 0 1 1.5-1.5zM13.6 1L2.4 14.6',
	},
	kept: { fill: '', line: `${CARD}M4.8 5.25h6.4M2 14.2h12` },
} as const;

export type Sign = keyof typeof SIGNS;

/** `on`: terms are marked · `quiet`: nothing to mark · `off`: switched off · `kept`: kept out by the browser. */
export function StateIcon({ sign }: { sign: Sign }) {
	const { fill, line } = SIGNS[sign];
	return (
		<svg className="state-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			<path d={fill} fill="currentColor" />
			<path d={line} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
		</svg>
	);
}
