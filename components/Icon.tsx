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
	print: 'M6 7.5V3h8v4.5M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z',
	copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
	book: 'M10 5.5C8 4 5.5 3.8 3 4v11.5c2.5-.2 5 0 7 1.5 2-1.5 4.5-1.7 7-1.5V4c-2.5-.2-5 0-7 1.5zM10 5.5V17',
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
