export { checkForm } from '@formwright/generator';
