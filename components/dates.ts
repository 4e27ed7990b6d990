// Dates as people read them. Takes ISO dates, knows no clock.

/**
 * `iso` ("2026-11-25", "2026-11" or "2026") in the language `tag`: with its day when `length` is
 * 'long' and it has one, else as month and year, or as what it is.
 */
export function dateIn(tag: string, iso: string, length: 'long' | 'short'): string {
	const [year, month, day] = iso.split('-');
	if (!year || !month) return iso;
	const format = new Intl.DateTimeFormat(tag, {
		timeZone: 'UTC',
		year: 'numeric',
		month: length,
		...(day && length === 'long' ? { day: 'numeric' } : {}),
	});
	return format.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}
