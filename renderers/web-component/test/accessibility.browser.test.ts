import { describe } from 'vitest';
import { testAccessibility } from '../../../packages/session/test/behaviour/accessibility.ts';
import { mountInPage, mountSession } from './mount-session.ts';

describe('in a shadow root', () => testAccessibility(mountSession));
describe('in the page', () => testAccessibility(mountInPage));
