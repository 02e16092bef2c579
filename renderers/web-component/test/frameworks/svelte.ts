import { mount } from 'svelte';
import App from './Svelte.svelte';

const target = document.querySelector('main');
if (target) mount(App, { target });
