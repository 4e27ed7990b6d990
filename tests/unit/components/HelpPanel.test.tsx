import { afterEach, expect, test, vi } from 'vitest';
import { HelpPanel } from '../../../components/HelpPanel.tsx';
import { CRISIS } from './fixtures.ts';
import { choose, click, focused, render, unmountAll } from './render.tsx';

afterEach(unmountAll);

const mount = (region: string) => {
	const onRegion = vi.fn();
	const onBack = vi.fn();
	return { onRegion, onBack, ...render(<HelpPanel heading="h2" crisis={CRISIS} region={region} onRegion={onRegion} onBack={onBack} />) };
};
const titles = (host: HTMLElement) => [...host.querySelectorAll('li b')].map((title) => title.textContent);

test('puts emergency first, then the line of the country, then the list of all', () => {
	const { host, all } = mount('US');
	expect(titles(host)).toEqual(['In danger right now', 'Someone to talk to', 'Anywhere else']);
	expect(all('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
		['Call 5559', 'tel:5559'],
		['Call 555 0100', 'tel:5550100'],
		['Text 555 0100', 'sms:5550100'],
		['chat.example.org', 'https://chat.example.org/'],
		['help.example.org', 'https://help.example.org/'],
	]);
});

test('says what to do where the country is not known', () => {
	const { host, text, all } = mount('*');
	expect(titles(host)).toEqual(['In danger right now', 'Someone to talk to']);
	expect(text()).toContain('Call the emergency number of the country you are in.');
	expect(all('link').map((link) => link.textContent)).toEqual(['help.example.org']);
});

test('lets the reader choose another country', () => {
	const { one, onRegion } = mount('US');
	const country = one('combobox', 'Country') as HTMLSelectElement;
	expect([...country.options].map((option) => option.textContent)).toEqual(['United States', 'Scotland', 'Another country']);
	expect(country.value).toBe('US');
	choose(country, 'GB-SCT');
	expect(onRegion).toHaveBeenCalledExactlyOnceWith('GB-SCT');
});

test('says when the numbers were checked, and leads back', () => {
	const { one, text, onBack } = mount('US');
	expect(text()).toContain('Numbers checked 20 November 2026.');
	const back = one('button', 'Back');
	expect(focused()).toBe(back);
	click(back);
	expect(onBack).toHaveBeenCalledOnce();
});
