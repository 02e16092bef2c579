export { read } from '@formwright/generator';
