// Nobody needs it until a browser has filled something in.
export { watchControls } from '@formwright/session';
