import '@formwright/renderer-print/print.css';
