// The line icons that views use, drawn on a 20 by 20 grid. Decoration: the words beside them say it too.

const PATHS = {
	close: 'M5 5l10 10M15 5L5 15',
	back: 'M12 4l-6 6 6 6',
	down: 'M4.5 7.5l5.5 5.5 5.5-5.5',
	up: 'M4.5 12.5l5.5-5.5 5.5 5.5',
	search: 'M3.75 9a5.25 5.25 0 1 0 10.5 0a5.25 5.25 0 1 0-10.5 0M13 13l4 4',
	call: 'M6.6 3.2l1.9 3.6-1.6 1.5c.9 2 2.6 3.7 4.7 4.7l1.5-1.6 3.7 1.9c-.1 2-1.5 3.5-3.3 3.5C8.4 16.8 3.2 11.6 3.2 6.5c0-1.8 1.5-3.2 3.4-3.3z',
	text: 'M4 5h12M4 10h12M4 15h7',
	web: 'M8 4.5H4.5v11h11V12M11.5 4H16v4.5M16 4l-7 7',
	options: 'M3 6h7M14 6h3M3 14h3M10 14h7M10 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0M6 14a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
	shield: 'M10 3l6 2.2v4.3c0 3.7-2.5 6.3-6 7.5-3.5-1.2-6-3.8-6-7.5V5.2z',
	clock: 'M3.25 10a6.75 6.75 0 1 0 13.5 0a6.75 6.75 0 1 0-13.5 0M10 6v4.2l2.8 1.8',
} as const;

export type IconName = keyof typeof PATHS;

/** One icon, as tall as the text beside it; `back` turns round where text runs from right to left. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg className={name === 'back' ? 'i flip' : 'i'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}
