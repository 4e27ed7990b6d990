// Serves one file, or a folder, on the loopback interface: extensions do not run on file: addresses.
// A plain text file is served as a simple article, since that is how such a text would be met.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
	'.html': 'text/html',
	'.htm': 'text/html',
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.txt': 'text/plain',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.json': 'application/json',
};

/** Serves `respond(path)` → `{ body, type }` or null on a free loopback port. Returns its origin and `close`. */
export async function serve(respond) {
	const server = createServer((request, response) => {
		void Promise.resolve(respond(decodeURIComponent(new URL(request.url, 'http://localhost').pathname))).then(
			(answer) => {
				response.writeHead(answer ? 200 : 404, { 'content-type': `${answer?.type ?? 'text/plain'}; charset=utf-8`, ...answer?.headers });
				response.end(answer?.body ?? 'Not here.');
			},
			() => response.writeHead(500).end(),
		);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

/**
 * Serves the files below `folder`; nothing above it.
 * @param {string} folder
 * @param {(path: string) => { body: string, type: string } | null} more what to answer before looking there
 * @param {Record<string, string>} headers what every answer carries
 */
export const serveFolder = (folder, more = () => null, headers = {}) =>
	serve(async (path) => {
		const special = more(path);
		if (special) return special;
		const file = normalize(join(folder, path));
		if (!file.startsWith(folder + sep)) return null;
		const body = await readFile(file).catch(() => null);
		return body && { body, type: TYPES[extname(file)] ?? 'application/octet-stream', headers };
	});

const toHtml = (text) => text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);

/** A plain text as an article: short lines that end without a stop are headings, dashes lists, bars tables. */
export function articleOf(text, title) {
	const parts = [];
	let list = [];
	let rows = [];
	const flush = () => {
		if (list.length > 0) parts.push(`<ul>${list.map((item) => `<li>${toHtml(item)}</li>`).join('')}</ul>`);
		if (rows.length > 0)
			parts.push(`<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${toHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`);
		list = [];
		rows = [];
	};
	for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
		if (/^[-*•]\s/.test(line)) list.push(line.slice(2));
		else if (/^\|.*\|$/.test(line))
			rows.push(
				line
					.slice(1, -1)
					.split('|')
					.map((cell) => cell.trim()),
			);
		else {
			flush();
			if (line === '') continue;
			const heading = line.length < 90 && !/[.:,;]$|: /.test(line);
			parts.push(heading ? `<h2>${toHtml(line)}</h2>` : `<p>${toHtml(line)}</p>`);
		}
	}
	flush();
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toHtml(title)}</title>
<style>:root{color-scheme:light dark}body{font:1.0625rem/1.65 Georgia,serif;margin:3rem auto;max-width:40rem;padding:0 1.25rem}h2{line-height:1.25;margin-top:2.2em}table{border-collapse:collapse}td{border-bottom:1px solid #8884;padding:.4em .8em .4em 0;vertical-align:top}</style>
<body><article>${parts.join('\n')}</article></body></html>`;
}
